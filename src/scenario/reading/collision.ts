/** Why no reading fits: the first two arrays whose shapes collide, whichever way each of them is taken. */
import { messages } from '../../text';
import { flat } from './arrays';
import type { Gathered } from './gathered';
import type { Matrix } from './layered';
import { networksOf, strange } from './networks';
import type { Reading } from './reading';
import { readingsOf } from './readings';
import { shapeSaid } from './said';

export function collision(paste: Gathered): string {
  const words = messages.reading;
  const { weights, biases, singles, inputs, targets } = paste;
  if (singles.weights.length > 0 && networksOf(paste).length === 0) return words.edges(singles.weights.length);
  const { inputs: _inputs, targets: _targets, ...network } = paste;
  const hasNetwork = (part: Partial<Gathered>): boolean => networksOf({ ...network, biases: [], ...part }).length > 0;
  if (!hasNetwork({})) {
    const at = weights.findIndex((_, index) => index > 0 && !hasNetwork({ weights: weights.slice(0, index + 1) }));
    return collide(weights[at - 1], weights[at], words.chain);
  }
  const bias = biases.find((_, index) => !hasNetwork({ biases: biases.slice(0, index + 1) }));
  const ofBias = weights.find(({ layer }) => layer === bias?.layer);
  if (bias) return collide(ofBias, bias, words.biases);
  const fits = (sides: Pick<Gathered, 'inputs' | 'targets'>): boolean =>
    readingsOf({ ...network, ...sides }, {}).length > 0;
  if (!fits({}))
    return words.shapes(words.is('layers', (paste.sizes ?? []).join('-')), shapeOf(weights[0]), words.sizesDiffer);
  if (inputs && !fits({ inputs })) return collide(inputs, weights[0], inputsWanted(inputs, network));
  if (targets && !fits({ targets })) return collide(targets, weights.at(-1), words.targets);
  const readings = readingsOf({ ...network, ...(inputs && { inputs }) }, {});
  const [count, ...others] = new Set(readings.map((reading) => reading.inputs?.length));
  // Without the weights, they may fit each other.
  const isOnly = inputs && weights.length > 0 && others.length === 0 && !sidesOf(targets).includes(count);
  const why = isOnly && count !== undefined ? words.samplesBesideWeights(inputs.name, count) : words.samples;
  return onePerSample(paste, readings) ?? collide(inputs, targets, why);
}

/** How long its rows and its columns are. */
const sidesOf = (shaped: Shaped): readonly (number | undefined)[] =>
  shaped ? [shaped.array.rows.length, shaped.array.rows[0]?.length] : [];

/** Where a side of the inputs is as long as one of the weights, other weights or the biases say that it is none of the inputs. */
function inputsWanted(inputs: Shaped, network: Omit<Gathered, 'inputs' | 'targets'>): string {
  const words = messages.reading;
  const isAlike = sidesOf(inputs).some((side) => sidesOf(network.weights[0]).includes(side));
  const counts = new Set(networksOf(network).map((laid) => laid.weights.get(1)?.length ?? 0));
  return isAlike
    ? words.inputsBesideWeights([...counts].toSorted((one, other) => one - other).join(' or '))
    : words.inputs;
}

/** As many targets as samples, and more outputs than one. */
function onePerSample({ targets, mayBeDecimal }: Gathered, readings: readonly Reading[]): string | undefined {
  const values = targets && flat(targets.array);
  if (!targets || !values || values.length < 2 || mayBeDecimal) return undefined;
  const reading = readings.find(
    ({ inputs, ways, unlikely }) => inputs?.length === values.length && !ways.edges && unlikely < strange,
  );
  const outputs = reading?.layers?.at(-1) ?? 1;
  return outputs > 1 ? messages.reading.onePerSample(targets.name, outputs) : undefined;
}

type Shaped = Pick<Matrix, 'name' | 'array'> | undefined;

function collide(one: Shaped, other: Shaped, why: string): string {
  return messages.reading.shapes(shapeOf(one), shapeOf(other), why);
}

function shapeOf(shaped: Shaped): string {
  return shaped ? messages.reading.is(shaped.name, shapeSaid(shaped.array)) : '';
}

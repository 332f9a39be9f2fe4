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
  if (inputs && !fits({ inputs })) return collide(inputs, weights[0], words.inputs);
  if (targets && !fits({ targets })) return collide(targets, weights.at(-1), words.targets);
  return (
    onePerSample(paste, readingsOf({ ...network, ...(inputs && { inputs }) }, {})) ??
    collide(inputs, targets, words.samples)
  );
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
  const words = messages.reading;
  return shaped ? words.is(shaped.name === '' ? 'the array' : shaped.name, shapeSaid(shaped.array)) : '';
}

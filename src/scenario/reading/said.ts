/** What was read, in words that are checked at a glance, part by part. */
import type { ActivationName } from '../../model';
import { formatSetting, messages } from '../../text';
import type { NamedActivations } from './activations';
import type { Reading, Ways } from './reading';

export interface SaidPart {
  readonly id: 'samples' | 'weights' | 'biases' | 'other';
  readonly text: string;
}

/** Of more weights one by one, the rest are counted. */
const mostCells = 12;

export function saidOf(reading: Reading): readonly SaidPart[] {
  const { layers, inputs, targets, weights, biases, cells, ways, isWhole } = reading;
  const { learningRate, batchSize, activations = {}, isWithoutBiases, hasUnreadBiases } = reading;
  const words = messages.reading;
  const parts: SaidPart[] = [];
  const add = (id: SaidPart['id'], text: string): number => parts.push({ id, text });
  const count = inputs?.length ?? targets?.length;
  if (count !== undefined) {
    const way = words.ways[ways.inputs ?? ways.targets ?? 'list'];
    const ofTargets = ways.targets === 'classes' ? words.ofClasses : words.ofTargets;
    const sides = [
      ...(inputs ? [words.ofInputs(inputs[0]?.length ?? 0)] : []),
      ...(targets ? [ofTargets(targets[0]?.length ?? 0)] : []),
    ];
    add('samples', [words.samplesRead(count, count > 1 ? way : ''), ...sides].join(', '));
  }
  if (layers && weights.size === 0) add('other', words.networkRead(layers.join('-')));
  const orientation = ways.weights === undefined ? '' : words.orientations[ways.weights];
  for (const [at, [layer, rows]] of [...weights].entries()) {
    add('weights', words.weightsRead(layer, rows.length, rows[0]?.length ?? 0, at === 0 ? orientation : ''));
    if (biases.has(layer)) add('biases', biasesSaid(layer, ways));
  }
  for (const layer of biases.keys()) if (!weights.has(layer)) add('biases', biasesSaid(layer, ways));
  for (const { name, from, to } of cells.slice(0, mostCells)) add('weights', words.cellRead(name, from, to));
  if (cells.length > mostCells) add('weights', words.moreCells(cells.length - mostCells));
  if (ways.edges) add('weights', words.edgesRead[ways.edges]);
  if (ways.biasFirst) add('biases', words.biasFirst);
  if (ways.biasLast) add('biases', words.edgesRead.bias);
  const without = unbiased({ weights, biases, isWhole });
  const none = hasUnreadBiases ? words.biasesUnread : words.noBiases;
  if (isWithoutBiases) add('biases', words.withoutBiases);
  else if (without.length > 0) add('biases', none(without.join(', '), without.length > 1));
  for (const text of activationsSaid(activations)) add('other', text);
  if (learningRate !== undefined) add('other', words.rateRead(formatSetting(learningRate)));
  if (batchSize !== undefined) add('other', words.batchSizeRead(batchSize));
  return parts;
}

/** Layers of a whole network of which no biases were read. Of a part of a network, biases that are not given stay. */
function unbiased({ weights, biases, isWhole }: Pick<Reading, 'weights' | 'biases' | 'isWhole'>): readonly number[] {
  return isWhole ? [...weights.keys()].filter((layer) => !biases.has(layer)) : [];
}

function biasesSaid(layer: number, { biases }: Ways): string {
  const words = messages.reading;
  return biases ? words.biasesReadAs[biases](layer) : words.biasesRead(layer);
}

export function activationsSaid({ hidden, output }: NamedActivations): readonly string[] {
  const { activationsRead } = messages.reading;
  const said = (place: keyof typeof activationsRead, name: ActivationName | undefined): readonly string[] =>
    name ? [activationsRead[place](messages.activations[name])] : [];
  return hidden === output ? said('all', hidden) : [...said('hidden', hidden), ...said('output', output)];
}

/** All parts as one line. */
export function saidLine(reading: Reading): string {
  return saidOf(reading)
    .map(({ text }) => text)
    .join(' · ');
}

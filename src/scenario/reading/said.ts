/** What was read, in words that are checked at a glance, part by part; and what a reading does not have, which nobody should take for a part of the text. */
import type { ActivationName } from '../../model';
import { formatSetting, messages } from '../../text';
import { inlineData } from '../editData';
import type { FilledScenario } from '../filled';
import type { NamedActivations } from './activations';
import type { ArrayOf, Rows } from './arrays';
import type { Reading, Ways } from './reading';

export interface SaidPart {
  readonly id: 'samples' | 'commas' | 'weights' | 'biases' | 'other';
  readonly text: string;
}

/** Of more weights one by one, the rest are counted. */
const mostCells = 12;

export function saidOf(reading: Reading): readonly SaidPart[] {
  const { layers, inputs, targets, weights, biases, cells, ways, isWhole } = reading;
  const { learningRate, batchSize, commas, activations = {}, isWithoutBiases, hasUnreadBiases } = reading;
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
  if (commas) add('commas', words.commaRead(commas.written, formatSetting(commas.value)));
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
  const isOneUnit = weights.size === 1 && weights.get(1)?.[0]?.length === 1;
  if (ways.biasLast) add('biases', isOneUnit ? words.edgesRead.bias : words.biasLast);
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

/** "2 × 3", "a list of 3 numbers" or "one number". */
export function shapeSaid({ dimensions, rows }: ArrayOf<unknown>): string {
  const words = messages.reading;
  if (dimensions === 0) return words.oneNumber;
  return dimensions === 1 ? words.list(rows.flat().length) : words.size(rows.length, rows[0]?.length ?? 0);
}

/** All parts as one line. */
export function saidLine(reading: Reading): string {
  return saidOf(reading)
    .map(({ text }) => text)
    .join(' · ');
}

/**
 * What is as it was before. `made`: the scenario with the reading. Single weights that were pasted one by one say themselves what they change; a network without weights
 * leaves all of them, and the samples.
 */
export function stayingOf(made: FilledScenario, reading: Reading): readonly string[] {
  const { inputs, targets, weights, layers } = reading;
  if (!inputs && !targets && weights.size === 0 && !layers) return [];
  return [...stayingWeights(made, reading), ...stayingSamples(made, reading), ...stayingActivations(made, reading)];
}

/** Where the text names one, and not that of all layers, or has formulas that do not tell it. */
function stayingActivations(
  { network }: FilledScenario,
  { activations = {}, isOutputUntold }: Reading,
): readonly string[] {
  const { hidden, output } = activations;
  const words = messages.reading.activationsName;
  const hasHidden = network.activations.length > 1;
  const isPart = hasHidden && (hidden === undefined) !== (output === undefined);
  if (!isPart && !isOutputUntold) return [];
  return [
    ...(hasHidden && hidden === undefined ? [words.hidden] : []),
    ...(output === undefined ? [words.output] : []),
  ];
}

function stayingWeights({ network }: FilledScenario, { weights, biases, cells, isWhole }: Reading): readonly string[] {
  const words = messages.reading;
  return network.layers.slice(1).flatMap((_, at) => {
    const layer = at + 1;
    const own = network.weights?.[at];
    const isGiven = weights.has(layer);
    const isPart = cells.some((cell) => cell.layer === layer);
    const staysWeights = !isGiven && (own === undefined || hasNumber(own));
    // Of a network that is given whole, missing biases are 0, and said to be.
    const isSaid = isGiven && isWhole;
    const ownBiases = network.biases?.[at] ?? [];
    const staysBiases = network.bias !== 'none' && !biases.has(layer) && !isSaid && hasNumber([ownBiases]);
    return [
      ...(staysWeights ? [isPart ? words.restOfWeights(layer) : words.weightsName(layer)] : []),
      ...(staysBiases ? [words.biasesRead(layer)] : []),
    ];
  });
}

function stayingSamples(made: FilledScenario, { inputs, targets }: Reading): readonly string[] {
  const words = messages.reading;
  if (!inputs && !targets) return [words.samplesName];
  const data = inlineData(made);
  return [
    ...(!inputs && hasNumber(data.inputs) ? [words.inputsName] : []),
    ...(!targets && hasNumber(data.targets) ? [words.targetsName] : []),
  ];
}

function hasNumber(rows: Rows): boolean {
  return rows.some((row) => row.some((value) => !Number.isNaN(value)));
}

/** Applies named matrices and samples to the scenario: either all of them fit, or one sentence says which does not. */
import { messages } from '../../text';
import { inlineData, withData } from '../editData';
import { withLayers } from '../editLayers';
import { type NewNumbers, weightAt, withGivenWeights, withWeight } from '../editNetwork';
import type { FilledNetwork, FilledScenario, InlineData } from '../filled';
import { transposed } from './brackets';
import { chainOf } from './chain';
import type { NamedRows, Pasted, Rows } from './readPaste';

export type PastedScenario =
  | { readonly ok: true; readonly scenario: FilledScenario; readonly said: string }
  | { readonly ok: false; readonly sentence: string };

type PastedNames = Extract<Pasted, { kind: 'named' }>;

/** Names and lines that were left out; of more, their number is said. */
const mostNamed = 12;

function listed(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? messages.leftOut.andMore(first, names.length - mostNamed) : first;
}

/** Thrown at the first part that does not fit. */
class Misfit extends Error {}

export function withPasted(scenario: FilledScenario, pasted: PastedNames, added: NewNumbers): PastedScenario {
  try {
    return { ok: true, ...made(scenario, pasted, added) };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, sentence: error.message };
    throw error;
  }
}

function made(scenario: FilledScenario, { parts, samples, leftOut }: PastedNames, added: NewNumbers) {
  const words = messages.paste;
  const inputs = [...rowsOf(parts, 'inputs'), ...(samples?.inputs ?? [])];
  const targets = [...rowsOf(parts, 'targets'), ...(samples?.targets ?? [])];
  const named = byLayer(parts.filter(({ part, cell }) => part === 'weights' && !cell));
  const { layers } = scenario.network;
  const present = [
    inputs[0]?.length ?? layers[0] ?? 1,
    ...layers.slice(1, -1),
    targets[0]?.length ?? layers.at(-1) ?? 1,
  ];
  const chain = named.size > 0 ? chainOf(named, present) : undefined;
  if (typeof chain === 'string') throw new Misfit(chain);
  const sizes = chain?.layers ?? present;
  let next = String(sizes) === String(layers) ? scenario : withLayers(scenario, sizes, added);
  let { network } = next;
  for (const [layer, rows] of chain?.matrices ?? []) {
    const weights = chain?.hasBiases ? rows.slice(1) : rows;
    if (chain?.hasBiases)
      network = withBiases(network, { layer, name: named.get(layer)?.name ?? '', values: rows[0] ?? [] });
    const given = withGivenWeights(network);
    network = { ...given, ...(given.weights && { weights: given.weights.with(layer - 1, weights) }) };
  }
  for (const [layer, { name, rows }] of byLayer(parts.filter(({ part }) => part === 'biases'))) {
    network = withBiases(network, { layer, name, values: listOf(rows) ?? [] });
  }
  for (const { cell: [from, to] = [1, 1], layer = 1, name, rows } of parts.filter(({ cell }) => cell)) {
    const [value, ...more] = rows.flat();
    if (value === undefined || more.length > 0) throw new Misfit(words.wanted(name, words.numbers(1)));
    const given = withGivenWeights(network);
    if (weightAt(given, { layer, from, to }) === undefined) throw new Misfit(words.noPlace(name, sizes.join('-')));
    network = withWeight(given, { layer, from, to }, value);
  }
  next = withLearningRate({ ...next, network }, parts);
  if (inputs.length + targets.length > 0) next = withData(next, withSamples(inlineData(next), inputs, targets));
  const names = [...new Set(parts.map(({ name }) => name)), ...(samples ? [words.samples(samples.inputs.length)] : [])];
  const notes = [
    words.done(names.join(', ')),
    chain?.isTurned && words.turned,
    chain?.hasBiases && words.biasRow,
    parts.some(({ isUnsure }) => isUnsure) && words.unsure,
    leftOut.length > 0 && words.leftOut(listed(leftOut)),
  ];
  return { scenario: next, said: notes.filter(Boolean).join(' ') };
}

function withLearningRate(scenario: FilledScenario, parts: readonly NamedRows[]): FilledScenario {
  const words = messages.paste;
  const [rate, again] = parts.filter(({ part }) => part === 'learningRate');
  if (!rate) return scenario;
  if (again) throw new Misfit(words.twice(again.name));
  const [learningRate, ...more] = rate.rows.flat();
  if (learningRate === undefined || more.length > 0) throw new Misfit(words.wanted(rate.name, words.numbers(1)));
  const { training } = scenario;
  return { ...scenario, training: { ...training, optimizer: { ...training.optimizer, learningRate } } };
}

/** The rows of all parts of this kind, in order; one list beside several rows is a column. */
function rowsOf(parts: readonly NamedRows[], kind: 'inputs' | 'targets'): Rows {
  const [first, ...more] = parts.filter(({ part }) => part === kind).map(({ rows }) => rows);
  const others = parts.filter(({ part }) => part !== kind && (part === 'inputs' || part === 'targets'));
  const isColumn = first?.length === 1 && more.length === 0 && others.some(({ rows }) => rows.length > 1);
  return isColumn ? transposed(first) : [...(first ?? []), ...more.flat()];
}

function byLayer(parts: readonly NamedRows[]): ReadonlyMap<number, NamedRows> {
  const found = new Map<number, NamedRows>();
  for (const part of parts) {
    const layer = part.layer ?? 1;
    if (found.has(layer)) throw new Misfit(messages.paste.twice(part.name));
    found.set(layer, part);
  }
  return found;
}

interface Biases {
  readonly layer: number;
  readonly name: string;
  readonly values: readonly number[];
}

function withBiases(network: FilledNetwork, { layer, name, values }: Biases): FilledNetwork {
  const words = messages.paste;
  const units = layer < 1 ? undefined : network.layers[layer];
  if (units === undefined || network.bias === 'none') throw new Misfit(words.noPlace(name, network.layers.join('-')));
  if (values.length !== units) throw new Misfit(words.wanted(name, words.numbers(units)));
  const { biases, ...given } = withGivenWeights(network);
  return { ...given, ...(biases && { biases: biases.with(layer - 1, values) }) };
}

/** A row or a column as a list. */
function listOf(rows: Rows): readonly number[] | undefined {
  return rows.length === 1 || rows.every((row) => row.length === 1) ? rows.flat() : undefined;
}

/** Replaces the numbers of all samples, from the first on; if only inputs or only targets are given, the others stay, or are blank. */
function withSamples(data: InlineData, inputs: Rows, targets: Rows): InlineData {
  const words = messages.paste;
  if (inputs.length > 0 && targets.length > 0 && inputs.length !== targets.length) {
    throw new Misfit(words.samplesDiffer(inputs.length, targets.length));
  }
  const uneven = [...inputs, ...targets].some(
    (row, at) => row.length !== (at < inputs.length ? inputs : targets)[0]?.length,
  );
  if (uneven) throw new Misfit(words.unevenSamples);
  const count = Math.max(inputs.length, targets.length);
  const filled = (given: Rows, old: Rows): Rows => {
    const blank = (old[0] ?? []).map(() => Number.NaN);
    return given.length > 0 ? given : Array.from({ length: count }, (_, at) => old[at] ?? blank);
  };
  return {
    ...(data.image && { image: data.image }),
    inputs: filled(inputs, data.inputs),
    targets: filled(targets, data.targets),
    identities: Array.from({ length: count }, (_, at) => data.identities?.[at] ?? {}),
  };
}

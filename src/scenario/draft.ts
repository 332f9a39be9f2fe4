/**
 * A scenario being edited: complete except for missing numbers, which are NaN. Its edits are those of any scenario.
 * Numbers that no longer have a place, for example when layers shrink, are put aside and restored when the place
 * returns.
 */
import { usualLoss, type WeightPlace } from '../model';
import { messages } from '../text';
import { checkedScenario } from './checkedScenario';
import { type DataPlace, inlineData, withValue } from './editData';
import { weightAt, withGivenWeights, withWeight } from './editNetwork';
import type { FilledScenario } from './filled';
import { renumbering } from './identity';
import type { Result } from './parse';
import { describeValue, expectedAt, type ScenarioError } from './scenarioError';

export interface Draft {
  readonly scenario: FilledScenario;
  /** By place: `weights.0.1.2.1` between the layers 0 and 1, `biases.1.1`, `inputs.2.1`. */
  readonly aside: Readonly<Record<string, number>>;
  /** What makes each layer the same one, from the input on, while others are added and removed. */
  readonly layers: readonly number[];
}

/** Larger scenarios can be edited, but their numbers are not put aside, and the draft is not stored. */
export const mostNumbers = 20_000;

export function draftOf(scenario: FilledScenario): Draft {
  const { network } = scenario;
  const given = network.weights ? { ...scenario, network: withGivenWeights(network) } : scenario;
  return { scenario: given, aside: {}, layers: network.layers.map((_, layer) => layer) };
}

/** Two inputs, two hidden units, one output, and no numbers yet, in their own order; the optimizer stays the same. */
export function emptyDraft({ training }: FilledScenario): Draft {
  const pair = [Number.NaN, Number.NaN];
  const { divisor: _divisor, clip: _clip, batches: _batches, accumulate: _accumulate, ...kept } = training;
  return {
    layers: [0, 1, 2],
    scenario: {
      title: '',
      network: {
        layers: [2, 2, 1],
        activations: ['sigmoid', 'sigmoid'],
        bias: 'trained',
        weights: [
          [pair, pair],
          [[Number.NaN], [Number.NaN]],
        ],
        biases: [[0, 0], [0]],
        initialization: { scheme: 'xavierUniform', seed: 1 },
      },
      loss: usualLoss,
      data: { inputs: [pair], targets: [[Number.NaN]] },
      view: { weight: { layer: 2, from: 1, to: 1 }, sample: 1, phase: 'sum' },
      training: { ...kept, batchSize: 1, order: 'sequential' },
    },
    aside: {},
  };
}

/** The draft after an edit of its scenario. `make` is the edit. */
export function editedDraft(draft: Draft, make: (scenario: FilledScenario) => FilledScenario): Draft {
  const { scenario } = draft;
  const made = make(scenario);
  const layers = made.network.layers === scenario.network.layers ? draft.layers : layersAfter(draft, made, make);
  const aside = renumberedAside(draft, made);
  if (shapeOf(scenario) === shapeOf(made) || numberCount(scenario) > mostNumbers || numberCount(made) > mostNumbers) {
    return { scenario: made, aside, layers };
  }
  const [before, now] = [placesOf(draft), placesOf({ scenario: made, layers })];
  const kept: Record<string, number> = { ...aside };
  for (const [place, { value }] of before) if (!now.has(place) && !Number.isNaN(value)) kept[place] = value;
  let next = made;
  for (const [place, { at }] of now) {
    const value = kept[place];
    if (before.has(place) || value === undefined) continue;
    delete kept[place];
    next = withNumberAt(next, at, value);
  }
  return { scenario: next, aside: kept, layers };
}

/**
 * Which layers an edit has kept is read from where it puts their biases, numbered for that. A new layer has its own place as its name,
 * unless another has that: so it is the same one if it comes again.
 */
function layersAfter(
  { scenario, layers }: Draft,
  { network }: FilledScenario,
  make: (scenario: FilledScenario) => FilledScenario,
): readonly number[] {
  const given = withGivenWeights(scenario.network);
  const biases = given.layers.slice(1).map((units, index) => Array<number>(units).fill(index + 1));
  const marked = make({ ...scenario, network: { ...given, bias: 'trained', biases } }).network;
  // Where the edit leaves no biases, the layers of the same numbers are taken for the same, and the output for the output.
  const last = network.layers.length - 1;
  const isOutput = (layer: number): boolean => layer === last && !marked.biases;
  const formerOf = (layer: number): number =>
    isOutput(layer) ? layers.length - 1 : (marked.biases?.[layer - 1]?.[0] ?? (layer < layers.length - 1 ? layer : 0));
  const kept = network.layers.map((_, layer) => (layer === 0 ? layers[0] : layers[formerOf(layer) || -1]));
  const taken = new Set(kept);
  return kept.map((name, layer) => {
    if (name !== undefined) return name;
    let free = layer;
    for (let next = 1; taken.has(free); next++) free = next;
    taken.add(free);
    return free;
  });
}

/** What is put aside of a sample goes along with it; that of a removed one is not restored. */
function renumberedAside({ scenario, aside }: Draft, { data }: FilledScenario): Draft['aside'] {
  const numberOf = renumbering(scenario.data, data);
  if (!numberOf) return aside;
  return Object.fromEntries(
    Object.entries(aside).flatMap(([place, value]) => {
      const [part, sample, unit] = place.split('.');
      if (part !== 'inputs' && part !== 'targets') return [[place, value]];
      const number = numberOf(Number(sample));
      return number === undefined ? [] : [[`${part}.${number}.${unit}`, value]];
    }),
  );
}

/** The scenario if nothing is missing and it is valid; otherwise the first problem. */
export function finished({ scenario }: Draft): Result {
  const error = firstMissing(scenario);
  if (error) return { ok: false, error };
  const { divisor, ...training } = scenario.training;
  // Under `sum` nothing is divided: a divisor kept for `mean` is removed.
  const waits = training.reduction === 'sum' && divisor !== undefined;
  return checkedScenario(waits ? { ...scenario, training } : scenario);
}

/** Whether the draft is small enough to be stored as text. */
export function canBeKept({ scenario }: Draft): boolean {
  return numberCount(scenario) <= mostNumbers;
}

/** The first missing number, by its place in the file. */
export function firstMissing({ network, data }: FilledScenario): ScenarioError | undefined {
  const { weights, biases } = network;
  const { inputs, targets, sampleWeights } = 'dataset' in data ? { ...data, inputs: [], targets: [] } : data;
  const lists = {
    'network.weights': weights,
    'network.biases': biases,
    'data.inputs': inputs,
    'data.targets': targets,
    'data.sampleWeights': sampleWeights,
  };
  for (const [place, list] of Object.entries(lists)) {
    const missing = list && missingIn(list);
    if (missing !== undefined) {
      return expectedAt(`${place}${missing}`, messages.expected.finite, describeValue(undefined));
    }
  }
  return undefined;
}

type Numbers = readonly (number | Numbers)[];

/** `[1][0]` */
function missingIn(list: Numbers): string | undefined {
  for (const [at, part] of list.entries()) {
    const missing = typeof part !== 'number' ? missingIn(part) : Number.isNaN(part) ? '' : undefined;
    if (missing !== undefined) return `[${at}]${missing}`;
  }
  return undefined;
}

/** Everything that decides which numbers exist, except the number of samples: a removed sample is not restored. */
function shapeOf({ network: { layers, bias, weights } }: FilledScenario): string {
  return `${layers} ${bias} ${weights !== undefined}`;
}

function numberCount({ network: { layers }, data }: FilledScenario): number {
  const weights = layers.reduce((sum, units, layer) => sum + units * (layers[layer - 1] ?? 0), 0);
  return weights + ('dataset' in data ? 0 : data.inputs.length * ((layers[0] ?? 0) + (layers.at(-1) ?? 0)));
}

type NumberPlace = WeightPlace | DataPlace;

interface PlacedNumber {
  readonly value: number;
  readonly at: NumberPlace;
}

/** Every number by its place, which names the layers it stands between, or its own layer. */
function placesOf({ scenario, layers }: Omit<Draft, 'aside'>): ReadonlyMap<string, PlacedNumber> {
  const { network, data } = scenario;
  const { weights = [], biases = [] } = network;
  const { inputs, targets } = 'dataset' in data ? { inputs: [], targets: [] } : data;
  const places = new Map<string, PlacedNumber>();
  const add = (name: string, rows: readonly (readonly number[])[], at: (row: number, cell: number) => NumberPlace) => {
    for (const [row, cells] of rows.entries()) {
      for (const [cell, value] of cells.entries())
        places.set(`${name}.${row + 1}.${cell + 1}`, { value, at: at(row + 1, cell + 1) });
    }
  };
  for (const [index, rows] of weights.entries()) {
    add(`weights.${layers[index]}.${layers[index + 1]}`, rows, (from, to) => ({ layer: index + 1, from, to }));
  }
  for (const [index, row] of biases.entries()) {
    add(`biases.${layers[index + 1]}`, [row], (_, to) => ({ layer: index + 1, from: 0, to }));
  }
  add('inputs', inputs, (sample, unit) => ({ part: 'inputs', sample, unit }));
  add('targets', targets, (sample, unit) => ({ part: 'targets', sample, unit }));
  return places;
}

function withNumberAt(scenario: FilledScenario, at: NumberPlace, value: number): FilledScenario {
  if ('part' in at) return { ...scenario, data: withValue(inlineData(scenario), at, value) };
  if (weightAt(scenario.network, at) === undefined) return scenario;
  return { ...scenario, network: withWeight(scenario.network, at, value) };
}

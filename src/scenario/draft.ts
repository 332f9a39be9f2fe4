/**
 * A scenario being edited: complete except for missing numbers, which are NaN. Its edits are those of any scenario.
 * Numbers that no longer have a place, for example when layers shrink, are put aside and restored when the place
 * returns.
 */
import { usualLoss } from '../model';
import { messages } from '../text';
import { checkedScenario } from './checkedScenario';
import { inlineData, withValue } from './editData';
import { weightAt, withGivenWeights, withWeight } from './editNetwork';
import type { FilledScenario } from './filled';
import { renumbering } from './identity';
import type { Result } from './parse';
import { describeValue, expectedAt, type ScenarioError } from './scenarioError';

export interface Draft {
  readonly scenario: FilledScenario;
  /** By place: `weights.1.2.1`, `inputs.2.1`. */
  readonly aside: Readonly<Record<string, number>>;
}

/** Larger scenarios can be edited, but their numbers are not put aside, and the draft is not stored. */
const mostNumbers = 20_000;

export function draftOf(scenario: FilledScenario): Draft {
  const { network } = scenario;
  return { scenario: network.weights ? { ...scenario, network: withGivenWeights(network) } : scenario, aside: {} };
}

/** Two inputs, two hidden units, one output, and no numbers yet; the optimizer stays the same. */
export function emptyDraft({ training }: FilledScenario): Draft {
  const pair = [Number.NaN, Number.NaN];
  const { divisor: _divisor, clip: _clip, batches: _batches, ...kept } = training;
  return {
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
      training: { ...kept, batchSize: 1 },
    },
    aside: {},
  };
}

/** The draft after an edit of its scenario. `make` is the edit. */
export function editedDraft(draft: Draft, make: (scenario: FilledScenario) => FilledScenario): Draft {
  const { scenario } = draft;
  const made = make(scenario);
  const aside = renumberedAside(draft, made);
  if (shapeOf(scenario) === shapeOf(made) || numberCount(scenario) > mostNumbers || numberCount(made) > mostNumbers) {
    return { scenario: made, aside };
  }
  const [before, now] = [placesOf(scenario), placesOf(made)];
  const kept: Record<string, number> = { ...aside };
  for (const [place, value] of before) if (!now.has(place) && !Number.isNaN(value)) kept[place] = value;
  let next = made;
  for (const place of now.keys()) {
    const value = kept[place];
    if (before.has(place) || value === undefined) continue;
    delete kept[place];
    next = withNumberAt(next, place, value);
  }
  return { scenario: next, aside: kept };
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

/** Every number by its place; a bias is the weight from 0. */
function placesOf({ network, data }: FilledScenario): ReadonlyMap<string, number> {
  const { weights = [], biases = [] } = network;
  const { inputs, targets } = 'dataset' in data ? { inputs: [], targets: [] } : data;
  const places = new Map<string, number>();
  const add = (name: string, rows: readonly (readonly number[])[], first = 1): void => {
    for (const [row, cells] of rows.entries()) {
      for (const [at, value] of cells.entries()) places.set(`${name}.${row + first}.${at + 1}`, value);
    }
  };
  for (const [at, rows] of weights.entries()) add(`weights.${at + 1}`, [biases[at] ?? [], ...rows], 0);
  add('inputs', inputs);
  add('targets', targets);
  return places;
}

function withNumberAt(scenario: FilledScenario, place: string, value: number): FilledScenario {
  const [part, ...indices] = place.split('.');
  const [first = 0, second = 0, third = 0] = indices.map(Number);
  if (part !== 'inputs' && part !== 'targets') {
    const at = { layer: first, from: second, to: third };
    if (weightAt(scenario.network, at) === undefined) return scenario;
    return { ...scenario, network: withWeight(scenario.network, at, value) };
  }
  return { ...scenario, data: withValue(inlineData(scenario), { part, sample: first, unit: second }, value) };
}

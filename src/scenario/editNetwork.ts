/** Edits of a network's structure. Given weights whose two units remain keep their values. */
import { type ActivationName, type Initialization, initialWeights, usualActivation, type WeightPlace } from '../model';
import type { FilledNetwork, FilledScenario } from './filled';
import { sampleCountOf } from './load';
import { viewWithin } from './viewWithin';

/** A layer of the new network; layer 0 has no activation. */
export interface LayerPlan {
  readonly units: number;
  readonly activation?: ActivationName;
  /** The layer's number before the edit; absent: it is new. */
  readonly was?: number;
}

/**
 * How an edit fills new weights and samples: drawn or copied, so that the scenario is always complete; or NaN, to be
 * typed.
 */
export type NewNumbers = 'made' | 'blank';

/** The network's layers as a plan without changes. */
export function planOf({ layers, activations }: Pick<FilledNetwork, 'layers' | 'activations'>): readonly LayerPlan[] {
  return layers.map((units, layer) => {
    const activation = activations[layer - 1];
    return { units, was: layer, ...(activation && { activation }) };
  });
}

/**
 * The network for this plan. If weights were given, new ones are drawn by the initialisation, or left blank; new biases
 * are 0.
 */
export function replanned(
  network: FilledNetwork,
  plan: readonly LayerPlan[],
  added: NewNumbers = 'made',
): FilledNetwork {
  const { weights, biases, ...rest } = network;
  const layers = plan.map(({ units }) => units);
  const activations = plan.slice(1).map(({ activation = usualActivation }) => activation);
  const next = { ...rest, layers, activations };
  const cells = layers.reduce((sum, units, layer) => sum + units * ((layers[layer - 1] ?? -1) + 1), 0);
  // Too large to create; the check of the scenario reports it.
  if (!Number.isSafeInteger(cells) || cells > 4_000_000) return next;
  const before = (layer: number): number | undefined => plan[layer]?.was;
  const stays = (layer: number): boolean =>
    before(layer) !== undefined && before(layer - 1) === (before(layer) ?? 0) - 1;
  return {
    ...next,
    ...(weights && {
      weights: initialWeights(next, next.initialization).map((rows, index) => {
        const old = stays(index + 1) ? weights[(before(index + 1) ?? 0) - 1] : undefined;
        return rows.map((row, from) =>
          row.map((drawn, to) => old?.[from]?.[to] ?? (added === 'made' ? drawn : Number.NaN)),
        );
      }),
    }),
    ...(biases && {
      biases: layers.slice(1).map((units, index) => {
        const old = biases[(before(index + 1) ?? 0) - 1];
        return Array.from({ length: units }, (_, to) => old?.[to] ?? 0);
      }),
    }),
  };
}

/** The scenario with another network; its first selection exists. */
export function withNetwork(scenario: FilledScenario, network: FilledNetwork): FilledScenario {
  return { ...scenario, network, view: viewWithin(scenario.view, network, sampleCountOf(scenario)) };
}

/** Replaces given weights by weights drawn with this initialisation; biases start at 0. */
export function withDrawnWeights(scenario: FilledScenario, initialization: Initialization): FilledScenario {
  const { weights: _weights, biases: _biases, ...network } = scenario.network;
  return { ...scenario, network: { ...network, initialization } };
}

/** Decimals of drawn numbers that are written into the scenario. */
const writtenDecimals = 3;

/** Writes the initial weights into the scenario: those that would be drawn, and biases of 0. */
export function withGivenWeights(network: FilledNetwork): FilledNetwork {
  const { layers, bias, initialization } = network;
  const weights = network.weights ?? initialWeights(network, initialization);
  if (bias === 'none') return { ...network, weights };
  return { ...network, weights, biases: network.biases ?? layers.slice(1).map((units) => Array(units).fill(0)) };
}

/** Writes weights drawn by this initialisation into the scenario, with three decimals; biases are 0. */
export function withWrittenWeights(
  { weights: _weights, biases: _biases, ...network }: FilledNetwork,
  initialization: Initialization,
): FilledNetwork {
  const factor = 10 ** writtenDecimals;
  const given = withGivenWeights({ ...network, initialization });
  const weights = given.weights?.map((rows) => rows.map((row) => row.map((one) => Math.round(one * factor) / factor)));
  return { ...given, ...(weights && { weights }) };
}

/** Sets one given weight, or a bias if `from` is 0. */
export function withWeight(network: FilledNetwork, { layer, from, to }: WeightPlace, value: number): FilledNetwork {
  const given = withGivenWeights(network);
  const { weights = [], biases = [] } = given;
  const changed = (row: readonly number[] = []): readonly number[] => row.with(to - 1, value);
  if (from === 0) return { ...given, biases: biases.with(layer - 1, changed(biases[layer - 1])) };
  const rows = weights[layer - 1] ?? [];
  return { ...given, weights: weights.with(layer - 1, rows.with(from - 1, changed(rows[from - 1]))) };
}

/** A given weight; undefined if weights are not given, or the network has no such weight. */
export function weightAt({ weights, biases }: FilledNetwork, { layer, from, to }: WeightPlace): number | undefined {
  return (from === 0 ? biases?.[layer - 1] : weights?.[layer - 1]?.[from - 1])?.[to - 1];
}

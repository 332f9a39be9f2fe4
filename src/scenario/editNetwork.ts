/** Edits of a network's structure. Weights that were given and keep their two units keep their values. */
import { type ActivationName, type Initialization, initialWeights, usualActivation } from '../model';
import type { FilledNetwork, FilledScenario } from './filled';
import { sampleCountOf } from './load';
import { viewWithin } from './viewWithin';

/** A layer of the network to be; layer 0 has no activation. */
export interface LayerPlan {
  readonly units: number;
  readonly activation?: ActivationName;
  /** Which layer it was; absent: it is new. */
  readonly was?: number;
}

/** The network's layers as a plan that changes nothing. */
export function planOf({ layers, activations }: Pick<FilledNetwork, 'layers' | 'activations'>): readonly LayerPlan[] {
  return layers.map((units, layer) => {
    const activation = activations[layer - 1];
    return { units, was: layer, ...(activation && { activation }) };
  });
}

/** The network by that plan; where weights were given, new ones are drawn by the initialisation and new biases are 0. */
export function replanned(network: FilledNetwork, plan: readonly LayerPlan[]): FilledNetwork {
  const { weights, biases, ...rest } = network;
  const layers = plan.map(({ units }) => units);
  const activations = plan.slice(1).map(({ activation = usualActivation }) => activation);
  const next = { ...rest, layers, activations };
  const cells = layers.reduce((sum, units, layer) => sum + units * ((layers[layer - 1] ?? -1) + 1), 0);
  // Too large to be made; the scenario's check says so.
  if (!Number.isSafeInteger(cells) || cells > 4_000_000) return next;
  const before = (layer: number): number | undefined => plan[layer]?.was;
  const stays = (layer: number): boolean =>
    before(layer) !== undefined && before(layer - 1) === (before(layer) ?? 0) - 1;
  return {
    ...next,
    ...(weights && {
      weights: initialWeights(next, next.initialization).map((rows, index) => {
        const old = stays(index + 1) ? weights[(before(index + 1) ?? 0) - 1] : undefined;
        return old ? rows.map((row, from) => row.map((drawn, to) => old[from]?.[to] ?? drawn)) : rows;
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

/** The scenario with another network; what is selected first exists in it. */
export function withNetwork(scenario: FilledScenario, network: FilledNetwork): FilledScenario {
  return { ...scenario, network, view: viewWithin(scenario.view, network, sampleCountOf(scenario)) };
}

/** Weights drawn by this initialisation, those that were given forgotten; biases start at 0. */
export function withDrawnWeights(scenario: FilledScenario, initialization: Initialization): FilledScenario {
  const { weights: _weights, biases: _biases, ...network } = scenario.network;
  return { ...scenario, network: { ...network, initialization } };
}

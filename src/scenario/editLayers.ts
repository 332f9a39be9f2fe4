/** Edits of the layers: each takes a scenario and returns the next one, which is then checked as a whole. */
import { type ActivationName, lastLayer, usualActivation, usualLoss } from '../model';
import { inlineData, withData, withWidths } from './editData';
import { type NewNumbers, planOf, replanned, withNetwork } from './editNetwork';
import type { FilledScenario } from './filled';
import { lossesOf } from './lossesFor';

/** Changes the number of units in a hidden layer. */
export function withUnits(scenario: FilledScenario, layer: number, units: number, added?: NewNumbers): FilledScenario {
  const plan = planOf(scenario.network).map((one, at) => (at === layer ? { ...one, units } : one));
  return withNetwork(scenario, replanned(scenario.network, plan, added));
}

/**
 * Changes an activation; a loss that cannot be used with the output's is replaced by half the squared error, which can
 * always be used.
 */
export function withActivation(scenario: FilledScenario, layer: number, name: ActivationName): FilledScenario {
  const activations = scenario.network.activations.with(layer - 1, name);
  const next = { ...scenario, network: { ...scenario.network, activations } };
  return lossesOf(next).includes(next.loss) ? next : { ...next, loss: usualLoss };
}

/** Adds a hidden layer below the output, with the size and activation of the layer below it. */
export function withHiddenLayer(scenario: FilledScenario, added?: NewNumbers): FilledScenario {
  const { network } = scenario;
  const last = lastLayer(network);
  const units = last === 1 ? 3 : (network.layers[last - 1] ?? 3);
  const activation = network.activations[last - 2] ?? usualActivation;
  const plan = planOf(network).toSpliced(last, 0, { units, activation });
  return withNetwork(scenario, replanned(network, plan, added));
}

/** Removes a hidden layer. */
export function withoutLayer(scenario: FilledScenario, layer: number, added?: NewNumbers): FilledScenario {
  return withNetwork(scenario, replanned(scenario.network, planOf(scenario.network).toSpliced(layer, 1), added));
}

/**
 * Sets all sizes at once, including inputs and outputs; weights and samples keep what fits, and the output keeps its
 * activation.
 */
export function withLayers(scenario: FilledScenario, sizes: readonly number[], added?: NewNumbers): FilledScenario {
  const { activations } = scenario.network;
  const [before, last] = [activations.length, sizes.length - 1];
  const plan = sizes.map((units, layer) => {
    const hidden = layer < before ? activations[layer - 1] : usualActivation;
    const activation = layer === last ? activations[before - 1] : hidden;
    return { units, ...(layer <= before && { was: layer }), ...(activation && { activation }) };
  });
  const next = withNetwork(scenario, replanned(scenario.network, plan, added));
  return withData(next, withWidths(inlineData(next), sizes[0] ?? 1, sizes[last] ?? 1));
}

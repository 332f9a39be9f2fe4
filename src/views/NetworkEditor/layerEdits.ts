/** What the editor does to the layers: each takes a scenario and gives the next one, to be checked as a whole. */
import { type ActivationName, lastLayer, usualActivation, usualLoss } from '../../model';
import { type FilledScenario, lossesOf, planOf, replanned, withNetwork } from '../../scenario';

/** Another number of units in a hidden layer. */
export function withUnits(scenario: FilledScenario, layer: number, units: number): FilledScenario {
  const plan = planOf(scenario.network).map((one, at) => (at === layer ? { ...one, units } : one));
  return withNetwork(scenario, replanned(scenario.network, plan));
}

/** Another activation; a loss that does not go with the output's gives way to half the squared error, which goes with any. */
export function withActivation(scenario: FilledScenario, layer: number, name: ActivationName): FilledScenario {
  const activations = scenario.network.activations.with(layer - 1, name);
  const next = { ...scenario, network: { ...scenario.network, activations } };
  return lossesOf(next).includes(next.loss) ? next : { ...next, loss: usualLoss };
}

/** One more hidden layer below the output, as large and with the activation of the one below it. */
export function withHiddenLayer(scenario: FilledScenario): FilledScenario {
  const { network } = scenario;
  const last = lastLayer(network);
  const units = last === 1 ? 3 : (network.layers[last - 1] ?? 3);
  const activation = network.activations[last - 2] ?? usualActivation;
  return withNetwork(scenario, replanned(network, [...planOf(network)].toSpliced(last, 0, { units, activation })));
}

/** Without a hidden layer. */
export function withoutLayer(scenario: FilledScenario, layer: number): FilledScenario {
  return withNetwork(scenario, replanned(scenario.network, planOf(scenario.network).toSpliced(layer, 1)));
}

/** The scenario of a run after changes of loss and bias, which change the scenario itself. */
import type { FilledScenario } from '../scenario';
import type { Change } from './changes';

/** Returns the same object if there are no such changes. Does not check whether the loss fits the network. */
export function changedScenario(scenario: FilledScenario, changes: readonly Change[]): FilledScenario {
  let changed = scenario;
  for (const change of changes) {
    if (change.setting === 'loss') changed = { ...changed, loss: change.value };
    if (change.setting === 'bias') changed = { ...changed, network: withBias(changed.network, change.value) };
  }
  return changed;
}

function withBias(
  network: FilledScenario['network'],
  bias: FilledScenario['network']['bias'],
): FilledScenario['network'] {
  if (bias !== 'none') return { ...network, bias };
  // A network without biases cannot have values for them.
  const { biases: _, ...rest } = network;
  return { ...rest, bias };
}

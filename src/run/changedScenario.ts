/** The scenario a run starts from once the changes to loss and bias, which are changes of the scenario itself, are made. */
import type { FilledScenario } from '../scenario';
import type { Change } from './changes';

/** The same object where nothing of the kind was changed. Whether the loss goes with the network is not checked here. */
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
  // A network without biases has no place for their values.
  const { biases: _, ...rest } = network;
  return { ...rest, bias };
}

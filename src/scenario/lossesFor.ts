/** Which losses go with what: cross-entropies need an output activation of their own, and targets that are probabilities. */
import { type ActivationName, type LossName, lossFunctions } from '../model';
import { checkLoss } from './checkData';
import type { FilledScenario } from './filled';

/** The losses that go with an output activation, whatever the targets. */
export function lossesFor(output: ActivationName): readonly LossName[] {
  return (Object.keys(lossFunctions) as LossName[]).filter((name) => {
    const { needs } = lossFunctions[name];
    return needs === undefined || needs === output;
  });
}

/** Those that go with the scenario's targets as well. */
export function lossesOf(scenario: FilledScenario): readonly LossName[] {
  const output = scenario.network.activations.at(-1) ?? 'identity';
  return lossesFor(output).filter((loss) => checkLoss({ ...scenario, loss }) === undefined);
}

/** Which losses go with a scenario: cross-entropies need an output activation of their own, and targets that are probabilities. */
import { type LossName, lossesFor } from '../model';
import { checkLoss } from './checkData';
import type { FilledScenario } from './filled';

export function lossesOf(scenario: FilledScenario): readonly LossName[] {
  const output = scenario.network.activations.at(-1);
  return output ? lossesFor(output).filter((loss) => checkLoss({ ...scenario, loss }) === undefined) : [];
}

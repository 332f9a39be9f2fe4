/**
 * Which losses a scenario can use: cross-entropies need their own output activation, and targets that are
 * probabilities.
 */
import { type LossName, lossesFor } from '../model';
import { checkLoss } from './checkData';
import type { FilledScenario } from './filled';

export function lossesOf(scenario: FilledScenario): readonly LossName[] {
  const output = scenario.network.activations.at(-1);
  return output ? lossesFor(output).filter((loss) => checkLoss({ ...scenario, loss }) === undefined) : [];
}

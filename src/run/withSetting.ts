/** A scenario that starts with another setting. */
import type { FilledScenario } from '../scenario';
import { changedScenario } from './changedScenario';
import { isFromStart, type SettingChange } from './changes';
import { type SettingName, type SettingValue, settingValuesOf, trainingInForce, withValue } from './settingValues';

/** Unchecked. A divisor stays under a sum, which divides by nothing: it waits for a mean to be chosen again. */
export function withSetting<Name extends SettingName>(
  scenario: FilledScenario,
  setting: Name,
  value: SettingValue<Name>,
): FilledScenario {
  if (isFromStart(setting)) return changedScenario(scenario, [{ step: 1, setting, value } as SettingChange]);
  const { divisor } = scenario.training;
  const training = trainingInForce(scenario.training, withValue(settingValuesOf(scenario), setting, value));
  return { ...scenario, training: { ...training, ...(divisor !== undefined && { divisor }) } };
}

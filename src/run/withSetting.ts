/** A scenario with another initial setting. */
import type { FilledScenario } from '../scenario';
import { changedScenario } from './changedScenario';
import { isFromStart, type SettingChange } from './changes';
import { type SettingName, type SettingValue, settingValuesOf, trainingInForce, withValue } from './settingValues';

/** Unchecked. Under `sum` the divisor is kept without effect, until `mean` is chosen again. */
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

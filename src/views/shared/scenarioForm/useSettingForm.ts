/** The form of single settings, wherever a view shows one: `<ScenarioField field={batchSize} form={useSettingForm()} />`. They change from the cursor's step on. */
import { useMemo } from 'react';
import { runOf, useActions, useStore } from '../../../store';
import type { SettingForm } from './scenarioForm';

export function useSettingForm(): SettingForm {
  const { scenario } = useStore(runOf);
  const { change } = useActions();
  // The same object for all steps with the same settings, so that a new step renders no fields.
  const values = useStore((state) => runOf(state).settingsAt(state.cursor.step));
  return useMemo(() => ({ scenario, values, set: change, onProblem: () => {} }), [scenario, values, change]);
}

/** What a question allows to be moved: where its controls stand, how they are moved, and the steps that they would lead to. */
import type { MakeQuestion } from '../../../../lessons';
import { controlPlace, controlValue, withControl, withDataValue } from '../../../../lessons/file';
import type { CalculationContext } from '../../../../quantity';
import { createRun } from '../../../../run';
import { type State, useActions, useStore, useStoreApi } from '../../../../store';
import { useScenarioEdit } from '../../../shared/scenarioForm/useScreenForm';
import { questionContext } from '../questionContext';

export interface Controls {
  readonly values: readonly number[];
  readonly context: CalculationContext;
  readonly move: (index: number, value: number) => void;
}

export function useControls({ allow }: MakeQuestion): Controls {
  const store = useStoreApi();
  const { setWeight, change } = useActions();
  const edit = useScenarioEdit();
  const trace = useStore((state) => questionContext(state).trace);
  return {
    values: allow.map(({ of }) => controlValue(of.text, trace)),
    context: questionContext(store.getState()),
    move(index, value) {
      const place = controlPlace(allow[index]?.of.text ?? '');
      if (place?.kind === 'weight') setWeight(place, value);
      else if (place?.kind === 'learningRate') change('learningRate', value);
      else if (place) edit((scenario) => withDataValue(scenario, place, value));
    },
  };
}

/** The question's step if one control stood elsewhere. */
export function contextIf(
  state: State,
  { allow }: MakeQuestion,
  { index, value }: { readonly index: number; readonly value: number },
): CalculationContext {
  const context = questionContext(state);
  const { step } = context.trace;
  const { scenario, changes } = withControl(state, step, { of: allow[index]?.of.text ?? '', value });
  return { ...context, trace: createRun(scenario, changes).traceAt(step) };
}

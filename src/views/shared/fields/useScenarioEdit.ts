/** Edits of the scenario itself, from a view: checked as a whole, refused with a sentence, undone like any other edit. */
import { useCallback } from 'react';
import { checkedScenario, type FilledScenario, type Result } from '../../../scenario';
import { runOf, type ScenarioEditOptions, type State, useStoreApi } from '../../../store';

type Make = (scenario: FilledScenario) => FilledScenario;

/** The scenario that edits start from: the loss in force in it, and no example's title over other numbers. */
export function editableScenario(state: Pick<State, 'source' | 'scenario' | 'changes'>): FilledScenario {
  const { source, scenario } = state;
  return { ...scenario, loss: runOf(state).scenario.loss, title: source.kind === 'own' ? scenario.title : '' };
}

/** Makes the edit where it gives a valid scenario, and tells how that went. */
export function useScenarioEdit(): (make: Make, options?: ScenarioEditOptions) => Result {
  const store = useStoreApi();
  return useCallback(
    (make, options) => {
      const state = store.getState();
      const result = checkedScenario(make(editableScenario(state)));
      if (result.ok) state.editScenario(result.scenario, options);
      return result;
    },
    [store],
  );
}

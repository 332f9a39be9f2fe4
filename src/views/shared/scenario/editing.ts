/** Editing a scenario, wherever it is done: at once in the store, or in a draft until it is done. */
import { useCallback, useMemo, useState } from 'react';
import type { SettingName, SettingValue } from '../../../run';
import { checkedScenario, type FilledScenario, type NewNumbers, type Result } from '../../../scenario';
import { runOf, type ScenarioEditOptions, type State, useStoreApi } from '../../../store';
import { problemOf } from './problem';

/** `added` says what becomes of numbers that are not there yet. */
export type Make = (scenario: FilledScenario, added?: NewNumbers) => FilledScenario;

/** Gives the sentence that says why the edit is refused, if it is. */
export type ScenarioEdit = (make: Make, options?: ScenarioEditOptions) => string | undefined;

/** Gives the sentence that says why the value is refused, if it is. */
export type SetSetting = <Name extends SettingName>(setting: Name, value: SettingValue<Name>) => string | undefined;

/** What every field is given. */
export interface Editing extends Sayings {
  readonly scenario: FilledScenario;
  readonly edit: ScenarioEdit;
}

export interface Sayings {
  readonly onStatus: (sentence: string) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}

/** The scenario that edits start from: the loss in force in it, and no example's title over other numbers. */
export function editableScenario(state: Pick<State, 'source' | 'scenario' | 'changes'>): FilledScenario {
  const { source, scenario } = state;
  return { ...scenario, loss: runOf(state).scenario.loss, title: source.kind === 'own' ? scenario.title : '' };
}

/** Edits of the scenario on the screen: checked as a whole, refused with a sentence, undone like any other edit. */
export function useScenarioEdit(): ScenarioEdit {
  const store = useStoreApi();
  return useCallback(
    (make, options) => {
      const state = store.getState();
      const result: Result = checkedScenario(make(editableScenario(state)));
      if (!result.ok) return problemOf(runOf(state).network, result.error).sentence;
      state.editScenario(result.scenario, options);
      return undefined;
    },
    [store],
  );
}

/** The last thing that was said: what was done, or what is wrong. */
export function useSayings(): Sayings & { readonly status: string; readonly problem: string | undefined } {
  const [said, setSaid] = useState<{ readonly status?: string; readonly problem?: string | undefined }>({});
  const sayings = useMemo(
    (): Sayings => ({ onStatus: (status) => setSaid({ status }), onProblem: (problem) => setSaid({ problem }) }),
    [],
  );
  return { ...sayings, status: said.status ?? '', problem: said.problem };
}

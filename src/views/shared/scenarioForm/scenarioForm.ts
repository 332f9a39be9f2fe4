/** Editing a scenario: directly in the store, or in a draft until it is applied. */
import { useCallback, useMemo, useState } from 'react';
import type { SettingName, SettingValue } from '../../../run';
import { checkedScenario, type FilledScenario, type NewNumbers, type Result } from '../../../scenario';
import { runOf, type ScenarioEditOptions, type State, useStoreApi } from '../../../store';
import { errorOfCheck } from './errorOfCheck';

/** `added` says how numbers that do not exist yet are filled. */
export type Make = (scenario: FilledScenario, added?: NewNumbers) => FilledScenario;

/** Returns the sentence that says why the edit is refused, if it is. */
export type ScenarioEdit = (make: Make, options?: ScenarioEditOptions) => string | undefined;

/** Returns the sentence that says why the value is refused, if it is. */
export type SetSetting = <Name extends SettingName>(setting: Name, value: SettingValue<Name>) => string | undefined;

/** The properties of every field. */
export interface Editing extends FormReport {
  readonly scenario: FilledScenario;
  readonly edit: ScenarioEdit;
}

export interface FormReport {
  readonly onStatus: (sentence: string) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}

/**
 * The scenario that edits start from: with the current loss, and without an example's title, because its numbers
 * change.
 */
export function editableScenario(state: Pick<State, 'source' | 'scenario' | 'changes'>): FilledScenario {
  const { source, scenario } = state;
  return { ...scenario, loss: runOf(state).scenario.loss, title: source.kind === 'own' ? scenario.title : '' };
}

/** Edits of the current scenario: checked as a whole, refused with a sentence, and undone like any other edit. */
export function useScenarioEdit(): ScenarioEdit {
  const store = useStoreApi();
  return useCallback(
    (make, options) => {
      const state = store.getState();
      const result: Result = checkedScenario(make(editableScenario(state)));
      if (!result.ok) return errorOfCheck(runOf(state).network, result.error).sentence;
      state.editScenario(result.scenario, options);
      return undefined;
    },
    [store],
  );
}

/** The latest message: what was done, or what is wrong. */
export function useEditStatus(): FormReport & { readonly status: string; readonly problem: string | undefined } {
  const [latest, setLatest] = useState<{ readonly status?: string; readonly problem?: string | undefined }>({});
  const report = useMemo(
    (): FormReport => ({ onStatus: (status) => setLatest({ status }), onProblem: (problem) => setLatest({ problem }) }),
    [],
  );
  return { ...report, status: latest.status ?? '', problem: latest.problem };
}

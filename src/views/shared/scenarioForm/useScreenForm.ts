/** The form of the scenario on the screen: every edit is checked as a whole and changes the store, which undoes it. */

import { useCallback, useMemo, useState } from 'react';
import type { ClipSettings, StepTrace } from '../../../model';
import { rowsOf } from '../../../quantity';
import type { Run } from '../../../run';
import { checkedScenario, type FilledScenario, type Result, withDrawnWeights } from '../../../scenario';
import { runOf, type State, useActions, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { errorOfCheck } from './errorOfCheck';
import type { FormReport, ScenarioEdit, ScenarioForm, SetSetting, SetWeights } from './scenarioForm';

/**
 * The scenario that edits start from: with the current loss, and without an example's title, because its numbers
 * change.
 */
export function editableScenario(state: Pick<State, 'source' | 'scenario' | 'changes'>): FilledScenario {
  const { source, scenario } = state;
  return { ...scenario, loss: runOf(state).scenario.loss, title: source.kind === 'own' ? scenario.title : '' };
}

/** Edits of the scenario on the screen. */
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

/** The form at a step: settings and weights change from this step on. */
export function useScreenForm({ run, trace }: { readonly run: Run; readonly trace: StepTrace }, report: FormReport) {
  const { change, setWeights } = useActions();
  const edit = useScenarioEdit();
  const { scenario } = run;
  const values = run.settingsAt(trace.step);
  const { onStatus, onProblem } = report;
  return useMemo(
    (): ScenarioForm => ({
      ...{ scenario, values, edit, onStatus, onProblem },
      set: change satisfies SetSetting,
      setWeights: ((weights) => sentenceOf(setWeights(weights))) satisfies SetWeights,
      setInitialization: (next) => edit((present) => withDrawnWeights(present, next), { dropsTyped: true }),
      firstThreshold: (per) => firstThreshold(trace, per),
    }),
    [scenario, values, edit, onStatus, onProblem, change, setWeights, trace],
  );
}

/** A refusal of the store starts with a place, in lower case. */
function sentenceOf(refusal: string | undefined): string | undefined {
  return refusal === undefined ? undefined : messages.scenarioFields.refused(refusal);
}

interface Said {
  readonly status?: string;
  readonly problem?: string | undefined;
  /** What the edit has left: after another one, or its Undo, nothing is said of it. */
  readonly left?: Pick<State, 'scenario' | 'changes'>;
}

/** The latest message: what was done, or what is wrong. */
export function useFormReport(): FormReport & { readonly status: string; readonly problem: string | undefined } {
  const store = useStoreApi();
  const [latest, setLatest] = useState<Said>({});
  const report = useMemo((): FormReport => {
    const say = (said: Said): void => {
      const { scenario, changes } = store.getState();
      setLatest({ ...said, left: { scenario, changes } });
    };
    return { onStatus: (status) => say({ status }), onProblem: (problem) => say({ problem }) };
  }, [store]);
  const { left } = latest;
  const isNow = useStore(({ scenario, changes }) => scenario === left?.scenario && changes === left?.changes);
  return { ...report, status: (isNow && latest.status) || '', problem: isNow ? latest.problem : undefined };
}

/**
 * The threshold with which clipping starts, small enough to have a visible effect at this step: half of the largest norm that is clipped, to
 * two digits; 1 if all are 0.
 */
function firstThreshold(trace: StepTrace, per: ClipSettings['per']): number {
  const longest = per === 'batch' ? trace.batchGradientNorm() : longestOfSamples(trace);
  const half = Number((longest / 2).toPrecision(2));
  return half > 0 && Number.isFinite(half) ? half : 1;
}

function longestOfSamples(trace: StepTrace): number {
  return rowsOf(trace).reduce((longest, row) => Math.max(longest, trace.sampleGradientNorm(row)), 0);
}

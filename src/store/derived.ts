/**
 * Values derived from the state: the run, the step's trace, the focused quantity. They are cached outside the store.
 */
import { latestFor } from '../memory';
import type { Reduction, StepTrace } from '../model';
import type { Quantity } from '../quantity';
import {
  type Change,
  type Comparison,
  checkComparison,
  createOtherRun,
  createRun,
  noComparison,
  type Run,
  sameChanges,
  writtenComparison,
} from '../run';
import type { FilledScenario } from '../scenario';
import { headlineFollowUps, headlineOf, headlineOfEmptyBatch } from './headline';
import type { Snapshot, State } from './state';

/** The latest runs, so that undo and redo find theirs. Each may hold some 128 MB, so there are few. */
const recentRuns: { readonly scenario: FilledScenario; readonly run: Run }[] = [];
const mostRuns = 3;

/**
 * The run of a scenario with canonical changes; steps before the first difference are taken over from the latest run.
 */
export function runFor(scenario: FilledScenario, changes: readonly Change[]): Run {
  const known = usedAgain(recentRuns, (one) => one.scenario === scenario && sameChanges(one.run.changes, changes));
  if (known) return known.run;
  const previous = recentRuns.find((one) => one.scenario === scenario)?.run;
  const run = createRun(scenario, changes, previous ? { previous } : {});
  recentRuns.unshift({ scenario, run });
  recentRuns.splice(mostRuns);
  return run;
}

/** The entry of a list of recent ones, the latest first; it is the latest from now on. */
function usedAgain<Entry>(recent: Entry[], isIt: (entry: Entry) => boolean): Entry | undefined {
  const at = recent.findIndex(isIt);
  if (at > 0) recent.unshift(...recent.splice(at, 1));
  return at < 0 ? undefined : recent[0];
}

export function runOf({ scenario, changes }: Pick<Snapshot, 'scenario' | 'changes'>): Run {
  return runFor(scenario, changes);
}

/**
 * The other runs of Compare, in a cache of their own, because the latest runs belong to this run. Two, so that undoing a choice finds its run.
 */
const recentOthers: (Pick<Snapshot, 'scenario' | 'changes'> & { readonly key: string; readonly run: Run })[] = [];
const mostOthers = 2;
const otherMegabytes = 32;

/** What is compared with this run, where nothing has been chosen: the other reduction, or nothing where only a sum is possible. */
export function comparisonOf(state: Pick<Snapshot, 'scenario' | 'changes' | 'comparison'>): Comparison {
  if (state.comparison) return state.comparison;
  const usual = otherReduction[runOf(state).settingsAt(1).reduction];
  return checkComparison(state, usual) === undefined ? usual : noComparison;
}

const otherReduction: Readonly<Record<Reduction, Comparison>> = {
  mean: { changes: [{ step: 1, setting: 'reduction', value: 'sum' }] },
  sum: { changes: [{ step: 1, setting: 'reduction', value: 'mean' }] },
};

/** The other run. Steps before the first difference from the one used last are taken over. */
export function otherRunOf(state: Pick<Snapshot, 'scenario' | 'changes' | 'comparison'>): Run {
  const { scenario, changes } = state;
  const comparison = comparisonOf(state);
  const key = writtenComparison(comparison);
  const known = usedAgain(
    recentOthers,
    (one) => one.scenario === scenario && one.key === key && sameChanges(one.changes, changes),
  );
  if (known) return known.run;
  const bytes = (otherMegabytes / 2) * 2 ** 20;
  const previous = recentOthers[0]?.run;
  const run = createOtherRun({ scenario, changes }, comparison, {
    checkpointBytes: bytes,
    recentBytes: bytes,
    ...(previous && { previous }),
  });
  recentOthers.unshift({ key, scenario, changes, run });
  recentOthers.splice(mostOthers);
  return run;
}

/** The trace of the cursor's step; the same object as long as it is remembered. */
export function traceOf(state: Pick<Snapshot, 'scenario' | 'changes' | 'cursor'>): StepTrace {
  return runOf(state).traceAt(state.cursor.step);
}

/** The focus chosen by hand, otherwise the phase's headline; the same object for the same cursor. */
export function focusOf(state: Pick<Snapshot, 'scenario' | 'changes' | 'cursor'>): Quantity {
  return state.cursor.focus ?? headlineAt(state.cursor, runOf(state));
}

const headlineAt = latestFor((cursor: State['cursor'], run: Run): Quantity => {
  const isEmpty = run.batchOf(cursor.step).length === 0;
  return isEmpty ? headlineOfEmptyBatch(cursor.phase, cursor) : headlineOf(cursor.phase, cursor, run.network);
});

/** What Formulas shows below the headline; nothing if the focus was chosen by hand. */
export function phaseFocusFollowUps(state: Pick<Snapshot, 'scenario' | 'changes' | 'cursor'>): readonly Quantity[] {
  return followUpsAt(state.cursor, runOf(state));
}

const followUpsAt = latestFor((cursor: State['cursor'], run: Run): readonly Quantity[] => {
  const isEmpty = run.batchOf(cursor.step).length === 0;
  return cursor.focus || isEmpty ? [] : headlineFollowUps(cursor.phase, cursor);
});

/** The first computed step with a NaN or infinite number. */
export function firstNonFiniteStepOf(state: Pick<Snapshot, 'scenario' | 'changes' | 'cursor'>): number | undefined {
  return runOf(state).firstNonFiniteStep(state.cursor.step);
}

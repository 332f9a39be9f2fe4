/** The batch sizes that a presenter changes between, and this step from the same weights with each of them. */
import type { Work } from '../../../kit';
import type { StepTrace } from '../../../model';
import { type Change, checkChange, createRun, type Run, withChange } from '../../../run';
import type { State } from '../../../store';

/** 1, half, all, and the one that the class began with, in order: a change is compared to it, and goes back to it. */
export function offeredSizes(all: number, begun: number): readonly number[] {
  const sizes = [1, Math.round(all / 2), all, begun].filter((size) => size <= all);
  return [...new Set(sizes)].sort((one, other) => one - other);
}

/** Whether the batch size of this step has been changed since an example, a link or a scene brought the screen. */
export function hasOtherSize(state: State): boolean {
  return sizesSince(state).some((size) => size !== sizeIn(state, state.cursor.step));
}

/** The batch size of this step before the first of these changes. */
export function begunWith(state: State): number {
  return sizesSince(state)[0] ?? sizeIn(state, state.cursor.step);
}

/** Those of this step before each edit since then. */
function sizesSince({ past, cursor: { step }, scenario }: State): readonly number[] {
  const arrived = past.findLastIndex(({ views, scenario: { data } }) => views || data !== scenario.data);
  const here = past.slice(arrived + 1).filter(({ cursor }) => cursor.step === step);
  return here.map((before) => sizeIn(before, step));
}

function sizeIn({ scenario, changes }: Pick<State, 'scenario' | 'changes'>, step: number): number {
  const change = changes.findLast((one) => one.setting === 'batchSize' && one.step <= step);
  return change?.setting === 'batchSize' ? change.value : scenario.training.batchSize;
}

/** The step with the other offered sizes, one after another. `scenario` is the one that `run` was made of. */
export function* stepsOfOtherSizes(
  { scenario, run, begun }: { readonly scenario: State['scenario']; readonly run: Run; readonly begun: number },
  step: number,
): Work<readonly StepTrace[]> {
  const sizes = offeredSizes(run.data.sampleCount, begun).filter((size) => size !== run.settingsAt(step).batchSize);
  const steps: StepTrace[] = [];
  for (const value of sizes) {
    const change: Change = { step, setting: 'batchSize', value };
    if (checkChange(scenario, run.changes, change) === undefined) {
      const other = createRun(scenario, withChange(run.changes, change), { previous: run });
      // Larger batches may end the run earlier.
      if (step <= other.lastStep) steps.push(other.traceAt(step));
    }
    yield { share: steps.length / sizes.length };
  }
  return steps;
}

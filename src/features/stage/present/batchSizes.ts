/** The batch sizes that a presenter changes between, and this step from the same weights with each of them. */
import type { Work } from '../../../kit';
import type { StepTrace } from '../../../model';
import { type Change, checkChange, createRun, type Run, withChange } from '../../../run';
import type { State } from '../../../store';

/** 1, half and all. */
export function offeredSizes(all: number): readonly number[] {
  return [1, Math.round(all / 2), all];
}

/** Whether the batch size of this step has been changed since an example, a link or a scene brought the screen. */
export function hasOtherSize(state: State): boolean {
  const { past, cursor, scenario } = state;
  const arrived = past.findLastIndex(({ views, scenario: { data } }) => views || data !== scenario.data);
  return past
    .slice(arrived + 1)
    .some((before) => before.cursor.step === cursor.step && sizeIn(before, cursor.step) !== sizeIn(state, cursor.step));
}

function sizeIn({ scenario, changes }: Pick<State, 'scenario' | 'changes'>, step: number): number {
  const change = changes.findLast((one) => one.setting === 'batchSize' && one.step <= step);
  return change?.setting === 'batchSize' ? change.value : scenario.training.batchSize;
}

/** The step with the other offered sizes, one after another. `scenario` is the one that `run` was made of. */
export function* stepsOfOtherSizes(
  { scenario, run }: { readonly scenario: State['scenario']; readonly run: Run },
  step: number,
): Work<readonly StepTrace[]> {
  // With the one that the example or the class began with: it is what a change is compared to.
  const known = [...offeredSizes(run.data.sampleCount), scenario.training.batchSize];
  const sizes = known.filter((size) => size !== run.settingsAt(step).batchSize);
  const steps: StepTrace[] = [];
  for (const value of new Set(sizes)) {
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

/** Both runs up to where the curves end, computed once for the sentence and the charts. */
import { useMemo } from 'react';
import { alignedStep } from '../../kit/comparedRuns/runPair';
import type { StepView } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { type JobState, useJob } from '../../kit/work/useJob';
import { reached } from '../../quantity';
import { formatShort, messages } from '../../text';
import { type OverSteps, overSteps } from './overSteps';
import type { Pair } from './usePair';

/** The minimum number of steps shown, so that the trend is visible; after them, the curves grow by `more` steps at a time. */
const ahead = 40;
const more = 20;
/** Milliseconds that computing so far ahead may take. */
const patience = 4000;

export interface Ahead extends JobState<OverSteps> {
  /** This run's step whose weights are compared, and the last step of the curves. */
  readonly now: number;
  readonly last: number;
}

/** `isWanted`: something is shown that needs it. */
export function useOverSteps({ trace, stop }: StepView, pair: Pair, isWanted: boolean): Ahead {
  const { runs, isLong } = pair;
  // Weights are compared before a step; after the update, they are those of the next.
  const now = Math.min(runs.run.lastStep, trace.step + (reached({ phase: 'update' }, stop) ? 1 : 0));
  const last = shownUpTo(pair, now);
  // Later, the steps before this one are known.
  const known = isWanted && !isLong && (trace.step > 1 || reached({ phase: 'loss' }, stop));
  const job = useMemo(() => (known ? new Job(overSteps(runs, last)) : undefined), [known, runs, last]);
  return { ...useJob(job), now, last };
}

/** The last step shown: further than the cursor's step if that does not take long. The losses before it are those after all earlier steps. */
function shownUpTo({ runs, comparison }: Pair, step: number): number {
  const { run, other } = runs;
  const wanted = Math.min(
    run.lastStep,
    Math.max(Math.ceil(step / more) * more, ahead) + (hasOtherBatchSize(comparison) ? 1 : 0),
  );
  const cost = (last: number): number =>
    run.expectedMilliseconds(last) + other.expectedMilliseconds(alignedStep(runs, last));
  if (cost(wanted) <= patience) return wanted;
  return Math.min(step, run.lastStep);
}

/** Whether the runs differ in the batch size, and their losses are the same function. */
export function hasOtherBatchSize(comparison: Pair['comparison']): boolean {
  if ('method' in comparison) return false;
  const settings = comparison.changes.map(({ setting }) => setting);
  return settings.includes('batchSize') && !settings.includes('loss');
}

/** The losses of both after as many samples, in the steps that each run needed for them; undefined if the steps never differ. */
export function lossesSaid(
  { first, second }: OverSteps,
  { runs, names }: Pick<Pair, 'runs' | 'names'>,
): string | undefined {
  const at = first.findLastIndex(({ step, seen, loss }, index) => {
    const other = second[index];
    if (!other || other.step === step || runs.other.samplesBefore(other.step) !== seen) return false;
    return Number.isFinite(loss) && Number.isFinite(other.loss);
  });
  const [one, other] = [first[at], second[at]];
  if (!one || !other) return undefined;
  return messages.compare.headline.afterSamples({
    ...names,
    seen: one.seen,
    steps: one.step - 1,
    otherSteps: other.step - 1,
    loss: formatShort(one.loss),
    otherLoss: formatShort(other.loss),
  });
}

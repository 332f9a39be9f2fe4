/** Every sample's loss after the update, in the order of the batch; computed in blocks for a large batch. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { Job, type Work } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import type { StepTrace } from '../../model';
import { lossesAfter, reached, rowsOf } from '../../quantity';

/** Undefined before phase Update, where there is no update, and until all are computed. */
export function useLossesAfter({ trace, stop }: StepView): readonly number[] | undefined {
  const isAfter = trace.updates && reached({ phase: 'update' }, stop);
  const job = useMemo(() => (isAfter ? jobAfter(trace) : undefined), [isAfter, trace]);
  return useJob(job).value;
}

/** Done at once where another view has needed all of them: then the panel is rendered once. */
function jobAfter(trace: StepTrace): Job<readonly number[]> {
  const job = new Job(afterWork(trace));
  if (lossesAfter(trace).isWhole()) job.finish();
  return job;
}

/** Computes them in blocks; those that another view has needed are already there. */
function* afterWork(trace: StepTrace): Work<readonly number[]> {
  const { blocks, pass, at } = lossesAfter(trace);
  for (let block = 0; block < blocks; block++) {
    yield { share: block / blocks };
    pass(block);
  }
  return rowsOf(trace).map(at);
}

/** Every sample's loss after the update, in the order of the batch; of a large batch computed a block at a time. */
import { useMemo } from 'react';
import type { StepTrace } from '../../model';
import { lossesAfter, reached, rowsOf } from '../../quantity';
import type { StepView } from '../shared/quantity/useStep';
import { Job, type Work } from '../shared/work/job';
import { useJob } from '../shared/work/useJob';

/** Undefined before phase Update, and as long as some are still to be computed. */
export function useLossesAfter({ trace, stop }: StepView): readonly number[] | undefined {
  const isAfter = reached({ phase: 'update' }, stop);
  const job = useMemo(() => (isAfter ? new Job(afterWork(trace)) : undefined), [isAfter, trace]);
  return useJob(job).value;
}

/** Block by block; what another view has asked about is there already. */
function* afterWork(trace: StepTrace): Work<readonly number[]> {
  const { blocks, pass, at } = lossesAfter(trace);
  for (let block = 0; block < blocks; block++) {
    yield { share: block / blocks };
    pass(block);
  }
  return rowsOf(trace).map(at);
}

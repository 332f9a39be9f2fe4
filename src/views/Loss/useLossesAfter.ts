/** Every sample's loss after the update, in the order of the batch; of a large batch computed a block at a time. */
import { useMemo } from 'react';
import type { StepTrace } from '../../model';
import { type LossesAfter, lossesAfter, reached } from '../../quantity';
import type { StepView } from '../shared/quantity/useStep';
import { type ChunkedJob, useChunkedJob } from '../shared/work/useChunkedJob';

/** Undefined before phase Update, and as long as some are still on their way. */
export function useLossesAfter({ trace, stop }: StepView): readonly number[] | undefined {
  const isAfter = reached({ phase: 'update' }, stop);
  const work = useMemo(() => (isAfter ? afterWork(trace) : undefined), [isAfter, trace]);
  useChunkedJob(work, { auto: true });
  const isWhole = work?.isWhole() ?? false;
  return useMemo(
    () => (isWhole ? trace.batch.map((_, position) => lossesAfter(trace).at(position)) : undefined),
    [isWhole, trace],
  );
}

/** Block by block; what another view has asked about is there already. */
function afterWork(trace: StepTrace): ChunkedJob & Pick<LossesAfter, 'isWhole'> {
  const { blocks, pass, isWhole } = lossesAfter(trace);
  return { total: blocks, work: pass, isWhole };
}

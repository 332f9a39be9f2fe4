/** The rows in the order that the link asks for, as rows of the batch. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { type JobState, useJob } from '../../kit/work/useJob';
import { sampleAt } from '../../quantity';
import { useStore } from '../../store';
import { knownOrder, orderedRows, readSampleOrder, type SampleOrder, sampleMeasure } from './sampleOrder';

export const sortKey = 'matrix.sort';

export interface SortedRows {
  /** The order of the batch, until the numbers to sort by are computed. */
  readonly order: readonly number[];
  /** The same as sample numbers. */
  readonly samples: readonly number[];
  readonly by: SampleOrder;
  readonly sorting: JobState<Float64Array>;
}

export function useSampleOrder({ trace, stop }: StepView): SortedRows {
  const asked = readSampleOrder(useStore((state) => state.viewKeys[sortKey]));
  const by = knownOrder(asked, trace, stop);
  const job = by === 'batch' || by === 'data' ? undefined : sampleMeasure(trace, by);
  const sorting = useJob(job);
  const ready = job?.isDone ?? true;
  const order = orderedRows(trace, ready ? by : 'batch');
  const samples = useMemo(() => order.map((row) => sampleAt(trace, row)), [trace, order]);
  return { order, samples, by, sorting };
}

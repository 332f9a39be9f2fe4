/** The rows in the order that the link asks for, as positions in the batch. */
import { useMemo } from 'react';
import { useStore } from '../../store';
import type { StepView } from '../shared/quantity/useStep';
import type { PieceWork } from './pieceWork';
import { sampleMeasure } from './sampleMeasures';
import { knownOrder, orderedPositions, readSampleOrder, type SampleOrder } from './sampleOrder';

export const sortKey = 'matrix.sort';

export interface SortedRows {
  readonly order: readonly number[];
  /** What has to be computed before the rows can be sorted as asked; until then they stand in the batch's order. */
  readonly sorting: { readonly by: SampleOrder; readonly work: PieceWork } | undefined;
}

export function useSampleOrder({ trace, stop }: StepView): SortedRows {
  const asked = readSampleOrder(useStore((state) => state.viewKeys[sortKey]));
  const by = knownOrder(asked, trace, stop);
  const work = by === 'batch' || by === 'data' ? undefined : sampleMeasure(trace, by);
  const ready = work?.isThere ?? true;
  const order = useMemo(() => orderedPositions(trace, ready ? by : 'batch'), [trace, by, ready]);
  return { order, sorting: work && !ready ? { by, work } : undefined };
}

/** The rows in the order that the link asks for, as positions in the batch. */
import { useMemo } from 'react';
import { useStore } from '../../store';
import type { StepView } from '../shared/useStep';
import { knownOrder, orderedPositions, readSampleOrder } from './sampleOrder';

export const sortKey = 'matrix.sort';

export function useSampleOrder({ trace, stop }: StepView): readonly number[] {
  const asked = readSampleOrder(useStore((state) => state.viewKeys[sortKey]));
  const order = knownOrder(asked, trace, stop);
  return useMemo(() => orderedPositions(trace, order), [trace, order]);
}

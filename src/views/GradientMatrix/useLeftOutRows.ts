/** The rows of the samples that Influence leaves out; undefined if none is. */
import { useMemo } from 'react';
import { useLeftOut } from '../../kit/quantity/useLeftOut';
import type { StepTrace } from '../../model';
import { rowsOf, sampleAt } from '../../quantity';

export function useLeftOutRows(trace: StepTrace): ReadonlySet<number> | undefined {
  const samples = useLeftOut();
  return useMemo(() => {
    if (samples.length === 0) return undefined;
    return new Set(rowsOf(trace).filter((row) => samples.includes(sampleAt(trace, row))));
  }, [samples, trace]);
}

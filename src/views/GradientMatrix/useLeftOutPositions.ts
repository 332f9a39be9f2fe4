/** Where in the batch the samples stand that Influence leaves out; undefined where none is. */
import { useMemo } from 'react';
import type { StepTrace } from '../../model';
import { useLeftOut } from '../shared/quantity/useLeftOut';

export function useLeftOutPositions(trace: StepTrace): ReadonlySet<number> | undefined {
  const samples = useLeftOut();
  return useMemo(() => {
    if (samples.length === 0) return undefined;
    return new Set(samples.map((sample) => trace.positionOf(sample)).filter((position) => position !== undefined));
  }, [samples, trace]);
}

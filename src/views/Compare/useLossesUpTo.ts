/** The losses of both runs, so many steps on from this one. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { type LossMeasure, overSteps } from './overSteps';
import type { Pair } from './usePair';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Both curves by this run's steps; empty while they are being computed. */
export function useLossesUpTo(
  { trace: { step } }: StepView,
  { runs, isLong }: Pair,
  steps: number,
): { readonly first: readonly Point[]; readonly second: readonly Point[]; readonly measure: LossMeasure } {
  const last = Math.min(runs.run.lastStep, step + steps);
  const job = useMemo(() => (isLong ? undefined : new Job(overSteps(runs, last))), [runs, last, isLong]);
  const { value } = useJob(job);
  return useMemo(() => {
    if (!value) return { first: [], second: [], measure: 'batch' };
    const first = value.first.points.map(({ step: at, loss }) => ({ x: at, y: loss }));
    // The other run may need another number of steps for as many samples.
    const bySeen = new Map(value.first.points.map(({ seen, step: at }) => [seen, at]));
    const second = value.second.points.flatMap(({ seen, loss }) => {
      const at = bySeen.get(seen);
      return at === undefined ? [] : [{ x: at, y: loss }];
    });
    return { first, second, measure: value.measure };
  }, [value]);
}

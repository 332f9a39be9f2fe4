/** Where a comparison is in force, the paths of both runs up to the cursor's stop. */
import { useMemo } from 'react';
import { type RunNames, runNames } from '../../kit/comparedRuns/runNames';
import { alignedStep, isAligned } from '../../kit/comparedRuns/runPair';
import type { StepView } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { reached } from '../../quantity';
import { comparesNothing } from '../../run';
import { comparisonOf, otherRunOf, type State, useStore } from '../../store';
import type { Plane, Vector } from './arrowField';
import { type BothPaths, bothPaths, isTooFar, pathMilliseconds, upTo } from './bothPaths';

export interface ComparedPaths {
  readonly names: RunNames;
  /** Whether the two end after as many samples. */
  readonly aligned: boolean;
  /** Up to the weights before the step, or after it in phase Update; absent until they are computed. */
  readonly paths: BothPaths | undefined;
  /** All that the window has to fit: up to the weights after the step, so that it is the same in all phases of a step. */
  readonly around: readonly Vector[];
  /** 0 to 1. */
  readonly done: number;
  /** Whether there are no paths because computing them takes too long. */
  readonly isTooFar: boolean;
}

/** Milliseconds that may be computed while rendering: in most cases one step more than before. */
const atOnce = 8;

/** Undefined where nothing is compared. */
export function useBothPaths({ run, trace, stop }: StepView, plane: Plane | undefined): ComparedPaths | undefined {
  const other = useStore(comparedRun);
  const comparison = useStore(comparisonOf);
  const pair = useMemo(() => other && { run, other }, [run, other]);
  const next = Math.min(run.lastStep, trace.step + 1);
  const job = useMemo(() => {
    if (!pair || !plane) return undefined;
    const cost = pathMilliseconds(pair, plane, next);
    if (isTooFar(cost)) return undefined;
    const made = new Job(bothPaths(pair, plane, next));
    if (cost <= atOnce) made.finish();
    return made;
  }, [pair, plane, next]);
  const { value, share } = useJob(job);
  const last = reached({ phase: 'update' }, stop) ? next : trace.step;
  const paths = useMemo(() => value && pair && upTo(pair, value, last), [value, pair, last]);
  const around = useMemo(() => (value ? [...value.first, ...value.second] : []), [value]);
  return useMemo(() => {
    if (!pair) return undefined;
    const steps = { first: trace.step, second: alignedStep(pair, trace.step) };
    return {
      names: runNames(pair, comparison, steps),
      aligned: isAligned(pair, last, alignedStep(pair, last)),
      paths,
      around,
      done: share,
      isTooFar: job === undefined,
    };
  }, [pair, comparison, trace.step, last, paths, around, share, job]);
}

function comparedRun(state: State): ReturnType<typeof otherRunOf> | undefined {
  return state.comparison && !comparesNothing(state.comparison) ? otherRunOf(state) : undefined;
}

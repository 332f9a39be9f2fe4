/** A step that takes long, computed by the page's other thread; on its own where there is none. */
import { useContext, useEffect, useState } from 'react';
import type { PathProgress, StepPath, StepPlan } from '../../run';
import { StepThreadContext } from '../shared/work/stepThread';

export interface FarStep {
  readonly plan: StepPlan;
  readonly path: StepPath;
  /** Takes in what has been computed. */
  readonly take: (progress: PathProgress) => void;
}

/** Whether it is still being computed. The same object is computed once; another one ends it. */
export function useFarStep(far: FarStep | undefined): boolean {
  const thread = useContext(StepThreadContext);
  /** What is there, or has to be computed on this thread. */
  const [settled, setSettled] = useState<FarStep>();
  useEffect(() => {
    if (!far) return;
    let left = false;
    let stop: (() => void) | undefined;
    const settle = (): void => {
      if (!left) setSettled(far);
    };
    const opening = thread();
    if (!opening) settle();
    else {
      opening.then(({ computePath }) => {
        if (left) return;
        stop = computePath(far.plan, far.path, {
          onProgress: (progress) => {
            far.take(progress);
            if (progress.reached) settle();
          },
          onFailure: settle,
        });
      }, settle);
    }
    return () => {
      left = true;
      stop?.();
    };
  }, [far, thread]);
  return far !== undefined && settled !== far;
}

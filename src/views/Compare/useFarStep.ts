/** A step that takes long, computed by the page's other thread, or by this one if there is no other. */
import { useContext, useEffect, useState } from 'react';
import { StepThreadContext } from '../../kit/work/stepThread';
import type { PathProgress, StepPath, StepPlan } from '../../run';

export interface FarStep {
  readonly plan: StepPlan;
  readonly path: StepPath;
  /** Stores what has been computed. */
  readonly take: (progress: PathProgress) => void;
}

/** Whether it is still being computed. Each object is computed once; a new object cancels the previous one. */
export function useFarStep(far: FarStep | undefined): boolean {
  const thread = useContext(StepThreadContext);
  /** The step that is computed, or that this thread has to compute. */
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

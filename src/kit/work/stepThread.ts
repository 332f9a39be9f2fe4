/** A thread that computes steps which take long; provided by the shell. */
import { createContext } from 'react';
import type { PathProgress, StepPath, StepPlan } from '../../run';

export interface PathComputer {
  /** Returns a function that stops it. */
  computePath(
    plan: StepPlan,
    path: StepPath,
    listener: { readonly onProgress: (progress: PathProgress) => void; readonly onFailure: () => void },
  ): () => void;
}

/** Undefined if everything must be computed on the page's own thread. */
export const StepThreadContext = createContext<() => Promise<PathComputer> | undefined>(() => undefined);

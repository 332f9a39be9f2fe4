/** What the page and its worker say to each other. */
import type { PathProgress, StepPath, StepPlan } from '../../run';

/** The data come once, by themselves: they may be large, and most edits leave them as they are. */
export type Order =
  | { readonly data: StepPlan['data'] }
  | { readonly plan: Omit<StepPlan, 'data'>; readonly path: StepPath };

/** `begun` before the first step, so that a worker that never starts can be told from one at work. */
export type Report = 'begun' | PathProgress;

/** Messages between the page and its worker. */
import type { PathProgress, StepPath, StepPlan } from '../../run';

/** The data are sent once, separately: they may be large, and most edits do not change them. */
export type Order =
  | { readonly data: StepPlan['data'] }
  | { readonly plan: Omit<StepPlan, 'data'>; readonly path: StepPath };

/** `begun` is sent before the first step, to distinguish a working worker from one that never starts. */
export type Report = 'begun' | PathProgress;

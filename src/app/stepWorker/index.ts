/** Computes steps in a worker, if the browser allows it. */
import { openStepWorker, type StepWorker } from './openStepWorker';

export type { StepWorker } from './openStepWorker';

let opening: Promise<StepWorker> | undefined;

/**
 * The page's only worker; undefined if workers are not available. Its script is fetched at the first call, and again
 * after a failure.
 */
export function stepWorker(): Promise<StepWorker> | undefined {
  if (typeof Worker === 'undefined') return undefined;
  opening ??= import('./startStepThread').then(
    ({ startStepThread }) => openStepWorker(startStepThread),
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

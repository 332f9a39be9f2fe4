/** Steps computed off the page's own thread, where the browser lets us. */
import { openStepWorker, type StepWorker } from './openStepWorker';

export type { StepWorker } from './openStepWorker';

let opening: Promise<StepWorker> | undefined;

/** The one worker of the page; undefined where there are none. Its script is fetched at the first call, and again after a failure. */
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

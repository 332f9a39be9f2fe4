/** Computes steps in a worker, if the browser allows it. */
import { onDemand } from '../../memory';
import type { StepWorker } from './openStepWorker';

export type { StepWorker } from './openStepWorker';

const worker = onDemand(async (): Promise<StepWorker> => {
  const { startStepThread } = await import('./startStepThread');
  return startStepThread();
});

/**
 * The page's only worker; undefined if workers are not available. Its script is fetched at the first call, and again
 * after a failure.
 */
export function stepWorker(): Promise<StepWorker> | undefined {
  return typeof Worker === 'undefined' ? undefined : worker.load();
}

/**
 * The worker's script is text within a script on request: in a sandboxed page, or from file:, a worker cannot load
 * another file.
 */
import { openStepWorker, type StepWorker } from './openStepWorker';
import StepThread from './steps.worker?worker&inline';

export function startStepThread(): StepWorker {
  return openStepWorker(() => new StepThread());
}

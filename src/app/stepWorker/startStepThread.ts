/** The worker's script comes as text within the script on request: a sandboxed page or file: cannot load another file as a worker. */
import StepThread from './steps.worker?worker&inline';

export function startStepThread(): Worker {
  return new StepThread();
}

/** Whether the learning rate is 0 at every step: then no weight ever moves, whatever its gradient and the other settings are. */
import type { Run } from '../../../run';

export function neverMoves(run: Run): boolean {
  const isZero = run.settingsAt(1).learningRate === 0;
  return isZero && run.changes.every(({ setting, value }) => setting !== 'learningRate' || value === 0);
}

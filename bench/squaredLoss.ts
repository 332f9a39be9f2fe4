/** c in e(k) = c Σ_j (o_j − y_j)², for the contenders that know squared losses only. */
import type { LossName } from '../src/model';

/** Throws a RangeError for a loss that is not squared. */
export function squaredCoefficient(loss: LossName, outputs: number): number {
  if (loss === 'meanSquaredError') return 1 / outputs;
  if (loss === 'halfSquaredError') return 1 / 2;
  if (loss === 'squaredError') return 1;
  throw new RangeError(`expected a squared loss, got ${loss}`);
}

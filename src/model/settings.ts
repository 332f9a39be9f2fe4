/** What a step is computed with, besides the network, its weights and the data. */

import type { AccumulateSettings } from './accumulation';
import type { LossName } from './losses';
import type { MistakeName } from './mistakeNames';
import type { OptimizerSettings } from './optimizers/rules';
import type { PenaltySettings } from './penalty';

/** How the samples' gradients become the batch gradient: Σ_k, or Σ_k over a divisor, the batch's own size if no other is set. */
export type Reduction = 'mean' | 'sum';

/** What a mean divides by: B, Σ_k c(k) over the batch, nothing, or a number > 0. */
export type Divisor = 'batch' | 'weights' | 'none' | number;

/** The whole gradient vector, biases included, × min(1, C/‖g‖): each sample's before the sum, or the batch's after the reduction. */
export interface ClipSettings {
  readonly per: 'sample' | 'batch';
  /** C > 0 */
  readonly maxNorm: number;
}

export interface StepSettings {
  readonly loss: LossName;
  readonly reduction: Reduction;
  /** Under `mean` only; absent: batch. */
  readonly divisor?: Divisor;
  /** Absent: nothing is clipped. */
  readonly clip?: ClipSettings;
  /** Absent: E has the samples' part alone. */
  readonly penalty?: PenaltySettings;
  /** Absent: every step updates the weights. */
  readonly accumulate?: AccumulateSettings;
  readonly optimizer: OptimizerSettings;
  /** A common mistake in place of the data gradient; absent: the right one. Only comparisons have it, no scenario. */
  readonly method?: MistakeName;
}

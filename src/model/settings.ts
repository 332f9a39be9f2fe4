/** The settings of a step: everything it depends on besides the network, its weights and the data. */

import type { AccumulateSettings } from './accumulation';
import type { LossName } from './losses';
import type { MistakeName } from './mistakeNames';
import type { OptimizerSettings } from './optimizers/rules';
import type { PenaltySettings } from './penalty';

/** How the samples' gradients become the batch gradient: Σ_k, or Σ_k divided by a divisor, by default the batch's own size. */
export const reductions = ['mean', 'sum'] as const;

export type Reduction = (typeof reductions)[number];

/** What a mean divides by: B, Σ_k c(k) over the batch, nothing, or a number > 0. */
export const namedDivisors = ['batch', 'weights', 'none'] as const;

export type Divisor = (typeof namedDivisors)[number] | number;

export const clippedVectors = ['sample', 'batch'] as const;

export const clipTimes = ['cycle', 'batch'] as const;

/** The whole gradient vector, biases included, × min(1, C/‖g‖): each sample's before the sum, or the batch's after the reduction. */
export interface ClipSettings {
  readonly per: (typeof clippedVectors)[number];
  /** C > 0 */
  readonly maxNorm: number;
  /** With `per: batch` where gradients accumulate: what the optimizer is given is clipped, or each batch's gradient before it is added; absent: cycle. */
  readonly when?: (typeof clipTimes)[number];
}

export interface StepSettings {
  readonly loss: LossName;
  readonly reduction: Reduction;
  /** Under `mean` only; absent: batch. */
  readonly divisor?: Divisor;
  /** Absent: nothing is clipped. */
  readonly clip?: ClipSettings;
  /** Absent: E is the samples' part alone. */
  readonly penalty?: PenaltySettings;
  /** Absent: every step updates the weights. */
  readonly accumulate?: AccumulateSettings;
  readonly optimizer: OptimizerSettings;
  /** A common mistake that replaces the data gradient; absent: the correct method. Only comparisons have it, not scenarios. */
  readonly method?: MistakeName;
}

/** What a step is computed with, besides the network, its weights and the data. */

export type LossName = 'squaredError' | 'halfSquaredError' | 'meanSquaredError' | 'binaryCrossEntropy' | 'crossEntropy';

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

export interface SgdSettings {
  readonly kind: 'sgd';
  /** η ≥ 0 */
  readonly learningRate: number;
  /** μ in [0, 1): v ← μv + g, Δw = −ηv. */
  readonly momentum: number;
  /** λ ≥ 0, added to the gradient as λw, weights only. */
  readonly weightDecay: number;
}

export interface AdamSettings {
  readonly kind: 'adam';
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** λ ≥ 0, coupled: added to the gradient, as in SGD. */
  readonly weightDecay: number;
}

export type OptimizerSettings = SgdSettings | AdamSettings;

export interface StepSettings {
  readonly loss: LossName;
  readonly reduction: Reduction;
  /** Under `mean` only; absent: batch. */
  readonly divisor?: Divisor;
  /** Absent: nothing is clipped. */
  readonly clip?: ClipSettings;
  readonly optimizer: OptimizerSettings;
}

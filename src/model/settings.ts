/** What a step is computed with, besides the network, its weights and the data. */

export type LossName = 'squaredError' | 'halfSquaredError' | 'meanSquaredError' | 'binaryCrossEntropy' | 'crossEntropy';

/** How the samples' gradients become the batch gradient: Σ_k, or 1/B Σ_k. */
export type Reduction = 'mean' | 'sum';

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
  readonly optimizer: OptimizerSettings;
}

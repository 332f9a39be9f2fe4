/**
 * One training step, computed once and never changed. Every view, formula and export reads it.
 * Samples of the batch are identified by their row 1..B; `batch` lists which sample of the data is in each row. A sample may have several rows.
 * Layers l = 1..L, units j from 1, weights w_ij from unit i of layer l−1 (i = 0 the bias) to unit j of layer l.
 * Every accessor throws a RangeError for an index that does not exist.
 */
import type { Cycle } from './accumulation';
import type { MistakeName } from './mistakeNames';
import type { Network } from './network';
import type { RuleLineName } from './optimizers/rules';
import type { StepSettings } from './settings';
import type { TrainingState } from './trainingState';

export interface StepTrace {
  readonly network: Network;
  readonly settings: StepSettings;
  /** Counted from 1. */
  readonly step: number;
  readonly epoch: number;
  /** Indices into the data, from 0, in the order in which sums over the batch are taken. */
  readonly batch: readonly number[];
  /** B = batch.length. */
  readonly batchSize: number;
  /** What the sum was divided by: B for a plain mean, 1 under `sum`; 0 if it is Σ c(k) and all c(k) are 0. */
  readonly divisor: number;
  /** Whether the data have weights c(k). */
  readonly hasSampleWeights: boolean;
  /** R, what the penalty is divided by; 1 without a penalty, 0 if it is the size of an empty batch. */
  readonly penaltyDivisor: number;
  /** Where the batch is in its cycle; undefined if gradients are not accumulated. */
  readonly cycle: Cycle | undefined;
  /** Whether the step updates the weights: in a cycle, only its last step does. */
  readonly updates: boolean;
  /** What G is divided by at the cycle's update; 1 if it is not divided. */
  readonly cycleDivisor: number;
  /** How many updates the optimizer has made, this one included: Adam's t. */
  readonly optimizerStep: number;

  /** The first row of sample number `sample` (from 1, in the order of the data); undefined if it is not in the batch. */
  rowOf(sample: number): number | undefined;

  input(i: number, row: number): number;
  target(j: number, row: number): number;
  /** Before the step. */
  weight(layer: number, from: number, to: number): number;
  preactivation(layer: number, unit: number, row: number): number;
  /** x_i^(l); layer 0 is the input, unit 0 the constant 1. */
  activation(layer: number, unit: number, row: number): number;
  /** θ'(s); a RangeError for softmax, where each output depends on every s of the layer and has a Jacobian instead. */
  slope(layer: number, unit: number, row: number): number;
  /** ∂x_m^(L)/∂s_j^(L) of one sample; off the diagonal 0 for elementwise activations. */
  outputJacobian(output: number, unit: number, row: number): number;
  sampleLoss(row: number): number;
  /** E, with its penalty. */
  batchLoss(): number;
  /** The samples' part of E. */
  dataLoss(): number;
  /** P at the weights before the step; 0 without a penalty. */
  penalty(): number;
  /** The same batch's loss with the new weights. */
  lossAfter(): number;
  /** ∂e(k)/∂x_m^(L) */
  outputError(output: number, row: number): number;
  delta(layer: number, unit: number, row: number): number;
  /** x_i^(l−1)(k) · δ_j^(l)(k); computed when requested, never stored. */
  sampleGradient(layer: number, from: number, to: number, row: number): number;
  /** The part of δ_j^(l)(k) that flows through output m: ∂e/∂x_m^(L) · ∂x_m^(L)/∂s_j^(l); over m they add up to δ. */
  deltaShare(layer: number, unit: number, output: number, row: number): number;
  /** The share of a sample gradient that flows through output m. The first use computes a backward pass of the sample and some neighbouring rows. */
  outputShare(layer: number, from: number, to: number, output: number, row: number): number;
  /** c(k); 1 if the data have no weights. */
  sampleWeight(row: number): number;
  /** γ(k) = min(1, C/‖∇e(k)‖); 1 without clipping per sample. */
  clipFactor(row: number): number;
  /** c(k)·γ(k)·∂e(k)/∂w: what the sample adds to the sum. */
  contribution(layer: number, from: number, to: number, row: number): number;
  /** Σ over the batch of the contributions, from the matrix product XᵀΔ. */
  gradientSum(layer: number, from: number, to: number): number;
  /** The samples' part of the batch gradient: Σ after the reduction; the mistake's if the step is computed with one. */
  dataGradient(layer: number, from: number, to: number): number;
  /** λ_P w/R; 0 if the penalty does not include the weight. */
  penaltyGradient(layer: number, from: number, to: number): number;
  /** ∂E/∂w: the samples' part plus the penalty's, before any clipping of the batch. */
  batchGradient(layer: number, from: number, to: number): number;
  /** The data gradient that the common mistake gives, computed on first use; independent of the method of the step itself. */
  mistakenGradient(method: MistakeName, layer: number, from: number, to: number): number;
  /** G before this batch; 0 if gradients are not accumulated. */
  accumulatedBefore(layer: number, from: number, to: number): number;
  /** G with this batch. */
  accumulatedAfter(layer: number, from: number, to: number): number;
  /** u: G after the division, or the batch gradient if nothing is accumulated. */
  cycleGradient(layer: number, from: number, to: number): number;
  /** ‖u‖ */
  cycleGradientNorm(): number;
  /** min(1, C/‖·‖) of the gradient that `clippedVectorOf` names, the batch's or u; 1 if neither is clipped. */
  batchClipFactor(): number;
  /** That gradient times the factor: the input of the optimizer, before weight decay, or what the batch adds to G. */
  clippedGradient(layer: number, from: number, to: number): number;
  /** λw; 0 for biases, unless they decay too. */
  decayTerm(layer: number, from: number, to: number): number;
  /** The optimizer's state of the weight before the step, such as momentum's v; a RangeError if it has no such state. */
  optimizerState(name: RuleLineName, layer: number, from: number, to: number): number;
  /** A line of the optimizer's rule in this step, such as the new v; a RangeError if no line has that name. */
  optimizerLine(name: RuleLineName, layer: number, from: number, to: number): number;
  /** Δw, added to the weight; 0 for frozen biases. */
  update(layer: number, from: number, to: number): number;
  weightAfter(layer: number, from: number, to: number): number;

  /** x of a layer 0..L−1 for all samples, or for rows first..last: 1 + d(l) with x_0 = 1 first, as a copy. */
  activationBlock(layer: number, first?: number, last?: number): Float64Array;
  /** The targets of all samples, or of rows first..last, d(L) each, as a copy. */
  targetBlock(first?: number, last?: number): Float64Array;
  /** δ of a layer 1..L for all samples, B × d(l), as a copy. */
  deltaBlock(layer: number): Float64Array;
  /** The samples' part of the batch gradient of all weights, layer by layer, to-unit by to-unit, the bias first. */
  dataGradientRow(): Float64Array;
  /** The input of the optimizer, in the same order, clipped if it is. */
  clippedGradientRow(): Float64Array;
  /** Δw of all weights, in the same order. */
  updateRow(): Float64Array;
  /** The largest |∂e(k)/∂w| over one sample's weights; NaN does not count. */
  largestOfSample(row: number): number;
  /** The largest of all B × P magnitudes |∂e(k)/∂w|, exact; NaN does not count. */
  largestSampleGradient(): number;

  /** ‖∇e(k)‖ over all weights and biases. */
  sampleGradientNorm(row: number): number;
  /** ‖∂E/∂w‖ over all weights and biases. */
  batchGradientNorm(): number;
  /** Cosine of ∇e(k) and the batch gradient; NaN if either is 0. */
  cosine(row: number): number;

  /** Weights and optimizer state that the next step starts from. */
  readonly stateAfter: TrainingState;
  /** The state this step started from. */
  readonly stateBefore: TrainingState;
  /** False if any number of the step is NaN or infinite (except output errors, which may be infinite if an output saturates at the wrong value). */
  readonly finite: boolean;
}

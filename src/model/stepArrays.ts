/**
 * The arrays of one step, and whether all of their numbers are finite.
 *
 * Indices are in range: the loop runs over the block's length.
 */
import type { ForwardPass } from './forwardPass';
import type { Outputs } from './losses/loss';
import type { SampleFactors } from './sampleFactors';
import { type Blocks, blocksOf, type TrainingState } from './trainingState';

/** The arrays of a step, layer l's blocks in [l−1]; `computeStep` never changes them afterwards. */
export interface StepArrays {
  readonly pass: ForwardPass;
  readonly outputs: Outputs;
  readonly losses: Float64Array;
  readonly loss: number;
  /** The samples' part of the loss. */
  readonly dataLoss: number;
  /** P, and ∂P/∂w; undefined where there is no penalty. */
  readonly penalty: PenaltyPart | undefined;
  readonly deltas: readonly Float64Array[];
  readonly sums: readonly Float64Array[];
  /** The samples' part: Σ over the divisor. */
  readonly dataGradients: readonly Float64Array[];
  /** G with this batch; undefined if nothing is accumulated. */
  readonly accumulated: Blocks | undefined;
  /** u, what is clipped and given to the optimizer: the gradients themselves if nothing is accumulated. */
  readonly updating: Blocks;
  /** ∂E/∂w: the samples' part and the penalty's, one and the same where there is no penalty. */
  readonly gradients: readonly Float64Array[];
  readonly updates: readonly Float64Array[];
  /** Undefined if every sample's gradient is added without factors. */
  readonly factors: SampleFactors | undefined;
  /** What the sums were divided by: 1 under `sum`. */
  readonly divisor: number;
  /** min(1, C/‖g‖), or of u; undefined if neither is clipped in this step. */
  readonly batchClip: number | undefined;
  /** The optimizer's input: `gradients` itself if nothing is clipped. */
  readonly clipped: readonly Float64Array[];
  /** What the batch adds to G, and the same as `clipped` without accumulation: `gradients`, or these clipped. */
  readonly counted: Blocks;
}

/** What a penalty adds to the loss and to its gradient. */
export interface PenaltyPart {
  /** R */
  readonly divisor: number;
  readonly loss: number;
  readonly gradients: readonly Float64Array[];
}

/** Whether the step's own numbers are all finite; output errors may be infinite and are not checked. */
export function arraysFinite({ pass, losses, loss, deltas, sums, gradients, updates }: StepArrays): boolean {
  const blocks = [pass.activations, pass.preactivations, [losses], deltas, sums, gradients, updates];
  return Number.isFinite(loss) && blocks.every(allFinite);
}

export function stateFinite(state: TrainingState): boolean {
  return blocksOf(state).every(allFinite);
}

/** Whether none of the blocks contains NaN or infinity. */
function allFinite(blocks: readonly Float64Array[]): boolean {
  // v · 0 is 0 for every finite v and NaN otherwise, and a sum with NaN is NaN.
  return blocks.every((block) => {
    let zero = 0;
    for (let at = 0; at < block.length; at++) zero += block[at]! * 0;
    return zero === 0;
  });
}

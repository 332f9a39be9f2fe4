/**
 * What one step hands to the next: weights and optimizer state.
 * Layer l's block is (d(l−1)+1) × d(l), row-major, row 0 the biases (zeros where there are none).
 * The arrays belong to the state and are never changed after creation.
 */
import { ownBlock } from './zeros';

export interface TrainingState {
  /** One block a layer, weights[l−1]. */
  readonly weights: readonly Float64Array[];
  /** Momentum's v, or Adam's m; absent for plain SGD and before the first step of an optimizer. */
  readonly firstMoments?: readonly Float64Array[];
  /** Adam's v. */
  readonly secondMoments?: readonly Float64Array[];
  /** Updates made by the present optimizer. */
  readonly optimizerStep: number;
}

/** The same numbers, each block in an allocation of its own: for a state that is kept for long, or sent. See `zeros`. */
export function ownState(state: TrainingState): TrainingState {
  const own = (blocks: readonly Float64Array[]): Float64Array[] => blocks.map(ownBlock);
  const { weights, firstMoments, secondMoments, optimizerStep } = state;
  return {
    weights: own(weights),
    ...(firstMoments && { firstMoments: own(firstMoments) }),
    ...(secondMoments && { secondMoments: own(secondMoments) }),
    optimizerStep,
  };
}

/** How many bytes a state holds: what a checkpoint of it costs. */
export function stateBytes(state: TrainingState): number {
  const bytes = (blocks: readonly Float64Array[] | undefined): number =>
    (blocks ?? []).reduce((sum, block) => sum + block.byteLength, 0);
  return bytes(state.weights) + bytes(state.firstMoments) + bytes(state.secondMoments);
}

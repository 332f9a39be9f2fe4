/**
 * What one step passes to the next: the weights and the optimizer's state.
 * Layer l's block is (d(l−1)+1) × d(l), row-major, row 0 the biases (zeros where there are none).
 * The arrays belong to the state and are never changed after creation.
 */
import type { RuleLineName } from './optimizers/rules';
import { ownBlock } from './zeros';

/** One block per layer, that of layer l in [l−1]. */
export type Blocks = readonly Float64Array[];

/** By the names of the lines of the rule that are kept. */
export type OptimizerState = { readonly [Name in RuleLineName]?: Blocks };

export interface TrainingState {
  readonly weights: Blocks;
  /** Absent if the optimizer has no state, and before its first step. */
  readonly optimizerState?: OptimizerState;
  /** The number of updates by the current optimizer. */
  readonly optimizerStep: number;
  /** G, the sum of the gradients since it was last emptied; absent if it is 0. */
  readonly accumulated?: Blocks;
}

/** All blocks of a state, to check, count or copy them. */
export function blocksOf({ weights, optimizerState = {}, accumulated }: TrainingState): readonly Blocks[] {
  return [weights, ...Object.values(optimizerState), ...(accumulated ? [accumulated] : [])];
}

/** The state with its blocks replaced. */
export function mapBlocks(state: TrainingState, change: (blocks: Blocks) => Blocks): TrainingState {
  const { weights, optimizerState, optimizerStep, accumulated } = state;
  return {
    weights: change(weights),
    ...(optimizerState && {
      optimizerState: Object.fromEntries(
        Object.entries(optimizerState).map(([name, blocks]) => [name, change(blocks)]),
      ),
    }),
    optimizerStep,
    ...(accumulated && { accumulated: change(accumulated) }),
  };
}

/** The same numbers, each block in its own allocation, for a state that is kept for long or sent to another thread. See `zeros`. */
export function ownState(state: TrainingState): TrainingState {
  return mapBlocks(state, (blocks) => blocks.map(ownBlock));
}

/** The size of a state in bytes, which is the cost of a checkpoint. */
export function stateBytes(state: TrainingState): number {
  return blocksOf(state)
    .flat()
    .reduce((sum, block) => sum + block.byteLength, 0);
}

/**
 * What one step hands to the next: weights and what the optimizer keeps.
 * Layer l's block is (d(l−1)+1) × d(l), row-major, row 0 the biases (zeros where there are none).
 * The arrays belong to the state and are never changed after creation.
 */
import type { RuleLineName } from './optimizers/rules';
import { ownBlock } from './zeros';

/** One block a layer, that of layer l in [l−1]. */
export type Blocks = readonly Float64Array[];

/** By the names of the rule's kept lines. */
export type OptimizerState = { readonly [Name in RuleLineName]?: Blocks };

export interface TrainingState {
  readonly weights: Blocks;
  /** Absent where the optimizer keeps nothing, and before its first step. */
  readonly optimizerState?: OptimizerState;
  /** Updates made by the present optimizer. */
  readonly optimizerStep: number;
  /** G, the gradients added since it was last emptied; absent where it is 0. */
  readonly accumulated?: Blocks;
}

/** All blocks of a state: what is checked, counted and moved with it. */
export function blocksOf({ weights, optimizerState = {}, accumulated }: TrainingState): readonly Blocks[] {
  return [weights, ...Object.values(optimizerState), ...(accumulated ? [accumulated] : [])];
}

/** The state with other blocks in the place of its own. */
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

/** The same numbers, each block in an allocation of its own: for a state that is kept for long, or sent. See `zeros`. */
export function ownState(state: TrainingState): TrainingState {
  return mapBlocks(state, (blocks) => blocks.map(ownBlock));
}

/** How many bytes a state holds: what a checkpoint of it costs. */
export function stateBytes(state: TrainingState): number {
  return blocksOf(state)
    .flat()
    .reduce((sum, block) => sum + block.byteLength, 0);
}

/**
 * e(k) of a step's batch with the new weights. Computed in blocks of samples, when one of them is needed, and cached by
 * trace.
 */
import { keptFor } from '../memory';
import { lossPass, type StepTrace } from '../model';

export interface LossesAfter {
  /** The number of blocks; `pass` computes one, 0..blocks−1, and does nothing if it is already done. */
  readonly blocks: number;
  readonly pass: (block: number) => void;
  /** Whether all blocks are done. */
  readonly isWhole: () => boolean;
  /** By row of the batch. */
  readonly at: (row: number) => number;
}

export const lossesAfter = keptFor((trace: StepTrace): LossesAfter => {
  const { blocks, rows, pass, losses } = lossPass(trace);
  const done = new Set<number>();
  const passOnce = (block: number): void => {
    if (done.has(block)) return;
    pass(trace.stateAfter.weights, block);
    done.add(block);
  };
  return {
    blocks,
    pass: passOnce,
    isWhole: () => done.size === blocks,
    at: (row) => {
      passOnce(Math.floor((row - 1) / rows));
      return losses[row - 1] ?? Number.NaN;
    },
  };
});

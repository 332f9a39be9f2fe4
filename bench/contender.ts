/** What is timed: something that trains a network step by step from the same start, and can show where it got to. */
import type { StepInput } from '../src/model';
import type { PlainStep } from './plainStep';

export interface Contender {
  /** Back to the weights before step 1. */
  reset(): void;
  /** Forward, loss, deltas, gradient and update; returns the batch loss before the update. */
  step(): number;
  /** Blocks as in a TrainingState. */
  weights(): readonly ArrayLike<number>[];
}

export type ContenderMaker = (input: StepInput) => Contender;

/** A contender around a step function that hands its new weights back. */
export function stepper(run: (input: StepInput) => Pick<PlainStep, 'batchLoss' | 'weightsAfter'>): ContenderMaker {
  return (first) => {
    let { state } = first;
    return {
      reset: () => {
        state = first.state;
      },
      step: () => {
        const { network, data, batch, step, epoch, settings } = first;
        // Written out: at a few microseconds a step, spreading the input would be a tenth of what is timed.
        const { batchLoss, weightsAfter } = run({ network, data, batch, step, epoch, settings, state });
        state = { weights: weightsAfter, optimizerStep: state.optimizerStep + 1 };
        return batchLoss;
      },
      weights: () => state.weights,
    };
  };
}

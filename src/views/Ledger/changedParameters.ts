/** How many weights and biases a step changes, counted from their values before and after. */
import { keptFor } from '../../memory';
import { type Network, type StepTrace, unitsIn, weightCount } from '../../model';
import { type Filled, filled } from '../../prose';
import { messages } from '../../text';

/** "13 parameters (9 weights, 4 biases)"; "5 of 9 weights" where the others keep their value. */
export function changedParameters(trace: StepTrace): Filled {
  const words = messages.sentence;
  const weights = weightCount({ ...trace.network, bias: 'none' });
  const biases = trainedBiases(trace.network);
  const all = weights + biases;
  const { weights: movedWeights, biases: movedBiases } = movedParameters(trace);
  const moved = movedWeights + movedBiases;
  if (moved < all) {
    return biases > 0
      ? filled(words.someParameters, { moved, all, movedWeights, weights, movedBiases, biases })
      : filled(words.someWeights, { moved, weights });
  }
  return biases > 0 ? filled(words.parameters, { all, weights, biases }) : filled(words.weightsAlone, { weights });
}

/** Whether every parameter has the same value after the update. */
export function movesNothing(trace: StepTrace): boolean {
  const { weights, biases } = movedParameters(trace);
  return weights + biases === 0;
}

interface Moved {
  readonly weights: number;
  readonly biases: number;
}

/**
 * How many parameters have another value after the update: one that is too small for the digits of its parameter does not change it. Kept: a
 * network may have a million, and a sentence is written at every stop.
 */
const movedParameters = keptFor(({ network, stateBefore, stateAfter }: StepTrace): Moved => {
  let [weights, biases] = [0, 0];
  for (const [index, before] of stateBefore.weights.entries()) {
    const after = stateAfter.weights[index];
    const units = unitsIn(network, index + 1);
    for (let at = 0; at < before.length; at++) {
      if (after?.[at] === before[at]) continue;
      // The biases are first.
      if (at < units) biases++;
      else weights++;
    }
  }
  return { weights, biases };
});

function trainedBiases(network: Network): number {
  return network.bias === 'trained' ? weightCount(network) - weightCount({ ...network, bias: 'none' }) : 0;
}

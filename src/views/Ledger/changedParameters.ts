/** How many weights and biases a step changes, counted from its updates. */
import { keptFor } from '../../memory';
import { firstFrom, lastLayer, type Network, type StepTrace, unitsIn, weightCount } from '../../model';
import { type Filled, filled } from '../../prose';
import { messages } from '../../text';

/** "13 parameters (9 weights, 4 biases)"; "5 of 9 weights" where the other updates are 0. */
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

/** Whether every update is 0. */
export function movesNothing(trace: StepTrace): boolean {
  const { weights, biases } = movedParameters(trace);
  return weights + biases === 0;
}

interface Moved {
  readonly weights: number;
  readonly biases: number;
}

/** How many parameters have an update other than 0. Kept: a network may have a million, and a sentence is written at every stop. */
const movedParameters = keptFor((trace: StepTrace): Moved => {
  const { network } = trace;
  const updates = trace.updateRow();
  let [weights, biases, at] = [0, 0, 0];
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (let to = 1; to <= unitsIn(network, layer); to++) {
      for (let from = firstFrom(network); from <= unitsIn(network, layer - 1); from++) {
        if (updates[at++] === 0) continue;
        if (from === 0) biases++;
        else weights++;
      }
    }
  }
  return { weights, biases };
});

function trainedBiases(network: Network): number {
  return network.bias === 'trained' ? weightCount(network) - weightCount({ ...network, bias: 'none' }) : 0;
}

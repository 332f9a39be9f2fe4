/** How the weights into a unit have changed since the start: w_j − w_j(start). */
import { unitsIn } from '../../model';
import type { Run } from '../../run';

/** The weights into a unit of layer 1 before step 1. */
export function startOf(run: Run, unit: number): Float64Array {
  const units = unitsIn(run.network, 1);
  // A block of rows, the first one the biases.
  const [block] = run.stateAt(1).weights;
  return Float64Array.from({ length: unitsIn(run.network, 0) }, (_, at) => block?.[(at + 1) * units + unit - 1] ?? 0);
}

/** Settings that add something other than sample gradients to the weights. */
const otherSources: readonly string[] = ['weight', 'optimizer', 'weightDecay', 'penalty'];

/** Whether it is a weighted sum of sample images: by plain gradient descent, where no weight was typed and none decays. */
export function isSumOfSamples({ changes, scenario }: Run): boolean {
  const { optimizer } = scenario.training;
  const isPlain = optimizer.kind === 'sgd' && optimizer.weightDecay === 0 && !('penalty' in scenario.training);
  return isPlain && !changes.some(({ setting }) => otherSources.includes(setting));
}

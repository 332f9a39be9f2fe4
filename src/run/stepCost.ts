/** What a step costs, counted and not measured: the same everywhere, so that what is done at once and what is not is too. */
import { type Network, weightCount } from '../model';
import type { Stretch } from './timeline';

/** What a step costs besides its products. */
const overhead = 5_000;

/** Multiplications and additions of a millisecond, on a machine that is not fast. */
const operationsPerMillisecond = 1e6;

/** Multiplications and additions of one step: forward, back and the gradient, each one product with the weights. */
export function stepCost(network: Network, { values }: Stretch, sampleCount: number): number {
  return overhead + 6 * weightCount(network) * Math.min(values.batchSize, sampleCount);
}

/** About how many milliseconds the last `count` steps up to `step` take. */
export function expectedMilliseconds(
  { network, stretches, sampleCount }: { network: Network; stretches: readonly Stretch[]; sampleCount: number },
  step: number,
  count: number,
): number {
  let operations = 0;
  for (const [index, stretch] of stretches.entries()) {
    const first = Math.max(stretch.from, step - count + 1);
    const last = Math.min(step, (stretches[index + 1]?.from ?? Infinity) - 1);
    operations += Math.max(0, last - first + 1) * stepCost(network, stretch, sampleCount);
  }
  return operations / operationsPerMillisecond;
}

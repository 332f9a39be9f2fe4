/** What a step costs, counted and not measured: the same everywhere, so that what is done at once and what is not is too. */
import { type Network, weightCount } from '../model';
import type { Stretch } from './timeline';

/** What a step costs besides its products, in multiplications and additions. */
const overhead = 5_000;

/** The same in milliseconds, and the products of one: rounded to the slow side of what an idle machine takes. */
const overheadMilliseconds = 0.008;
const productsPerMillisecond = 2.5e6;

/** Milliseconds: half a frame. */
const longStep = 8;

/** Multiplications and additions of one step. */
export function stepCost(network: Network, stretch: Stretch, sampleCount: number): number {
  return overhead + products(network, stretch, sampleCount);
}

/** About how many milliseconds the last `count` steps up to `step` take. */
export function expectedMilliseconds(
  { network, stretches, sampleCount }: { network: Network; stretches: readonly Stretch[]; sampleCount: number },
  step: number,
  count: number,
): number {
  let milliseconds = 0;
  for (const [index, stretch] of stretches.entries()) {
    const first = Math.max(stretch.from, step - count + 1);
    const last = Math.min(step, (stretches[index + 1]?.from ?? Infinity) - 1);
    milliseconds += Math.max(0, last - first + 1) * millisecondsOf(network, stretch, sampleCount);
  }
  return milliseconds;
}

/** Whether each of the stretch's steps takes so long that the page's own thread should not compute many of them. */
export function isLong(network: Network, stretch: Stretch, sampleCount: number): boolean {
  return millisecondsOf(network, stretch, sampleCount) > longStep;
}

function millisecondsOf(network: Network, stretch: Stretch, sampleCount: number): number {
  return overheadMilliseconds + products(network, stretch, sampleCount) / productsPerMillisecond;
}

/** Forward, back and the gradient: each one product with the weights, a multiplication and an addition for each. */
function products(network: Network, { values }: Stretch, sampleCount: number): number {
  return 6 * weightCount(network) * Math.min(values.batchSize, sampleCount);
}

/** The cost of a step, counted instead of measured, so that every machine decides alike what is computed at once. */
import { type Network, weightCount } from '../model';
import { batchSizes, type Stretch } from './timeline';

/** The cost of a step besides its matrix products, in multiplications and additions. */
const overhead = 5_000;

/** The same in milliseconds, and the time of one multiplication, rounded up from measurements on an idle machine. */
const overheadMilliseconds = 0.008;
const productsPerMillisecond = 2.5e6;

/** Forward pass, backward pass and gradient: one multiplication and one addition per weight each. */
const productsPerSample = 6;

/** In milliseconds: half a frame. */
const longStep = 8;

/** Multiplications and additions of one step, on average. */
export function stepCost(network: Network, stretch: Stretch, sampleCount: number): number {
  return overhead + products(network, batchSizes(stretch, sampleCount).mean);
}

/** The expected time of the last `count` steps up to `step`, in milliseconds. */
export function expectedMilliseconds(
  { network, stretches, sampleCount }: { network: Network; stretches: readonly Stretch[]; sampleCount: number },
  step: number,
  count: number,
): number {
  let milliseconds = 0;
  for (const [index, stretch] of stretches.entries()) {
    const first = Math.max(stretch.from, step - count + 1);
    const last = Math.min(step, (stretches[index + 1]?.from ?? Infinity) - 1);
    milliseconds += Math.max(0, last - first + 1) * stepMilliseconds(network, batchSizes(stretch, sampleCount).mean);
  }
  return milliseconds;
}

/** Whether a step of the stretch takes so long that many of them should be computed by the worker. */
export function isLong(network: Network, stretch: Stretch, sampleCount: number): boolean {
  return stepMilliseconds(network, batchSizes(stretch, sampleCount).largest) > longStep;
}

/** About how many milliseconds one step over so many rows takes. */
export function stepMilliseconds(network: Network, rows: number): number {
  return overheadMilliseconds + products(network, rows) / productsPerMillisecond;
}

function products(network: Network, rows: number): number {
  return productsPerSample * weightCount(network) * rows;
}

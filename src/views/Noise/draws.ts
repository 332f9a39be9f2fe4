/**
 * Batches of size B drawn from the data without replacement, and their gradients for one weight. Over all possible
 * batches, the mean of these gradients is the full-batch gradient, and their standard deviation is σ/√B ·
 * √((N−B)/(N−1)), unless each batch is divided by its own Σ c(k).
 *
 * Indices are in range: batches hold indices below the number of gradients.
 */

import { Job, type Work } from '../../kit/work/job';
import { randomStream } from '../../model';
import { type BatchRule, quotient, timesMean } from './batchRule';

/** If there are at most this many possible batches, all are used; otherwise this many are drawn. */
export const mostDraws = 500;

/** Gives these draws their own random stream, separate from the shuffle of the run's batches. */
const noiseStream = 7;

export interface Draws {
  /** The batch gradient of each draw. */
  readonly gradients: Float64Array;
  /** Contains every possible batch exactly once. */
  readonly complete: boolean;
}

export interface DrawPlan {
  /** B, 1..N. */
  readonly size: number;
  readonly rule: BatchRule;
  readonly seed: number;
}

/**
 * `contributions`: ∂e(k)/∂w of all N samples, each times its weight and clip factor if there are any. Draws all batches
 * at once.
 */
export function drawnGradients(contributions: Float64Array, plan: DrawPlan): Draws {
  return new Job(drawing(contributions, plan)).finish();
}

/** The same, yielding after each draw, because large batches take a while. */
export function* drawing(contributions: Float64Array, { size, rule, seed }: DrawPlan): Work<Draws> {
  const count = contributions.length;
  if (!Number.isInteger(size) || size < 1 || size > count) {
    throw new RangeError(`batch size ${size}: expected a whole number 1..${count}`);
  }
  const batchGradient = (batch: Int32Array): number => {
    let [sum, weights] = [0, 0];
    for (let place = 0; place < size; place++) {
      const index = batch[place]!;
      sum += contributions[index]!;
      if (rule.by === 'weights') weights += rule.weights[index]!;
    }
    if (rule.by === 'weights') return quotient(sum, weights);
    return sum / (rule.by === 'batch' ? size : rule.by === 'none' ? 1 : rule.divisor);
  };
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const possible = batchCount(count, size);
  const complete = possible <= mostDraws;
  const random = randomStream(seed, noiseStream, size);
  const gradients = new Float64Array(complete ? possible : mostDraws);
  for (let draw = 0; draw < gradients.length; draw++) {
    if (draw > 0) yield { share: draw / gradients.length };
    if (complete && draw > 0) toNextBatch(order, size);
    // The first B places of a shuffle; the next shuffle can start from any order.
    for (let place = 0; !complete && place < size; place++) {
      const chosen = place + random.below(count - place);
      const index = order[chosen]!;
      order[chosen] = order[place]!;
      order[place] = index;
    }
    gradients[draw] = batchGradient(order);
  }
  return { gradients, complete };
}

/** The number of subsets, N over B; Infinity if it is too large to matter. */
export function batchCount(count: number, size: number): number {
  let batches = 1;
  for (let chosen = 1; chosen <= Math.min(size, count - size); chosen++) {
    batches = (batches * (count - Math.min(size, count - size) + chosen)) / chosen;
    if (batches > 1e15) return Number.POSITIVE_INFINITY;
  }
  return Math.round(batches);
}

/** From one batch of `size` ascending indices, in the first places, to the next one. */
function toNextBatch(order: Int32Array, size: number): void {
  const count = order.length;
  let place = size - 1;
  while (order[place] === count - size + place) place--;
  for (let index = order[place]! + 1; place < size; place++, index++) order[place] = index;
}

export interface BatchStatistics {
  /** The full-batch gradient: the mean over all N, scaled as for a batch of B; or Σ over all N ÷ Σ c(k). */
  readonly centre: number;
  /** σ of the samples' contributions, over all N. */
  readonly sigma: number;
  /**
   * The standard error σ/√B · √((N−B)/(N−1)), scaled as for a batch of B; undefined if each batch has its own divisor.
   */
  readonly standardError: number | undefined;
}

export function batchStatistics(contributions: Float64Array, { size, rule }: Omit<DrawPlan, 'seed'>): BatchStatistics {
  const count = contributions.length;
  const mean = meanOf(contributions);
  const sigma = standardDeviation(contributions);
  if (rule.by === 'weights') return { centre: quotient(mean, meanOf(rule.weights)), sigma, standardError: undefined };
  const factor = timesMean(rule, size);
  const left = count === 1 ? 0 : (count - size) / (count - 1);
  return { centre: factor * mean, sigma, standardError: (factor * sigma * Math.sqrt(left)) / Math.sqrt(size) };
}

/** From their own mean, which is the centre only if all batches are drawn and have one divisor. */
export function standardDeviation(values: Float64Array): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

/** How many have the opposite sign of the centre. */
export function wrongSigns(centre: number, values: Float64Array): number {
  // Not by the sign of the product, which may be too small for a number.
  return values.reduce((count, value) => count + (Math.sign(value) * Math.sign(centre) < 0 ? 1 : 0), 0);
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum / values.length;
}

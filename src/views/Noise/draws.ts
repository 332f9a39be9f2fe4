/**
 * Batches of size B drawn from the data without replacement, and the gradients that they would give one weight.
 * Over all possible batches the gradients' mean is the whole data's and their spread σ/√B · √((N−B)/(N−1)),
 * unless each batch is divided by its own Σ c(k).
 *
 * Indices are in range: batches hold indices below the number of gradients.
 */
import { randomStream } from '../../model';
import { type BatchRule, quotient, timesMean } from './batchRule';

/** Up to so many possible batches each of them is taken; of more, this many are drawn. */
export const mostDraws = 500;

/** Keeps these draws apart from the shuffle of the run's own batches. */
const noiseStream = 7;

export interface Draws {
  /** The batch gradient of each draw. */
  readonly gradients: Float64Array;
  /** Every possible batch is among them, once. */
  readonly complete: boolean;
}

export interface DrawPlan {
  /** B, 1..N. */
  readonly size: number;
  readonly rule: BatchRule;
  readonly seed: number;
}

/** `contributions`: ∂e(k)/∂w of all N samples, each times its weight and clip factor where there are any. */
export function drawnGradients(contributions: Float64Array, { size, rule, seed }: DrawPlan): Draws {
  const count = contributions.length;
  if (!Number.isInteger(size) || size < 1 || size > count) {
    throw new RangeError(`batch size ${size}: expected a whole number 1..${count}`);
  }
  const batchGradient = (batch: readonly number[]): number => {
    let [sum, weights] = [0, 0];
    for (const index of batch) {
      sum += contributions[index]!;
      if (rule.by === 'weights') weights += rule.weights[index]!;
    }
    if (rule.by === 'weights') return quotient(sum, weights);
    return sum / (rule.by === 'batch' ? size : rule.by === 'none' ? 1 : rule.divisor);
  };
  const possible = batchCount(count, size);
  if (possible <= mostDraws) {
    const all: number[] = [];
    eachBatch(count, size, (batch) => all.push(batchGradient(batch)));
    return { gradients: Float64Array.from(all), complete: true };
  }
  const random = randomStream(seed, noiseStream, size);
  const order = Array.from({ length: count }, (_, index) => index);
  return {
    complete: false,
    gradients: Float64Array.from({ length: mostDraws }, () => {
      // The first B places of a shuffle; any order is as good a start for the next one.
      for (let place = 0; place < size; place++) {
        const chosen = place + random.below(count - place);
        const index = order[chosen]!;
        order[chosen] = order[place]!;
        order[place] = index;
      }
      return batchGradient(order.slice(0, size));
    }),
  };
}

/** N over B, or infinity where that is more than anyone would count. */
export function batchCount(count: number, size: number): number {
  let batches = 1;
  for (let chosen = 1; chosen <= Math.min(size, count - size); chosen++) {
    batches = (batches * (count - Math.min(size, count - size) + chosen)) / chosen;
    if (batches > 1e15) return Number.POSITIVE_INFINITY;
  }
  return Math.round(batches);
}

function eachBatch(count: number, size: number, visit: (batch: readonly number[]) => void): void {
  const batch: number[] = [];
  const extend = (from: number): void => {
    if (batch.length === size) {
      visit(batch);
      return;
    }
    for (let index = from; index <= count - (size - batch.length); index++) {
      batch.push(index);
      extend(index + 1);
      batch.pop();
    }
  };
  extend(0);
}

export interface Spread {
  /** The whole data's gradient: the mean over all N, in the measure of a batch of B; or Σ over all N ÷ Σ c(k). */
  readonly centre: number;
  /** σ of what the samples contribute, over all N. */
  readonly sigma: number;
  /** σ/√B · √((N−B)/(N−1)), in the measure of a batch of B; undefined where each batch has a divisor of its own. */
  readonly expected: number | undefined;
}

export function expectedSpread(contributions: Float64Array, { size, rule }: Omit<DrawPlan, 'seed'>): Spread {
  const count = contributions.length;
  const mean = meanOf(contributions);
  const sigma = Math.sqrt(meanOf(contributions.map((value) => (value - mean) ** 2)));
  if (rule.by === 'weights') return { centre: quotient(mean, meanOf(rule.weights)), sigma, expected: undefined };
  const factor = timesMean(rule, size);
  const left = count === 1 ? 0 : (count - size) / (count - 1);
  return { centre: factor * mean, sigma, expected: (factor * sigma * Math.sqrt(left)) / Math.sqrt(size) };
}

/** The root of the mean square distance from the centre. */
export function spreadAround(centre: number, values: Float64Array): number {
  return Math.sqrt(meanOf(values.map((value) => (value - centre) ** 2)));
}

/** How many lie on the other side of zero than the centre. */
export function wrongSigns(centre: number, values: Float64Array): number {
  return values.reduce((count, value) => count + (value * centre < 0 ? 1 : 0), 0);
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum / values.length;
}

/**
 * Batches of size B drawn from the data without replacement, and the gradients that they would give one weight.
 * Over all possible batches the gradients' mean is the whole data's and their spread σ/√B · √((N−B)/(N−1)),
 * unless each batch is divided by its own Σ c(k).
 *
 * Indices are in range: batches hold indices below the number of gradients.
 */
import { randomStream } from '../../model';
import { Job, type Work } from '../shared/work/job';
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

/** `contributions`: ∂e(k)/∂w of all N samples, each times its weight and clip factor where there are any. All draws at once. */
export function drawnGradients(contributions: Float64Array, plan: DrawPlan): Draws {
  return new Job(drawing(contributions, plan)).finish();
}

/** The same draw by draw: large batches of large data take a moment. */
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
    // The first B places of a shuffle; any order is as good a start for the next one.
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

/** N over B, or infinity where that is more than anyone would count. */
export function batchCount(count: number, size: number): number {
  let batches = 1;
  for (let chosen = 1; chosen <= Math.min(size, count - size); chosen++) {
    batches = (batches * (count - Math.min(size, count - size) + chosen)) / chosen;
    if (batches > 1e15) return Number.POSITIVE_INFINITY;
  }
  return Math.round(batches);
}

/** From one batch of `size` ascending indices, in the first places, to the one after it. */
function toNextBatch(order: Int32Array, size: number): void {
  const count = order.length;
  let place = size - 1;
  while (order[place] === count - size + place) place--;
  for (let index = order[place]! + 1; place < size; place++, index++) order[place] = index;
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

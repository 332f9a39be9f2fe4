/**
 * The factors between the samples' gradients and the batch's:
 *   Σ_k c(k) γ(k) ∇e(k),  γ(k) = min(1, C/‖∇e(k)‖),
 * then the divisor, then min(1, C/‖g‖) for the batch gradient. Most steps have none of these and skip this code. A
 * sample whose factor is 0 adds 0, whatever its gradient.
 *
 * Indices are in range: every array has an entry for each sample of the batch, and a block has the size of its weights.
 */
import type { TrainingData } from './data';
import type { StepSettings } from './settings';
import { timesFactor } from './timesFactor';

/** Below this, numbers have fewer digits, down to none. */
const leastNormal = 2 ** -1022;

/** The factors of row k of the batch are at [k−1]. */
export interface SampleFactors {
  /** c(k); absent: all 1. */
  readonly weights?: Float64Array;
  /** γ(k); absent: nothing is clipped per sample. */
  readonly clips?: Float64Array;
  /** c(k)·γ(k) */
  readonly both: Float64Array;
}

/** c(k) of the batch's samples; undefined if the data have no weights. */
export function weightsOf({ sampleWeights }: TrainingData, batch: readonly number[]): Float64Array | undefined {
  return sampleWeights && Float64Array.from(batch, (index) => sampleWeights[index]!);
}

/** min(1, C/‖g‖); 1 for a gradient that is not a number. */
export function clipFactor(norm: number, maxNorm: number): number {
  return norm > maxNorm ? maxNorm / norm : 1;
}

/** Undefined if the samples' gradients have no factors. */
export function sampleFactors(
  weights: Float64Array | undefined,
  clips: Float64Array | undefined,
): SampleFactors | undefined {
  if (!weights) return clips && { clips, both: clips };
  return clips ? { weights, clips, both: weights.map((c, row) => c * clips[row]!) } : { weights, both: weights };
}

/** x and δ of a layer, row by row. */
export interface LayerRows {
  readonly x: Float64Array;
  readonly delta: Float64Array;
}

/**
 * The rows from whose product XᵀΔ the sum is computed: δ times the sample's factor; δ itself does not contain it. Where that
 * leaves float64, x has the factor. A row whose factor is 0 has zeros, as 0 · ∞ would be NaN.
 */
export function countedRows({ x, delta }: LayerRows, { both }: SampleFactors): LayerRows {
  const [below, units] = [x.length / both.length, delta.length / both.length];
  const scaled = new Float64Array(delta.length);
  let others: Float64Array | undefined;
  for (let row = 0; row < both.length; row++) {
    const factor = both[row]!;
    let inRange = true;
    for (let at = row * units; at < (row + 1) * units; at++) {
      scaled[at] = timesFactor(factor, delta[at]!);
      inRange &&= factor === 0 || isInRange(scaled[at]!) || scaled[at] === delta[at] || delta[at] === 0;
    }
    const own = x.subarray(row * below, (row + 1) * below);
    if (factor === 0 ? own.every(Number.isFinite) : inRange) continue;
    others ??= x.slice();
    others.set(
      own.map((value) => timesFactor(factor, value)),
      row * below,
    );
    if (factor !== 0) scaled.set(delta.subarray(row * units, (row + 1) * units), row * units);
  }
  return { x: others ?? x, delta: scaled };
}

/** Whether a product that is not 0 has all its digits; NaN stays NaN, whatever it is multiplied by. */
function isInRange(value: number): boolean {
  const size = Math.abs(value);
  return !(size < leastNormal || size === Number.POSITIVE_INFINITY);
}

/** What the sum is divided by: 1 under `sum`. It is 0 if the divisor is Σ_k c(k) and all weights of the batch are 0. */
export function divisorOf(
  { reduction, divisor = 'batch' }: Pick<StepSettings, 'reduction' | 'divisor'>,
  batchSize: number,
  weights: Float64Array | undefined,
): number {
  if (reduction === 'sum' || divisor === 'none') return 1;
  if (typeof divisor === 'number') return divisor;
  if (divisor === 'batch' || !weights) return batchSize;
  return weights.reduce((sum, c) => sum + c, 0);
}

/** Σ_k over the divisor; a sum of zeros stays 0 if the divisor is 0. */
export function over(divisor: number, sum: number): number {
  return divisor === 0 ? 0 : sum / divisor;
}

/** E = Σ_k c(k) e(k) over the divisor: sample weights and divisor affect the loss, clipping does not. */
export function batchLoss(
  losses: Float64Array,
  settings: Pick<StepSettings, 'reduction' | 'divisor'>,
  weights: Float64Array | undefined,
): number {
  const { reduction, divisor = 'batch' } = settings;
  if (!weights && (reduction === 'sum' || divisor === 'batch')) return reduced(losses, reduction);
  let sum = 0;
  for (let row = 0; row < losses.length; row++)
    sum += weights ? timesFactor(weights[row]!, losses[row]!) : losses[row]!;
  return over(divisorOf(settings, losses.length, weights), sum);
}

/** Σ_k, or 1/B Σ_k, over the values, in the order of the samples. */
function reduced(values: Float64Array, reduction: 'mean' | 'sum'): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return reduction === 'mean' ? over(values.length, sum) : sum;
}

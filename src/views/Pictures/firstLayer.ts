/**
 * The first layer's gradients as pictures, as data. For a unit j of layer 1 a sample's gradient is the sample, scaled:
 *   ∂e(k)/∂w_·j = δ_j(k) · x(k), and c(k) γ(k) times that where samples have factors.
 * Rows are those of the batch, in its order, from 0. A picture has one number for each input, and none for the bias.
 */
import { kept, keptFor, recent } from '../../memory';
import { firstFrom, type StepTrace, unitsIn } from '../../model';
import { factorKinds, plainStep, quantityValue, samplesOf, shownIn, type WeightPlace } from '../../quantity';
import { columnFormat, type NumberFormat, withCommonPower } from '../../text';
import { largestMagnitude } from '../shared/image/inputImages';

/** What a picture of weights can show: a number for each weight into a unit. `dataGradient` is what the products give, in their sign. */
export type WeightPicture = 'weight' | 'weightAfter' | 'gradientSum' | 'dataGradient' | 'batchGradient' | 'update';

export interface FirstLayer {
  readonly samples: readonly number[];
  readonly inputs: number;
  readonly units: number;
  /** x of a row. */
  readonly x: (row: number) => Float64Array;
  /** The largest |x_i| of a row. */
  readonly largestX: (row: number) => number;
  readonly delta: (row: number, unit: number) => number;
  /** The largest |δ| of a unit. */
  readonly largestDelta: (unit: number) => number;
  /** δ times the row's factors: what multiplies its x. */
  readonly scale: (row: number, unit: number) => number;
  /** Without negative inputs, a sample pushes all weights of its non-zero inputs the same way. */
  readonly isNonNegative: boolean;
  /** What each row adds: its factors times δ_j times x. */
  readonly contributions: (unit: number) => readonly Float64Array[];
  /** The sum over these rows; over all rows it equals Σ up to rounding. */
  readonly sumOf: (rows: Iterable<number>, unit: number) => Float64Array;
  /** x̄ over the batch. */
  readonly meanX: Float64Array;
  /** Mean image times mean δ, and the covariance; both times B under a sum. Together they add up to the samples' part of the gradient. */
  readonly productOfMeans: (unit: number) => Float64Array;
  readonly covariance: (unit: number) => Float64Array;
  /** Averaging first gives the same picture, as with one sample, or with one δ for all of them. */
  readonly averagesAreRight: (unit: number) => boolean;
  /**
   * The magnitudes that have the full colour, one for each kind of picture: of one unit, or of all units of the layer. Weights always
   * have the scale of the whole layer, because their pictures are shown beside those of other units.
   */
  readonly ends: (unit?: number) => ImageEnds;
}

export interface ImageEnds {
  /** The scale of what each sample adds. */
  readonly sample: number;
  /** The same picture on three scales: Σ, the batch gradient, and the update. */
  readonly gradientSum: number;
  readonly batchGradient: number;
  readonly update: number;
  /** Before and after the step. */
  readonly weight: number;
}

/** A covariance below this share of its terms is rounding. */
const rounding = 1e-12;

/** Computed once for a step. */
export const firstLayerOf = keptFor(computed);

/** The digits of a unit's δ where the ledger, which is that of another layer's weight, has none of them. */
export function deltaFormat({ samples, delta }: FirstLayer, unit: number): NumberFormat {
  const values = samples.map((_, row) => delta(row, unit));
  return withCommonPower(columnFormat(values), values);
}

/** The numbers of a unit's weights, row by row of the picture. */
export function picturedWeights(trace: StepTrace, kind: WeightPicture, layer: number, unit: number): Float64Array {
  const inputs = unitsIn(trace.network, layer - 1);
  return Float64Array.from({ length: inputs }, (_, at) => trace[kind](layer, at + 1, unit));
}

function computed(trace: StepTrace): FirstLayer {
  const { batchSize, network } = trace;
  const samples = samplesOf(trace);
  const [inputs, units] = [unitsIn(network, 0), unitsIn(network, 1)];
  // With x_0 = 1 in front of each row.
  const xs = trace.activationBlock(0);
  const deltas = trace.deltaBlock(1);
  const kinds = factorKinds(trace);
  const factors = samples.map((sample) =>
    kinds.reduce((product, kind) => product * quantityValue({ kind, sample }, trace), 1),
  );
  const x = (row: number): Float64Array => xs.subarray(row * (inputs + 1) + 1, (row + 1) * (inputs + 1));
  const largestX = kept((row: number) => largestMagnitude(x(row)));
  const delta = (row: number, unit: number): number => deltas[row * units + unit - 1] ?? Number.NaN;
  const rows = samples.map((_, row) => row);

  const addTo = (total: Float64Array, row: number, share: number): void => {
    // A factor of 0 adds nothing, whatever it multiplies.
    if (share === 0 && factors[row] === 0) return;
    const own = x(row);
    for (let at = 0; at < inputs; at++) total[at] = (total[at] ?? 0) + (own[at] ?? 0) * share;
  };
  const scale = (row: number, unit: number): number =>
    factors[row] === 0 ? 0 : (factors[row] ?? 1) * delta(row, unit);
  const sumOf = (some: Iterable<number>, unit: number): Float64Array => {
    const total = new Float64Array(inputs);
    for (const row of some) addTo(total, row, scale(row, unit));
    return total;
  };
  const meanX = new Float64Array(inputs);
  for (const row of rows) addTo(meanX, row, 1 / batchSize);
  // The division is in no mean.
  const undivided = plainStep(trace).deltaBlock(1);
  const undividedDelta = (row: number, unit: number): number => undivided[row * units + unit - 1] ?? Number.NaN;
  const meanDelta = (unit: number): number => rows.reduce((sum, row) => sum + undividedDelta(row, unit), 0) / batchSize;
  const times = trace.settings.reduction === 'sum' ? batchSize : 1;
  // The unit in focus has the same object each time, so that its picture is not drawn anew.
  const covariance = recent(1, (unit: number): Float64Array => {
    const mean = meanDelta(unit);
    const total = new Float64Array(inputs);
    for (const row of rows) {
      const own = x(row);
      const share = (times * (undividedDelta(row, unit) - mean)) / batchSize;
      for (let at = 0; at < inputs; at++) total[at] = (total[at] ?? 0) + ((own[at] ?? 0) - (meanX[at] ?? 0)) * share;
    }
    return total;
  });
  const productOfMeans = recent(1, (unit: number): Float64Array => {
    const mean = times * meanDelta(unit);
    return meanX.map((value) => value * mean);
  });
  const layer = {
    samples,
    inputs,
    units,
    x,
    largestX,
    delta,
    largestDelta: kept((unit: number) => largestMagnitude(rows.map((row) => delta(row, unit)))),
    scale,
    isNonNegative: rows.every((row) => x(row).every((value) => value >= 0)),
    // Several sentences are about those of the unit in focus.
    contributions: recent(1, (unit: number) => rows.map((row) => sumOf([row], unit))),
    sumOf,
    meanX,
    productOfMeans,
    covariance,
    averagesAreRight: kept((unit: number) => {
      const gap = covariance(unit);
      const terms = rows.reduce((sum, row) => sum + largestX(row) * Math.abs(scale(row, unit)), 0);
      return gap.every(Number.isFinite) && largestMagnitude(gap) <= rounding * terms;
    }),
  };
  const every = Array.from({ length: units }, (_, index) => index + 1);
  const ownEnds = kept((unit: number | undefined) => endsOf(trace, layer, unit === undefined ? every : [unit]));
  return { ...layer, ends: kept((unit?: number) => ({ ...ownEnds(unit), weight: ownEnds(undefined).weight })) };
}

function endsOf(trace: StepTrace, layer: Omit<FirstLayer, 'ends'>, units: readonly number[]): ImageEnds {
  const { samples, largestX, scale, productOfMeans } = layer;
  const most = (into: (unit: number) => Iterable<number>): number =>
    largestMagnitude(units.map((unit) => largestMagnitude(into(unit))));
  const mostOf = (kind: WeightPicture): number => most((unit) => picturedWeights(trace, kind, 1, unit));
  const sizes = samples.map((_, row) => largestX(row) * most((unit) => [scale(row, unit)]));
  const gap = most((unit) => {
    const means = productOfMeans(unit);
    return picturedWeights(trace, 'dataGradient', 1, unit).map((value, at) => value - (means[at] ?? 0));
  });
  const [gradient, update] = [mostOf('batchGradient'), mostOf('update')];
  const withMeans = Math.max(mostOf('dataGradient'), most(productOfMeans), gap, gradient);
  // Of gradient descent alone, the update is the gradient's picture on another scale.
  const isDescent = units.every((unit) => {
    const updates = picturedWeights(trace, 'update', 1, unit);
    return picturedWeights(trace, 'batchGradient', 1, unit).every(
      (value, at) => Math.abs(update * value + gradient * (updates[at] ?? 0)) <= rounding * update * gradient,
    );
  });
  const divisor = trace.divisor > 0 && !shownIn(trace).carried ? trace.divisor : 1;
  return {
    sample: largestMagnitude(sizes),
    gradientSum: withMeans * divisor,
    batchGradient: withMeans,
    update: update * (isDescent && gradient > 0 ? withMeans / gradient : 1),
    weight: Math.max(mostOf('weight'), mostOf('weightAfter')),
  };
}

/** The unit of layer 1 that a selection is about, and its weight there, if it is one. */
export function unitOf(weight: WeightPlace, units: number): { readonly unit: number; readonly place?: WeightPlace } {
  if (weight.layer === 1) return { unit: weight.to, place: weight };
  return { unit: weight.layer === 2 ? Math.min(units, Math.max(1, weight.from)) : 1 };
}

/** The weight of another unit at the same pixel, or at the one in the middle. */
export function placeIn(
  trace: StepTrace,
  unit: number,
  { width, height }: { width: number; height: number },
  from?: number,
): WeightPlace {
  const middle = Math.floor((height - 1) / 2) * width + Math.floor(width / 2) + 1;
  return { layer: 1, from: Math.max(firstFrom(trace.network), from ?? middle), to: unit };
}

/** The pictures up to the current phase; undefined if one is not computed yet. */
import { isPenalised } from '../../model';
import { isKnown, type Quantity, reached, reducedSumOf, runningTotalAt, summandOf } from '../../quantity';
import { largestMagnitude } from '../shared/image/inputImages';
import { picturedWeights, type WeightPicture } from './firstLayer';
import type { PicturesState } from './usePictures';

/** What is known depends on these alone. */
type Shown = Pick<PicturesState, 'step' | 'layer' | 'unit'>;

/** Whether δ of layer 1 is known. */
export function deltaKnown({ step: { trace, stop }, layer, unit }: Shown): boolean {
  const [sample = 1] = layer.samples;
  return isKnown({ kind: 'delta', layer: 1, unit, sample }, trace, stop);
}

/** What the samples add is known from phase 6 on. */
export function contributionsKnown({ step: { stop } }: Shown): boolean {
  return reached({ phase: 'per-sample' }, stop);
}

/** The same for one of them; on a stage, from its own press on. */
export function contributionKnown({ step: { trace, stop }, unit }: PicturesState, sample: number): boolean {
  return isKnown(summandOf(trace, { layer: 1, from: 1, to: unit }, sample), trace, stop);
}

/** How many rows have been added to the sum; undefined before phase Sum. */
export function addedRows({ step: { stop }, layer }: PicturesState): number | undefined {
  if (!reached({ phase: 'sum', part: 0 }, stop)) return undefined;
  return stop.phase === 'sum' ? (stop.part ?? layer.samples.length) : layer.samples.length;
}

/** Σ of the rows that have been added so far. */
export function sumPicture(state: PicturesState, unit = state.unit): Float64Array | undefined {
  const { layer, step } = state;
  const added = addedRows(state);
  if (added === undefined) return undefined;
  if (added === layer.samples.length) return picturedWeights(step.trace, 'gradientSum', 1, unit);
  return layer.sumOf(
    Array.from({ length: added }, (_, row) => row),
    unit,
  );
}

/** A picture of weights of any layer. */
export function weightsPicture(
  { step: { trace, stop } }: PicturesState,
  kind: Exclude<WeightPicture, 'dataGradient'>,
  layer: number,
  unit: number,
): Float64Array | undefined {
  return isKnown({ kind, layer, from: 1, to: unit }, trace, stop)
    ? picturedWeights(trace, kind, layer, unit)
    : undefined;
}

/** What the products of the first layer give: Σ after its division, without the penalty and in their sign. */
export function reducedPicture({ step: { trace, stop } }: PicturesState, unit: number): Float64Array | undefined {
  return isKnown(reducedSumOf(trace, { layer: 1, from: 1, to: unit }), trace, stop)
    ? picturedWeights(trace, 'dataGradient', 1, unit)
    : undefined;
}

/** The same as a quantity at a pixel. */
export function reducedAt({ step, unit }: PicturesState): (pixel: number) => Quantity {
  return (pixel) => reducedSumOf(step.trace, { layer: 1, from: pixel, to: unit });
}

/** Whether a penalty is added to it. */
export function isReducedPenalised({ step }: PicturesState): boolean {
  return isPenalised(step.trace.settings.penalty, 1);
}

/** Σ at a pixel; while the rows are added one by one, the running total of the latest: on a stage, of the last one too. */
export function sumAt(state: PicturesState): (pixel: number) => Quantity {
  const { step, unit } = state;
  const added = step.stop.part === undefined ? 0 : (addedRows(state) ?? 0);
  return (pixel) => {
    const place = { layer: 1, from: pixel, to: unit };
    return added === 0 ? { kind: 'gradientSum', ...place } : runningTotalAt(step.trace, place, added);
  };
}

/** The sums of all rows of a class. */
export function sumsKnown({ step: { stop } }: Shown): boolean {
  return reached({ phase: 'sum' }, stop);
}

/** Mean image times mean δ, and the covariance. */
export function averagesKnown(state: Shown): boolean {
  const { step, unit } = state;
  return sumsKnown(state) && isKnown({ kind: 'meanDelta', layer: 1, unit }, step.trace, step.stop);
}

/** A covariance below this share of its terms is rounding. */
const rounding = 1e-12;

/** Averaging first gives the same picture, as with one sample, or with one δ for all of them. */
export function averagesAreRight({ layer, unit }: Shown): boolean {
  const gap = layer.covariance(unit);
  if (!gap.every(Number.isFinite)) return false;
  const terms = layer.samples.map((_, row) => largestMagnitude(layer.contribution(row, unit)));
  return largestMagnitude(gap) <= rounding * terms.reduce((sum, term) => sum + term, 0);
}

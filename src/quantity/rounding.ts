/**
 * Remainders of rounding. Where terms cancel, the doubles often leave some 10⁻¹⁶ of their magnitudes. Such a number stands
 * for 0: it has no sign, no direction and no ratio.
 */
import { keptFor } from '../memory';
import type { StepTrace } from '../model';
import { plainStep } from './conventions';
import { isPlain } from './division';
import type { Quantity, WeightPlace } from './quantity';
import { rowsOf } from './samples';

/** The largest remainder that rounding can leave of so many terms that cancel; `sizes` is the sum of their magnitudes. */
export function largestRemainder(terms: number, sizes: number): number {
  const largest = 4 * terms * Number.EPSILON * sizes;
  return Number.isFinite(largest) ? largest : 0;
}

/** Whether a number of this quantity is only what rounding has left of its terms. An exact 0 is not. */
export function isRemainder(quantity: Quantity, value: number, shown: StepTrace): boolean {
  if (value === 0 || !Number.isFinite(value)) return false;
  const trace = plainStep(shown);
  return Math.abs(value) <= largestRemainder(trace.batchSize, sizesOf(quantity, trace));
}

/** The same for the gradient of one weight, also where it was computed with a mistake. */
export function isRemainderOfGradient(value: number, place: WeightPlace, trace: StepTrace): boolean {
  return Math.abs(value) <= largestRemainder(trace.batchSize, gradientSizes(place, trace, 1));
}

function sizesOf(quantity: Quantity, trace: StepTrace): number {
  switch (quantity.kind) {
    case 'meanDelta':
      return magnitudes(trace, (row) => trace.delta(quantity.layer, quantity.unit, row)) / trace.batchSize;
    case 'gradientSum':
      return termSizes(trace, quantity.layer, quantity.from, quantity.to, 0);
    case 'batchGradient':
    case 'dataGradient':
      return gradientSizes(quantity, trace, 0);
    case 'productOfMeans':
    case 'covariance':
      return gradientSizes(quantity, trace, 1);
    default:
      return 0;
  }
}

function gradientSizes({ layer, from, to }: WeightPlace, trace: StepTrace, ofMeans: 0 | 1): number {
  return trace.divisor > 0 ? termSizes(trace, layer, from, to, ofMeans) / trace.divisor : 0;
}

/**
 * The magnitudes of the products of one weight; with `ofMeans` those of the means’ product, if these are larger. Every printed number of
 * the weight asks for them.
 */
const termSizes = keptFor((trace: StepTrace, layer: number, from: number, to: number, ofMeans: 0 | 1): number => {
  const products = magnitudes(trace, (row) => trace.contribution(layer, from, to, row));
  // Clipped products may be as short as one likes.
  if (!ofMeans || !isPlain(trace)) return products;
  const xs = magnitudes(trace, (row) => trace.activation(layer - 1, from, row));
  const deltas = magnitudes(trace, (row) => trace.delta(layer, to, row));
  return Math.max(products, (xs * deltas) / trace.batchSize);
});

function magnitudes(trace: StepTrace, read: (row: number) => number): number {
  let sum = 0;
  for (const row of rowsOf(trace)) sum += Math.abs(read(row));
  return sum;
}

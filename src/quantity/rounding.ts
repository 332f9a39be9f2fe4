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
  const sizes = gradientSizes(place, trace, trace.settings.method ? termSizes : productSizes);
  return Math.abs(value) <= largestRemainder(trace.batchSize, sizes);
}

function sizesOf(quantity: Quantity, trace: StepTrace): number {
  switch (quantity.kind) {
    case 'meanDelta':
      return magnitudes(trace, (row) => trace.delta(quantity.layer, quantity.unit, row)) / trace.batchSize;
    case 'gradientSum':
      return productSizes(trace, quantity.layer, quantity.from, quantity.to);
    case 'batchGradient':
    case 'dataGradient':
    case 'negatedGradient':
      return gradientSizes(quantity, trace, productSizes);
    case 'productOfMeans':
    case 'covariance':
      return gradientSizes(quantity, trace);
    default:
      return 0;
  }
}

function gradientSizes({ layer, from, to }: WeightPlace, trace: StepTrace, sizes = termSizes): number {
  return trace.divisor > 0 ? sizes(trace, layer, from, to) / trace.divisor : 0;
}

/** The magnitudes of the products of one weight. Every printed number of the weight asks for them. */
const productSizes = keptFor((trace: StepTrace, layer: number, from: number, to: number): number =>
  magnitudes(trace, (row) => trace.contribution(layer, from, to, row)),
);

/** The same, or those of the means’ product if they are larger. */
const termSizes = keptFor((trace: StepTrace, layer: number, from: number, to: number): number => {
  const products = productSizes(trace, layer, from, to);
  // Clipped products may be as short as one likes.
  if (!isPlain(trace)) return products;
  const xs = magnitudes(trace, (row) => trace.activation(layer - 1, from, row));
  const deltas = magnitudes(trace, (row) => trace.delta(layer, to, row));
  return Math.max(products, (xs * deltas) / trace.batchSize);
});

function magnitudes(trace: StepTrace, read: (row: number) => number): number {
  let sum = 0;
  for (const row of rowsOf(trace)) sum += Math.abs(read(row));
  return sum;
}

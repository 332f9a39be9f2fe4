/** Where the product θ′ · ∂e/∂o at an output loses digits that its cancelled form keeps. */
import { evaluate } from '../../expression';
import { AbsentNumber, lastLayer, type StepTrace } from '../../model';
import { unitsOf } from '../activationBelow';
import type { Quantity } from '../quantity';
import { rowOf } from '../samples';
import type { Tree } from '../tree';

/** The largest relative difference of two derivations that count as equal: nine digits agree. */
const nineDigits = 1e-9;

/** Whether the product, computed in doubles, differs from the cancelled form, which loses no digits. */
export function losesDigits(product: Tree, cancelled: Tree, trace: StepTrace): boolean {
  const of = (expression: Tree): number => evaluate(expression, (part) => outputNumber(part, trace));
  const exact = of(cancelled);
  // Infinite and NaN values cannot be compared.
  return Number.isFinite(exact) && !(Math.abs(of(product) - exact) <= nineDigits * Math.abs(exact));
}

/** The numbers in the products at the outputs. */
function outputNumber(quantity: Quantity, trace: StepTrace): number {
  switch (quantity.kind) {
    case 'outputError':
      return trace.outputError(quantity.unit, rowOf(trace, quantity.sample));
    case 'target':
      return trace.target(quantity.unit, rowOf(trace, quantity.sample));
    case 'activation':
    case 'slope':
      return trace[quantity.kind](quantity.layer, quantity.unit, rowOf(trace, quantity.sample));
    default:
      throw new AbsentNumber(`expected a number of an output, got ${quantity.kind}`);
  }
}

/** Why: an output is too close to 0 or 1, or it has been rounded. */
export function lossOfDigits(sample: number, trace: StepTrace): 'deltaSaturated' | 'deltaRounded' {
  const row = rowOf(trace, sample);
  const isInfinite = unitsOf(trace.network, lastLayer(trace.network)).some(
    (unit) => Math.abs(trace.outputError(unit, row)) === Number.POSITIVE_INFINITY,
  );
  return isInfinite ? 'deltaSaturated' : 'deltaRounded';
}

/** The chosen cell of a product, written out with digits that allow recomputing it. */
import type { StepTrace } from '../../model';
import { type DotDigits, dotDigits } from './dotDigits';
import { type DotNumbers, dotNumbers } from './dotTerms';
import type { MatrixScales } from './factorScale';
import type { CellIndices, LayerProduct } from './layerProduct';

export type DotProduct = DotNumbers & DotDigits;

interface CellOf {
  readonly cell: CellIndices;
  /** More terms are not all written out; absent: as many as in a formula. */
  readonly most?: number | undefined;
  /** The scales of the matrices: the line's numbers have the digits that they have there, if these are enough. */
  readonly scales?: MatrixScales;
}

export function dotProduct(trace: StepTrace, product: LayerProduct, { cell, most, scales = {} }: CellOf): DotProduct {
  const numbers = dotNumbers(trace, product, { cell, most });
  return { ...numbers, ...dotDigits(trace, product, { ...numbers, scales }) };
}

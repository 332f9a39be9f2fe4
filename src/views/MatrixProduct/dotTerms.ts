/**
 * One cell of the result written out: Σ x w for s, (Σ δ w) θ' for δ below, Σ x δ for a cell of G, where each term also
 * has the sample's factors if it has any.
 */
import { wholeSumTerms } from '../../expression';
import type { StepTrace } from '../../model';
import { type FactorKind, factorKinds, type Quantity } from '../../quantity';
import { type CellIndices, cellQuantity, type LayerProduct } from './layerProduct';

type Factor = Quantity & { readonly kind: FactorKind };

export interface DotTerm {
  /** The number of the unit or sample that is summed over. */
  readonly index: number;
  /** Its place along that axis, from 1: of samples, the row of the batch. */
  readonly row: number;
  /** c(k) and γ(k), those in force. */
  readonly factors: readonly Factor[];
  readonly first: Quantity;
  readonly second: Quantity;
  /** How many terms before this one are omitted. */
  readonly gap: number;
}

export interface DotNumbers {
  readonly cell: CellIndices;
  readonly terms: readonly DotTerm[];
  /** Whether no term is omitted. */
  readonly isWhole: boolean;
  /** What the sum is multiplied by, going back. */
  readonly slope: Quantity | undefined;
  readonly result: Quantity;
  /** θ of the result, going forward. */
  readonly output: Quantity | undefined;
}

/** The first rows of those that are not all written out. */
const firstRows = 3;

/** No fewer rows than this can be shown for all: the first ones, the selected one and the last. */
export const fewestRows = 4;

/** The rows that are written out: all up to `most`; of more, the first three and the last, and always the selected one. */
export function shownRows(count: number, selected: number | undefined, most: number): readonly number[] {
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  if (count <= most) return rows;
  const others = selected !== undefined && selected > firstRows && selected < count ? 2 : 1;
  const first = Math.min(firstRows, most - others);
  return rows.filter((row) => row <= first || row === count || row === selected);
}

/** The numbers of a cell of the result; more than `most` terms are not all written out. */
export function dotNumbers(
  trace: StepTrace,
  product: LayerProduct,
  { cell, most = wholeSumTerms }: { readonly cell: CellIndices; readonly most?: number | undefined },
): DotNumbers {
  const { form, layer, shape } = product;
  const { factors, slopes, summed, result, outputs } = form;
  const along = shape[summed];
  const rows = shownRows(along.length, along.indexOf(cell[summed]) + 1, most);
  const kinds = form.of === 'gradient' ? factorKinds(trace) : [];
  const terms = rows.map((row, at): DotTerm => {
    const index = along[row - 1] ?? 0;
    const indices = { ...cell, [summed]: index };
    return {
      index,
      row,
      factors: kinds.map((kind): Factor => ({ kind, sample: index })),
      first: cellQuantity(factors[0], layer, indices),
      second: cellQuantity(factors[1], layer, indices),
      gap: row - (rows[at - 1] ?? 0) - 1,
    };
  });
  return {
    cell,
    terms,
    isWhole: terms.length === along.length,
    slope: slopes && cellQuantity(slopes, layer, cell),
    result: cellQuantity(result, layer, cell),
    output: outputs && cellQuantity(outputs, layer, cell),
  };
}

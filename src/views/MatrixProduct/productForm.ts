/**
 * How the notation writes the product: Xᵀ Δ, with samples as rows; Δ Aᵀ, with samples as columns; or Δᵀ X, with samples
 * as rows again. The last two have the same axes: what is called Δ has a row for each unit.
 */
import { matrixProductOrder } from '../../quantity';

/** The three axes: units below, samples, units of the layer. */
export type Axis = 'from' | 'sample' | 'to';

export type FactorName = 'x' | 'delta' | 'gradient';

export type UnitAxis = Exclude<Axis, 'sample'>;

export interface ProductForm {
  /** In the order on the line. */
  readonly factors: readonly [first: 'x' | 'delta', second: 'x' | 'delta', product: 'gradient'];
  readonly axes: Readonly<Record<FactorName, { readonly rows: Axis; readonly columns: Axis }>>;
  readonly rows: UnitAxis;
  readonly columns: UnitAxis;
}

export const inputsFirst: ProductForm = {
  factors: ['x', 'delta', 'gradient'],
  axes: {
    x: { rows: 'from', columns: 'sample' },
    delta: { rows: 'sample', columns: 'to' },
    gradient: { rows: 'from', columns: 'to' },
  },
  rows: 'from',
  columns: 'to',
};

export const deltasFirst: ProductForm = {
  factors: ['delta', 'x', 'gradient'],
  axes: {
    x: { rows: 'sample', columns: 'from' },
    delta: { rows: 'to', columns: 'sample' },
    gradient: { rows: 'to', columns: 'from' },
  },
  rows: 'to',
  columns: 'from',
};

/** That of the notation in force. */
export function productForm(): ProductForm {
  return matrixProductOrder() === 'activationsᵀ·deltas' ? inputsFirst : deltasFirst;
}

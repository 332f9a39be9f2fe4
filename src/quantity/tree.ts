/** The trees of this layer: their leaves are quantities. */
import { type Expression, leafOf } from '../expression';
import type { IndexName, Quantity, QuantityKind } from './quantity';

/** A quantity whose indices may be letters, for the general term of a sum. */
export interface QuantityPattern {
  readonly kind: QuantityKind;
  readonly indices: Readonly<Partial<Record<IndexName, number | string>>>;
}

export type Tree = Expression<Quantity>;

export type PatternTree = Expression<QuantityPattern>;

export function leaf(quantity: Quantity): Tree {
  return leafOf(quantity);
}

/** A leaf with letters as indices, for the general term of a sum. */
export function pattern(kind: QuantityKind, indices: QuantityPattern['indices']): PatternTree {
  return leafOf({ kind, indices });
}

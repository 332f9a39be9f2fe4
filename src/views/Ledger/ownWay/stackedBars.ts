/** The bars of products that are added up, each from where the one above ends. */
import type { Bar } from '../../shared/ledger/AddingBar';

/** Absent products have no bar. */
export function stackedBars(products: readonly (number | undefined)[]): readonly (Bar | undefined)[] {
  let total = 0;
  return products.map((product) => {
    if (product === undefined) return undefined;
    const from = total;
    total += product;
    return { from, to: total };
  });
}

/** The bars of products that are added up, each from where the one above ends, and of their total. */
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

/** Contains all of them and zero. */
export function domainOf(bars: readonly (Bar | undefined)[]): readonly [number, number] {
  const ends = bars.flatMap((bar) => (bar ? [bar.from, bar.to] : [])).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [-1, 1] : [low, high];
}

/** The bars of numbers that are added up, each from where the one above ends, and their scale. */
import type { Bar } from './AddingBar';

/** Absent numbers have no bar. */
export function stackedBars(values: readonly (number | undefined)[]): readonly (Bar | undefined)[] {
  let total = 0;
  return values.map((value) => {
    if (value === undefined) return undefined;
    const from = total;
    total += value;
    return { from, to: total };
  });
}

/** Contains zero and all ends that are numbers; from −1 to 1 where there is nothing else. */
export function domainOf(ends: Iterable<number | undefined>): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const end of ends) {
    if (end !== undefined && Number.isFinite(end)) [low, high] = [Math.min(low, end), Math.max(high, end)];
  }
  return low === high ? [-1, 1] : [low, high];
}

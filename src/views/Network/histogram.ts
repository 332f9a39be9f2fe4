/** Many values as one path of thin bars, so that a thousand samples cost one element. */

export interface Histogram {
  /** For a drawing `bins` wide and 1 high, bars standing on y = 1. */
  readonly path: string;
  /** Positions in `values` of the least and the greatest. */
  readonly least: number;
  readonly greatest: number;
}

/** Values that are not finite are left out; undefined where none is. */
export function histogram(values: readonly number[], bins: number): Histogram | undefined {
  let [least, greatest] = [-1, -1];
  values.forEach((value, position) => {
    if (!Number.isFinite(value)) return;
    if (least < 0 || value < (values[least] ?? 0)) least = position;
    if (greatest < 0 || value > (values[greatest] ?? 0)) greatest = position;
  });
  const [from, to] = [values[least], values[greatest]];
  if (from === undefined || to === undefined) return undefined;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const bin = Math.min(bins - 1, Math.floor(positionAlong(value, { from, to }) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const highest = Math.max(...counts);
  const bars = counts.flatMap((count, bin) =>
    count === 0 ? [] : [`M${bin + 0.5},1V${1 - barHeight(count / highest)}`],
  );
  return { path: bars.join(''), least, greatest };
}

/** Where a value lies between two, 0..1; in the middle where they are the same. */
export function positionAlong(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return to === from ? 0.5 : (value - from) / (to - from);
}

/** A single sample must still be seen beside a hundred. */
function barHeight(part: number): number {
  return 0.2 + 0.8 * part;
}

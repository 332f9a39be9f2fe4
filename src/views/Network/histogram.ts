/** Many values as one path of thin bars, so that a thousand samples need one element. */

export interface Histogram {
  /** In a drawing `bins` wide and 1 high; bars start at y = 1. Bars of negative values are separate. */
  readonly paths: { readonly negative: string; readonly positive: string };
  /** The place of 0, if there are values on both sides of it. */
  readonly zero: number | undefined;
  /** Positions in `values` of the smallest and the largest. */
  readonly least: number;
  readonly greatest: number;
}

/** Non-finite values are left out; undefined if all are non-finite. */
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
  const zero = bins * positionAlong(0, { from, to });
  const bars = (isNegative: boolean): string =>
    counts
      .map((count, bin) =>
        count === 0 || isNegative !== (to === from ? from < 0 : bin + 0.5 < zero)
          ? ''
          : `M${bin + 0.5},1V${1 - barHeight(count / highest)}`,
      )
      .join('');
  return {
    paths: { negative: bars(true), positive: bars(false) },
    zero: from < 0 && to > 0 ? zero : undefined,
    least,
    greatest,
  };
}

/** Where a value lies between two others, 0..1; 0.5 if these are equal. */
export function positionAlong(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return to === from ? 0.5 : (value - from) / (to - from);
}

/** A single sample must be visible beside a hundred. */
function barHeight(part: number): number {
  return 0.2 + 0.8 * part;
}

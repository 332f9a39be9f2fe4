/** The batch sizes that a presenter changes between. */

/** 1, half, all, and the present one, in order. */
export function offeredSizes(all: number, now: number): readonly number[] {
  const sizes = [1, Math.round(all / 2), all, now].filter((size) => size >= 1 && size <= all);
  return [...new Set(sizes)].sort((one, other) => one - other);
}

/** The next larger size (1) or the next smaller one (−1); the same at the end of the list. */
export function nextSize(sizes: readonly number[], size: number, by: 1 | -1): number {
  const next = by > 0 ? sizes.find((one) => one > size) : sizes.findLast((one) => one < size);
  return next ?? size;
}

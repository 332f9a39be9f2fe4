/** Several measurements of one thing. */

export interface Spread {
  readonly median: number;
  readonly least: number;
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((one, other) => one - other);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
}

/** When two numbers are the same, and when a band around one is narrow enough to tell it from most wrong ones. */

/** A little more, for the rounding of doubles: relative to the numbers, because beside 2e−18, 7e−18 is another number. */
export function isWithin(one: number, other: number, most: number): boolean {
  return Math.abs(one - other) <= most * (1 + 1e-9) + slack * Math.max(Math.abs(one), Math.abs(other));
}

/** Equal but for the rounding of doubles. */
export function isExactly(value: number, right: number): boolean {
  return isWithin(value, right, 0);
}

const slack = 1e-12;

/** Narrow enough to tell a right number from most wrong ones: a tenth of the number. It holds neither 0 nor its negative, half or double. */
export function isTelling(band: number, number: number): boolean {
  return band <= Math.abs(number) / 10;
}

/**
 * √Σ v², also where Σ v² has no place in float64: squares of numbers above 10¹⁵⁴ are infinite, and those below 10⁻¹⁴⁶ lose
 * digits or are 0. There, and only there, the numbers are divided by the largest of them first, as `hypot` and LAPACK's
 * `nrm2` do; everywhere else the result has the bits of the plain sum.
 *
 * Indices are in range: the loops run over the length of their block.
 */

/** Below this, what a sum of squares has lost may show in its digits. */
const leastSquares = 1e-290;

/** √Σ v² over all blocks. */
export function norm(blocks: readonly Float64Array[]): number {
  let sum = 0;
  for (const block of blocks) for (let at = 0; at < block.length; at++) sum += block[at]! * block[at]!;
  return sum >= leastSquares && sum < Number.POSITIVE_INFINITY ? Math.sqrt(sum) : scaledNorm(blocks);
}

/** With the largest number divided out; infinite or NaN where a number is. */
export function scaledNorm(blocks: readonly Float64Array[]): number {
  let largest = 0;
  for (const block of blocks) {
    for (let at = 0; at < block.length; at++) {
      const size = Math.abs(block[at]!);
      // Written so that NaN stays.
      if (!(size <= largest)) largest = size;
      if (Number.isNaN(largest)) return largest;
    }
  }
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  let sum = 0;
  for (const block of blocks) for (let at = 0; at < block.length; at++) sum += (block[at]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

export function squares(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]! * values[at]!;
  return sum;
}

/** Whether a sum of squares has all its digits. Given the squared numbers, 0 has if they are all 0. */
export function isExact(sum: number, squared?: ArrayLike<number>): boolean {
  if (sum >= leastSquares) return sum < Number.POSITIVE_INFINITY;
  if (sum !== 0 || !squared) return false;
  for (let at = 0; at < squared.length; at++) if (squared[at] !== 0) return false;
  return true;
}

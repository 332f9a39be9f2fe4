/**
 * Softmax of one layer: x_j = e^(s_j) / Σ_m e^(s_m), with the largest s taken out of every exponent first.
 * Its Jacobian: ∂x_m/∂s_j = x_m (1[m = j] − x_j).
 *
 * Indices are in range: rows · units is the length of both arrays, which softmaxRows checks.
 */

/** Writes the softmax of every row of `s` (rows × units, row-major) into `x`. */
export function softmaxRows(s: Float64Array, x: Float64Array, units: number): void {
  if (s.length !== x.length || s.length % units !== 0) {
    throw new RangeError(`softmax: expected two arrays of whole rows of ${units}, got ${s.length} and ${x.length}`);
  }
  for (let start = 0; start < s.length; start += units) {
    const end = start + units;
    const largest = largestIn(s, start, end);
    let total = 0;
    for (let index = start; index < end; index++) {
      const power = Math.exp(s[index]! - largest);
      x[index] = power;
      total += power;
    }
    for (let index = start; index < end; index++) x[index] = x[index]! / total;
  }
}

/** ∂x_m/∂s_j from the two outputs; `same` says whether m = j. */
export function softmaxDerivative(xOutput: number, xUnit: number, same: boolean): number {
  return xOutput * ((same ? 1 : 0) - xUnit);
}

/**
 * ln Σ_m e^(s_m) − s_j = −ln x_j for the entry `index` of the row start..end−1, without ever forming x_j:
 * right to full precision both where x_j is nearly 1 and where it is too small for a double.
 */
export function negativeLogSoftmax(s: Float64Array, row: { start: number; end: number }, index: number): number {
  let largestIndex = row.start;
  for (let other = row.start + 1; other < row.end; other++) if (s[other]! > s[largestIndex]!) largestIndex = other;
  const largest = s[largestIndex]!;
  let others = 0;
  for (let other = row.start; other < row.end; other++) {
    if (other !== largestIndex) others += Math.exp(s[other]! - largest);
  }
  return Math.log1p(others) + (largest - s[index]!);
}

function largestIn(s: Float64Array, start: number, end: number): number {
  let largest = s[start]!;
  for (let index = start + 1; index < end; index++) if (s[index]! > largest) largest = s[index]!;
  return largest;
}

/**
 * x_j = e^(s_j) / Σ_m e^(s_m), with the largest s subtracted from every exponent first; ∂x_m/∂s_j = x_m (1[m = j] −
 * x_j).
 *
 * Indices are in range: rows · units is the length of both arrays, which is checked.
 */
import { minus, product } from '../../expression';
import type { LayerActivation } from './activation';

export const softmax: LayerActivation = {
  perUnit: false,
  range: [0, 1],
  activateRows: (s, x, units) => {
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
  },
  derivative: (xOutput, xUnit, same) => xOutput * ((same ? 1 : 0) - xUnit),
  formula: (s, layer) => ({ node: 'softmax', of: s, among: layer }),
  share: ({ error, xOutput, xUnit, same }) => product(error, xOutput, minus(same, xUnit)),
};

function largestIn(s: Float64Array, start: number, end: number): number {
  let largest = s[start]!;
  for (let index = start + 1; index < end; index++) if (s[index]! > largest) largest = s[index]!;
  return largest;
}

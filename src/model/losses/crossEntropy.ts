/** e = −Σ_j y_j ln o_j = Σ_j y_j (ln Σ_m e^(s_m) − s_j), which stays finite for outputs of exactly 0 or 1 */
import { call, ln, minus, negative, product, quotient } from '../../expression';
import { timesFactor } from '../timesFactor';
import type { FusedLoss } from './loss';

export const crossEntropy: FusedLoss = {
  needs: 'softmax',
  targets: 'probabilities',
  isFused: true,
  value: ({ units, preactivations, targets }, row) => {
    const range = { start: row * units, end: (row + 1) * units };
    let sum = 0;
    for (let index = range.start; index < range.end; index++) {
      const y = targets[index]!;
      if (y !== 0) sum += y * negativeLogSoftmax(preactivations, range, index);
    }
    return sum;
  },
  derivative: ({ units, activations, targets }, row, column) => {
    const index = row * units + column;
    return timesFactor(-targets[index]!, 1 / activations[index]!);
  },
  text: { one: '−{target|letter} ln {output|letter}', many: '−Σ {target|letter} ln {output|letter}' },
  formula: ({ sum }) => negative(sum(({ x, y }) => product(y, call(ln, x)))),
  formulaFromS: ({ sum, logSumExp }) =>
    minus(
      logSumExp,
      sum(({ s, y }) => product(y, s)),
    ),
  error: ({ x, y }) => negative(quotient(y, x)),
};

/**
 * ln Σ_m e^(s_m) − s_j = −ln x_j for the entry `index` of the row start..end−1, without computing x_j. It keeps full
 * precision if x_j is nearly 1, and if x_j is too small for a double.
 */
function negativeLogSoftmax(s: Float64Array, row: { start: number; end: number }, index: number): number {
  let largestIndex = row.start;
  for (let other = row.start + 1; other < row.end; other++) if (s[other]! > s[largestIndex]!) largestIndex = other;
  const largest = s[largestIndex]!;
  let others = 0;
  for (let other = row.start; other < row.end; other++) {
    if (other !== largestIndex) others += Math.exp(s[other]! - largest);
  }
  return Math.log1p(others) + (largest - s[index]!);
}

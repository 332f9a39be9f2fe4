/**
 * e = −Σ [y ln o + (1−y) ln(1−o)] = Σ [y softplus(−s) + (1−y) softplus(s)], which stays finite for outputs of exactly 0
 * or 1
 */
import { call, constant, ln, minus, negative, product, quotient, softplus, sum } from '../../expression';
import { timesFactor } from '../timesFactor';
import type { FusedLoss } from './loss';

export const binaryCrossEntropy: FusedLoss = {
  needs: 'sigmoid',
  targets: 'unitInterval',
  isFused: true,
  perElement: 1,
  value: ({ units, preactivations, targets }, row) => {
    let total = 0;
    for (let index = row * units; index < (row + 1) * units; index++) {
      const s = preactivations[index]!;
      const y = targets[index]!;
      total += timesFactor(y, softplus.value(-s)) + timesFactor(1 - y, softplus.value(s));
    }
    return total;
  },
  derivative: ({ units, activations, targets }, row, column) => {
    const index = row * units + column;
    const x = activations[index]!;
    const y = targets[index]!;
    return timesFactor(-y, 1 / x) + timesFactor(1 - y, 1 / (1 - x));
  },
  text: {
    one: '−{target|letter} ln {output|letter} − (1 − {target|letter}) ln(1 − {output|letter})',
    many: '−Σ [{target|letter} ln {output|letter} + (1 − {target|letter}) ln(1 − {output|letter})]',
  },
  formula: (outputs) =>
    negative(
      outputs.sum(({ x, y }) =>
        sum(product(y, call(ln, x)), product(minus(constant(1), y), call(ln, minus(constant(1), x)))),
      ),
    ),
  formulaFromS: (outputs) => outputs.sum(({ s, y }) => minus(call(softplus, s), product(y, s))),
  error: ({ x, y }) => sum(negative(quotient(y, x)), quotient(minus(constant(1), y), minus(constant(1), x))),
};

/** e = Σ_j (o_j − y_j)² */
import { constant, minus, product } from '../../expression';
import type { Loss } from './loss';
import { squared, squaredMiss, squareText } from './squared';

export const squaredError: Loss = {
  ...squared(() => 1),
  perElement: 1,
  text: { one: squareText, many: `Σ ${squareText}` },
  formula: ({ sum }) => sum(squaredMiss),
  error: ({ x, y }) => product(constant(2), minus(x, y)),
};

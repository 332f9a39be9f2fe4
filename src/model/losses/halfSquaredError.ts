/** e = ½ Σ_j (o_j − y_j)² */
import { constant, minus, product } from '../../expression';
import type { Loss } from './loss';
import { squared, squaredMiss, squareText } from './squared';

export const halfSquaredError: Loss = {
  ...squared(() => 0.5),
  perElement: 0.5,
  text: { one: `½${squareText}`, many: `½ Σ ${squareText}` },
  formula: ({ sum }) => product(constant(0.5, '\\tfrac{1}{2}'), sum(squaredMiss)),
  error: ({ x, y }) => minus(x, y),
};

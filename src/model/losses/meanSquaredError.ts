/** e = 1/K Σ_j (o_j − y_j)², over the K outputs of one sample */
import { constant, minus, product, quotient } from '../../expression';
import type { Loss } from './loss';
import { squared, squaredMiss, squareText } from './squared';

export const meanSquaredError: Loss = {
  ...squared((units) => 1 / units),
  text: { one: `1/{outputCount|letter} ${squareText}`, many: `1/{outputCount|letter} Σ ${squareText}` },
  formula: ({ K, sum }) => product(quotient(constant(1), K), sum(squaredMiss)),
  error: ({ x, y, K }) => product(quotient(constant(2), K), minus(x, y)),
};

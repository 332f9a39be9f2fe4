/**
 * Shared by the squared losses: c Σ_j (o_j − y_j)² and its derivative 2c (o_j − y_j), where c depends on the number of
 * outputs K.
 */
import { type Formula, minus, square } from '../../expression';
import type { Loss } from './loss';

export function squared(coefficient: (units: number) => number): Pick<Loss, 'value' | 'derivative'> {
  return {
    value: ({ units, activations, targets }, row) => {
      let sum = 0;
      for (let index = row * units; index < (row + 1) * units; index++) {
        const miss = activations[index]! - targets[index]!;
        sum += miss * miss;
      }
      return coefficient(units) * sum;
    },
    derivative: ({ units, activations, targets }, row, column) => {
      const index = row * units + column;
      return 2 * coefficient(units) * (activations[index]! - targets[index]!);
    },
  };
}

/** (o − y)² */
export const squareText = '({output|letter} − {target|letter})²';

export const squaredMiss: Formula<'x' | 'y'> = ({ x, y }) => square(minus(x, y));

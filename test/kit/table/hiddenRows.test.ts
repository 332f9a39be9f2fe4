import { expect, it } from 'vitest';
import { sumOver } from '../../../src/kit/table/hiddenRows';

it('sumOver adds the rows of all stretches, without those between them', () => {
  const numbers = [1, 2, 4, 8, 16, 32];
  const numberOf = (row: number): number => numbers[row] ?? Number.NaN;
  expect(
    sumOver(
      [
        [0, 1],
        [4, 6],
      ],
      numberOf,
    ),
  ).toBe(1 + 16 + 32);
  expect(sumOver([[2, 2]], numberOf)).toBe(0);
});

it('sumOver adds no more rows than can be added while a reader scrolls', () => {
  expect(sumOver([[0, 1e6]], () => 1)).toBeUndefined();
});

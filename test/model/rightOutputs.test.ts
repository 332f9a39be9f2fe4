import { describe, expect, it } from 'vitest';
import { chosenOutput } from '../../src/model';

describe('chosenOutput', () => {
  it.each([
    [[0.1, 0.7, 0.2], 2],
    [[3, 1, 2], 1],
    [[-3, -1, -2], 2],
    [[-Infinity, 0], 2],
    [[5], 1],
  ])('%j: output %j is strictly the largest', (outputs, chosen) => {
    expect(chosenOutput(Float64Array.from(outputs))).toBe(chosen);
  });

  it.each([[[0.5, 0.5]], [[0.2, 0.4, 0.4]], [[0.4, 0.2, 0.4]], [[Number.NaN, 1]], [[1, Number.NaN]], [[]]])(
    '%j: none is, at a tie or where one is no number',
    (outputs) => {
      expect(chosenOutput(Float64Array.from(outputs))).toBeUndefined();
    },
  );

  it('a tie below the largest is none', () => {
    expect(chosenOutput(Float64Array.of(0.2, 0.2, 0.6))).toBe(3);
    expect(chosenOutput(Float64Array.of(0.6, 0.2, 0.2))).toBe(1);
  });
});

/** A number that a step does not have is told apart from a defect. */
import { expect, it, vi } from 'vitest';
import { exists } from '../../src/quantity';
import { exampleTrace } from './exampleTrace';

const trace = exampleTrace('xor');

it.each([
  [{ kind: 'delta', layer: 2, unit: 1, sample: 1 }, true],
  [{ kind: 'delta', layer: 2, unit: 2, sample: 1 }, false],
  [{ kind: 'delta', layer: 3, unit: 1, sample: 1 }, false],
  [{ kind: 'delta', layer: 2, unit: 1, sample: 5 }, false],
  [{ kind: 'clipFactor', sample: 1 }, false],
] as const)('%o: %s', (quantity, expected) => {
  expect(exists(quantity, trace)).toBe(expected);
});

it('a RangeError of the engine is a defect, not an absent number', () => {
  vi.spyOn(trace, 'delta').mockImplementation(() => {
    throw new RangeError('Invalid array length');
  });
  expect(() => exists({ kind: 'delta', layer: 2, unit: 1, sample: 1 }, trace)).toThrow('Invalid array length');
});

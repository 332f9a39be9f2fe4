/** A loss in menus: with one output without the sum over outputs. */
import { expect, test } from 'vitest';
import { lossText } from '../../src/quantity';

test('the sum over the outputs is written where there are several', () => {
  const one = lossText('squaredError', 1);
  const many = lossText('squaredError', 2);
  expect(one).not.toContain('Σ');
  expect(many).toContain('Σ');
  expect(lossText('squaredError', 10)).toBe(many);
});

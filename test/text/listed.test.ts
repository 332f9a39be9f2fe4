import { expect, it } from 'vitest';
import { listed } from '../../src/text';

const names = Array.from({ length: 14 }, (_, at) => `w${at + 1}`);

it('names twelve, and says how many more there are', () => {
  expect(listed(names.slice(0, 12))).toBe('w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12');
  expect(listed(names)).toBe('w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12 and 2 more');
});

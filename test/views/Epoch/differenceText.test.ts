import { expect, it } from 'vitest';
import { columnFormat } from '../../../src/text';
import { apartText } from '../../../src/views/Epoch/differenceText';

const format = columnFormat([-0.0253, -0.0238]);

it('a difference that the digits beside it do not give has the sign ≈', () => {
  // They are printed as −0.0253 and −0.0238, whose difference is 0.0015.
  expect(apartText(-0.02384, -0.02526, format)).toBe('≈ 0.0014');
  expect(apartText(-0.0238, -0.0253, format)).toBe('0.0015');
});

it('a difference that the column does not show has digits of its own', () => {
  expect(apartText(0.0253, 0.025299, format)).not.toMatch(/≈/);
});

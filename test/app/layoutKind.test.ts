import { expect, it } from 'vitest';
import { layoutKind } from '../../src/app/useLayoutKind';

it.each([
  [1440, 1, 'wide'],
  [1280, 1, 'wide'],
  [68 * 16, 1, 'wide'],
  [68 * 16 - 1, 1, 'tablet'],
  [44 * 16, 1, 'tablet'],
  [44 * 16 - 1, 1, 'phone'],
  [390, 1, 'phone'],
] as const)('layoutKind of %i pixels at type size %f is %s', (width, scale, kind) => {
  expect(layoutKind(width, scale)).toBe(kind);
});

it('layoutKind counts in letters: type half as large again takes half as much room again', () => {
  expect(layoutKind(1440, 1.5)).toBe('tablet');
  expect(layoutKind(1.5 * 68 * 16, 1.5)).toBe('wide');
  expect(layoutKind(1024, 1.5)).toBe('phone');
});

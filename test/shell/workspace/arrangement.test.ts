import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { arrangementOf, columnWidths, heldAs, networkNeeds } from '../../../src/shell/workspace/arrangement';

/** In rem: what three columns and the space between them need. */
const needed =
  ['network', 'ledger-with-factors', 'formulas'].reduce(
    (sum, name) => sum + Number.parseFloat(columnWidths[`--${name}-least`] ?? ''),
    0,
  ) +
  2 * Number.parseFloat(columnWidths['--gap'] ?? '') +
  2 * Number.parseFloat(columnWidths['--side'] ?? '');

it.each([
  [1440, 1, 'wide'],
  [1280, 1, 'wide'],
  [needed * 16, 1, 'wide'],
  [needed * 16 - 1, 1, 'tablet'],
  [44 * 16, 1, 'tablet'],
  [44 * 16 - 1, 1, 'phone'],
  [390, 1, 'phone'],
] as const)('arrangementOf %f pixels at type size %f is %s', (width, scale, kind) => {
  expect(arrangementOf(width, 16 * scale).kind).toBe(kind);
});

it('arrangementOf counts in letters: type half as large again takes half as much room again', () => {
  expect(arrangementOf(1440, 24).kind).toBe('tablet');
  expect(arrangementOf(1.5 * needed * 16, 24).kind).toBe('wide');
  expect(arrangementOf(1024, 24).kind).toBe('phone');
});

it('arrangementOf gives Loss a place beside the tabs from 1400 pixels on', () => {
  expect(arrangementOf(1399, 16).lossBeside).toBe(false);
  expect(arrangementOf(1400, 16).lossBeside).toBe(true);
});

it.each([
  [1280, undefined, 'three columns'],
  [1280, 'scene', 'two columns'],
  [1440, 'scene', 'two columns'],
  [1920, 'scene', 'two columns'],
  [1920, undefined, 'three columns, Loss beside'],
  [1024, 'scene', 'one column'],
  [1024, undefined, 'stacked'],
  [1440, 'explorer', 'two columns'],
  [1920, 'explorer', 'three columns, Loss beside'],
  [1024, 'explorer', 'stacked'],
  [820, 'scene', 'stacked'],
  [390, 'scene', 'stacked'],
] as const)('arrangementOf %f pixels, beside a lesson: %s, is %s', (width, beside, expected) => {
  const { kind, formulasAbove, lossBeside, isOneColumn } = arrangementOf(width, 16, beside);
  const columns = formulasAbove ? 'three columns' : isOneColumn ? 'one column' : 'two columns';
  expect(kind === 'wide' ? `${columns}${lossBeside ? ', Loss beside' : ''}` : 'stacked').toBe(expected);
});

it('arrangementOf gives the room of Formulas to a network of many layers, where both have none', () => {
  const above = (width: number, layers: number): boolean => arrangementOf(width, 16, undefined, layers).formulasAbove;
  expect([3, 4, 5, 6].map((layers) => above(1280, layers))).toEqual([true, true, false, false]);
  expect([5, 6].map((layers) => above(1440, layers))).toEqual([true, false]);
  // Beside Formulas, four layers have what they need, where the ledger has no columns of factors.
  const [ledger = 0, formulas = 0, gap = 0, side = 0] = ['--ledger-least', '--formulas-least', '--gap', '--side'].map(
    (name) => Number.parseFloat(columnWidths[name as keyof typeof columnWidths] ?? ''),
  );
  expect(networkNeeds(4) + ledger + formulas + 2 * gap + 2 * side).toBeLessThanOrEqual(1280 / 16);
  // Loss is beside the tabs only where three columns stand above.
  expect(arrangementOf(1400, 16, undefined, 6).lossBeside).toBe(false);
});

it('docs/embedding.md has the widths at which the layout changes', () => {
  const rows = /### Width and height\n(.*?)\n## /s.exec(readFileSync('docs/embedding.md', 'utf8'))?.[1] ?? '';
  const limits = [...rows.matchAll(/^\| (?:below )?(\d+) (?:to (\d+) )?px/gm)].map(([, from, to]) =>
    [from, to].map(Number),
  );
  const [below = 0, from = 0, to = 0, wide = 0] = limits.flat().filter((width) => !Number.isNaN(width));
  const kinds = [below - 1, from, to, wide].map((width) => arrangementOf(width, 16).kind);
  expect([kinds, from - below, wide - to]).toEqual([['phone', 'tablet', 'tablet', 'wide'], 0, 1]);
});

it.each([
  [844, 390, 16, 'phone', 'low'],
  [640, 360, 16, 'phone', 'low'],
  [1024, 768, 16, 'tablet', undefined],
  [360, 740, 16, 'phone', undefined],
  [320, 640, 16, 'phone', undefined],
  [360, 740, 24, 'phone', 'tight'],
  [390, 844, 32, 'phone', 'tight'],
  // The keyboard is up: there is no room for two rows in one.
  [360, 380, 16, 'phone', undefined],
  [1440, 400, 16, 'wide', undefined],
] as const)('heldAs, %i × %i with type of %i pixels, is %s %s', (width, height, rem, kind, form) => {
  const held = heldAs(arrangementOf(width, rem), width / rem, height / rem);
  expect([held.kind, held.form]).toEqual([kind, form]);
});

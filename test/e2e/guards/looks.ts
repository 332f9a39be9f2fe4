/** How every element of a page looks: where it is, and what the stylesheet makes of it; and how two such pictures differ. */
import type { Page } from '@playwright/test';

/** One element: what it is, its box, and the values of `properties`. */
type Look = readonly [what: string, box: string, ...values: string[]];

export type Looks = readonly Look[];

/** What a reader sees of a box, its text and its drawing. Width, height and offsets are in the box. */
const properties = [
  'position',
  'margin',
  'padding',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-decoration-line',
  'text-overflow',
  'white-space',
  'border-top',
  'border-right',
  'border-bottom',
  'border-left',
  'border-radius',
  'outline',
  'box-shadow',
  'overflow',
  'opacity',
  'visibility',
  'cursor',
  'z-index',
  'list-style-type',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'fill',
  'fill-opacity',
  'text-anchor',
  'transform',
  'background-image',
] as const;

export async function looksOf(page: Page): Promise<Looks> {
  return page.evaluate((names) => {
    const rounded = (length: number): number => Math.round(10 * length) / 10;
    return [...document.body.querySelectorAll('*')].flatMap((element): [string, string, ...string[]][] => {
      if (!element.checkVisibility()) return [];
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const text = element.childElementCount === 0 ? (element.textContent ?? '').slice(0, 24) : '';
      const what = [element.tagName.toLowerCase(), element.getAttribute('class') ?? '', text].join(' ').trim();
      const box = [x, y, width, height].map(rounded).join();
      return [[what, box, ...names.map((name) => style.getPropertyValue(name))]];
    });
  }, properties);
}

/** A line for each kind of difference, with its first place. Classes may have other names: what they do is compared. */
export function differences(before: Looks, after: Looks): readonly string[] {
  const tagOf = ([what]: Look): string => what.replace(/ .*/s, '');
  const other = before.findIndex((look, index) => after[index] && tagOf(look) !== tagOf(after[index]));
  const isSame = other < 0 && before.length === after.length;
  const found = new Map<string, { count: number; first: string }>();
  const note = (kind: string, first: string): void => {
    const { count = 0, first: earlier = first } = found.get(kind) ?? {};
    found.set(kind, { count: count + 1, first: earlier });
  };
  if (!isSame) {
    const at = other < 0 ? Math.min(before.length, after.length) : other;
    note('elements', `${before.length} → ${after.length}; first ${before[at]?.[0] ?? 'nothing'} → ${after[at]?.[0]}`);
  }
  for (const [index, look] of (isSame ? before : before.slice(0, Math.max(0, other))).entries()) {
    const now = after[index];
    if (!now) break;
    if (look[1] !== now[1]) note('box', `${look[0]}: ${look[1]} → ${now[1]}`);
    for (const [at, name] of properties.entries()) {
      const [was, is] = [look[at + 2], now[at + 2]];
      if (was !== is) note(name, `${look[0]}: ${was} → ${is}`);
    }
  }
  return [...found].map(([kind, { count, first }]) => `${kind} × ${count}, first ${first}`);
}

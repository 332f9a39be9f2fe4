/** The colours of the themes: their contrast, as WCAG 2 computes it, and that no colour escapes the tokens. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOfTree } from '../../featureFiles';

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
const tokens = read('src/shell/styles/tokens.css');

type Colours = Readonly<Record<string, string>>;

/** The hexadecimal tokens of the rule with this selector. */
function coloursOf(selector: string): Colours {
  const rule = tokens.slice(tokens.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const themes: Readonly<Record<string, Colours>> = {
  light: coloursOf('[data-theme="light"]'),
  dark: coloursOf('[data-theme="dark"]'),
  contrast: coloursOf('[data-theme^="contrast"]'),
  'contrast-dark': coloursOf('[data-theme="contrast-dark"]'),
};

/** Relative luminance: 0.2126 R + 0.7152 G + 0.0722 B of the linear channels. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The pairs whose contrast is lower, with what it is. */
function below(least: number, colours: Colours, { on, of }: Record<'on' | 'of', readonly string[]>): string[] {
  return of.flatMap((name) =>
    on
      .map((ground) => [ground, contrast(colours[name] ?? '', colours[ground] ?? '')] as const)
      .filter(([, ratio]) => !(ratio >= least))
      .map(([ground, ratio]) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
  );
}

const words = ['ink', 'soft', 'faint'];
const kinds = ['x', 'delta', 'gradient', 'weight', 'loss', 'now'];
const grounds = ['card', 'paper', 'raised', 'selection'];
const sheets = ['card', 'paper'];
const signs = ['positive', 'negative'];
const cells = ['positive-cell', 'negative-cell'];

describe('contrast', () => {
  it('of black on white is 21, of a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#b84200', '#b84200')).toBe(1);
  });

  for (const name of ['light', 'dark']) {
    const colours = themes[name] ?? {};
    it(`of text is 4.5 at least, of marks 3, in ${name} colours`, () => {
      expect(below(4.5, colours, { of: [...words, ...kinds], on: grounds })).toEqual([]);
      expect(below(4.5, colours, { of: ['cell-ink'], on: cells })).toEqual([]);
      expect(below(3, colours, { of: [...signs, 'mark', 'selection-line'], on: sheets })).toEqual([]);
    });
  }

  it('of the edges of fields is that of marks', () => {
    const [fields = ''] =
      read('src/shell/styles/base.css').match(/:where\(textarea\),[^{]*select[^{]*input:not[^{]*\{[^}]*/) ?? [];
    expect(fields).toContain('border: 1px solid var(--mark);');
    expect(read('src/kit/fields/NumberField.css')).not.toMatch(/border(-color)?: [^;]*--line/);
  });

  for (const name of ['contrast', 'contrast-dark']) {
    const colours = themes[name] ?? {};
    it(`of text is 7 at least, of marks and lines 4.5, in the theme ${name}`, () => {
      expect(below(12, colours, { of: words, on: sheets })).toEqual([]);
      expect(below(7, colours, { of: [...words, ...kinds], on: grounds })).toEqual([]);
      expect(below(7, colours, { of: ['cell-ink'], on: [...cells, 'card'] })).toEqual([]);
      expect(
        below(4.5, colours, { of: [...signs, 'mark', 'edge', 'line-strong', 'selection-line'], on: grounds }),
      ).toEqual([]);
      expect(below(4.5, colours, { of: ['line'], on: sheets })).toEqual([]);
    });

    it(`of the signs to each other shows without hue in the theme ${name}`, () => {
      expect(below(1.5, colours, { of: ['positive'], on: ['negative'] })).toEqual([]);
    });
  }
});

describe('themes', () => {
  const names = Object.keys(themes.light ?? {}).sort();

  it('give the same colours a value', () => {
    expect(names.length).toBeGreaterThan(20);
    for (const colours of Object.values(themes)) expect(Object.keys(colours).sort()).toEqual(names);
  });

  it('give way to the system’s colours, each of them, where these are forced', () => {
    const forced = read('src/shell/styles/forcedColors.css');
    const replaced = [...forced.matchAll(/--([\w-]+): ([^;]*);/g)];
    expect(names.filter((name) => !replaced.some(([, other]) => other === name))).toEqual([]);
    const system = /\b(Canvas|CanvasText|LinkText|Highlight|HighlightText|GrayText)\b/;
    for (const [, name, value = ''] of replaced) if (name !== 'contour-fill') expect(value).toMatch(system);
  });

  it('have every colour of the stylesheets', () => {
    const escaped = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.css') && !file.endsWith('styles/tokens.css'))
      .flatMap((file) =>
        [...read(file).matchAll(/#[0-9a-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgba?|hsla?|oklch|lab)\(/gi)].map(
          ([found]) => `${file}: ${found}`,
        ),
      );
    // The black screen; codes, which readers expect in black and white; page numbers, which are in no element.
    const known = [
      'src/shell/publicLink/publicLink.css: #000',
      'src/shell/publicLink/publicLink.css: #fff',
      'src/features/export/print/paper.css: #565b6b',
      'src/features/stage/present/overStage.css: #000',
      'src/features/stage/present/overStage.css: #bbb',
    ];
    expect(escaped.sort()).toEqual(known.filter(isOfTree).sort());
  });
});

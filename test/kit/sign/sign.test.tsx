/** The marks of signs: in the stylesheets as they are written, and in the colours of canvases in every theme. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { type Ramp, readPalette } from '../../../src/kit/plot/palette';
import { hatchOf, stripesAlong } from '../../../src/kit/sign/hatch';
import { fillOf, lineOf, signOf } from '../../../src/kit/sign/sign';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(join('src', file), 'utf8').replace(/\/\*.*?\*\//gs, '') }));

function sheet(name: string): string {
  const found = sheets.find(({ file }) => file.endsWith(name));
  if (!found) throw new Error(`no ${name}`);
  return found.css;
}

/** The declarations of all rules with this selector. */
function rulesOf(selector: string): string {
  return [...sheet('sign.css').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors = '']) => selectors.split(',').some((one) => one.trim() === selector))
    .map(([, , declarations]) => declarations)
    .join('');
}

describe('the stylesheet of signs', () => {
  it.each([
    ['.sign-fill.negative', '.sign-fill.positive', /repeating-linear-gradient/],
    ['.sign-swatch.negative', '.sign-swatch.positive', /repeating-linear-gradient/],
    ['[data-sign="negative"] > .sign-cell', '[data-sign="positive"] > .sign-cell', /repeating-linear-gradient/],
    ['.sign-rule.negative', '.sign-rule', /repeating-linear-gradient/],
    ['.sign-line.negative', '.sign-line.chosen.positive', /stroke-dasharray/],
  ])('%s has another shape than %s', (negative, positive, shape) => {
    expect(rulesOf(negative)).toMatch(shape);
    expect(rulesOf(positive)).not.toBe('');
    expect(rulesOf(positive)).not.toMatch(shape);
  });

  it('no other stylesheet draws with the colours of the signs: such a mark would have no shape', () => {
    const others = sheets.filter(({ file }) => !/sign\.css$|tokens\.css$|dimming\.css$|forcedColors\.css$/.test(file));
    const uses = others.flatMap(({ file, css }) =>
      // Words may be coloured.
      [...css.matchAll(/^[ \t]*(?![ \t]|color:)[^\n]*var\(--(positive|negative)(-cell)?(?![\w-])[^\n]*/gm)].map(
        ([line]) => `${file}: ${line.trim()}`,
      ),
    );
    expect(uses).toEqual([]);
  });

  it('only drawNumbers draws ramps on canvases; the points of Data have shapes', () => {
    const uses = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /\bstripes\[|\bcolours\[/.test(readFileSync(join('src', file), 'utf8')));
    expect(uses.sort()).toEqual(['kit/sign/drawNumbers.ts', 'views/Data/paintPicture.ts']);
  });
});

it('names classes by sign; NaN has none', () => {
  expect([fillOf(signOf(-1)), fillOf(signOf(1)), fillOf(signOf(Number.NaN))]).toEqual([
    'sign-fill negative',
    'sign-fill positive',
    'sign-fill zero',
  ]);
  expect([lineOf('negative', true), lineOf('positive', false)]).toEqual([
    'sign-line negative chosen',
    'sign-line positive',
  ]);
});

describe('hatchOf', () => {
  it.each([0.5, 1, 1.5, 2, 3])('has stripes narrower than the ground between them at %s points', (unit) => {
    const hatch = hatchOf(unit);
    const stripes = stripesAlong(10 * hatch.period, hatch);
    const share = stripes.subarray(0, 10 * hatch.period).reduce((sum, one) => sum + one, 0) / (10 * hatch.period);
    expect(share).toBeGreaterThanOrEqual(1 / 4);
    expect(share).toBeLessThanOrEqual(1 / 3);
  });
});

/** The tokens of every theme, light first; a theme has the light one's where it names none. */
function themes(): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const css = sheet('tokens.css');
  const blocks = [...css.matchAll(/\[data-theme\^?="([a-z-]+)"\]\s*\{([^{}]*)\}/g)];
  const tokens = (text = ''): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
    );
  return blocks.map(([, name = '', text]) => [name, { ...tokens(blocks[0]?.[2]), ...tokens(text) }] as const);
}

describe.each(themes())('the canvases of the theme %s', (_, tokens) => {
  const element = document.body.appendChild(document.createElement('div'));
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(`--${name}`, value);
  const palette = readPalette(element);
  const steps = 255;
  const lightness = (pixel = 0): number => lab(rgb(pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255)).l;
  const contrast = ({ colours, stripes }: Ramp, place: number): number =>
    Math.abs(lightness(colours[place]) - lightness(stripes[place]));

  it.each(['ramp', 'x'] as const)('stripes differ from the ground in lightness: %s', (name) => {
    for (const share of [0.1, 0.25, 0.5, 0.75, 1]) {
      expect(contrast(palette[name], Math.round(steps - share * steps)), `at ${share}`).toBeGreaterThan(6);
    }
  });

  it('0 is plain', () => {
    expect(palette.ramp.stripes[steps]).toBe(palette.ramp.colours[steps]);
  });
});

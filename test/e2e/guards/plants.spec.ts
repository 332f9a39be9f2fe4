/** The guards see what they look for: each measure reports a defect that is planted in a page, and nothing in a sound one. */
import { expect, test } from '../support';
import { measured } from './measures';

test.use({ viewport: { width: 800, height: 600 } });

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<tr aria-selected="${at === 2}" style="height: 20px"><td style="padding: 0">row ${at + 1}</td></tr>`,
  ).join('');

interface FigurePlace {
  readonly above: number;
  readonly picture: number;
  readonly isBelowLegend?: boolean;
}

/** A figure in a scroller of 80 pixels, with a picture of some pixels and so many above it. */
function figureIn({ above, picture, isBelowLegend = false }: FigurePlace): string {
  const parts = [
    `<svg style="display: block" width="40" height="${picture}"></svg>`,
    '<p class="figure-legend" style="margin: 0; height: 40px">legend</p>',
  ];
  return `<div style="height: 80px; overflow: auto"><div style="height: ${above}px"></div>
    <figure style="margin: 0">${(isBelowLegend ? parts.toReversed() : parts).join('')}</figure></div>`;
}

const head = 'position: sticky; top: 0; height: 20px; background: white';

/** The same panel, whole: no part of it is a defect. */
const sound = `
  <section class="panel" id="view-plant" style="width: 400px; font: 14px/20px sans-serif">
    <p class="sentence">A sentence that wraps in its panel, <b>and has</b> an index<sub>1</sub>.</p>
    <p class="short" style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 90px">
      A sentence with three dots at its end.
    </p>
    <div class="scroller" style="height: 80px; overflow-y: auto">
      <table style="border-spacing: 0"><thead><tr style="${head}"><th style="padding: 0">head</th></tr></thead><tbody>${rows(9)}</tbody></table>
    </div>
    <div class="columns" style="overflow-x: auto"><div style="width: 600px">columns</div></div>
    <p class="columns-out-of-sight">2 more columns</p>
    <svg class="drawing" width="200" height="40"><text class="label" x="10" y="20">label</text></svg>
    <svg class="network" style="display: block" width="200" height="60">
      <path class="network-edge" d="M20,50 C38,50 38,50 56,50" stroke="black" />
      <text class="network-target" x="70" y="20">target 0</text></svg>
    <p class="plot-legend">legend</p>
    <p class="spoken" style="position: absolute; top: 16px; width: 1px; overflow: hidden; clip-path: inset(50%)">spoken</p>
    <label class="choice"><span style="position: absolute; width: 1px; height: 1px; overflow: hidden">
      <input type="radio" /></span>choice</label>
    <button class="press" type="button">Press</button>
  </section>`;

const fixed = 'style="position: absolute; left: 20px;';

const plants = {
  'a scroller whose edge cuts the chosen row': {
    change: ['height: 80px', 'height: 71px'],
    found: ['chosen row of scroller cut'],
  },
  'a scroller in which the chosen row is out of sight': {
    change: ['height: 80px', 'height: 50px'],
    found: ['chosen row of scroller cut'],
  },
  'a sticky head that cuts the chosen row': {
    change: ['top: 0; height: 20px', 'top: 0; height: 29px'],
    found: ['chosen row of scroller cut'],
  },
  'a head that its scroller cuts': {
    change: ['top: 0; height: 20px', 'top: 0; height: 90px'],
    found: ['head of scroller cut'],
  },
  'a total that its scroller cuts': {
    change: [
      '</tbody>',
      '</tbody><tfoot><tr style="position: sticky; bottom: -20px"><td style="padding: 0">total</td></tr></tfoot>',
    ],
    found: ['total of scroller cut'],
  },
  'a panel that scrolls sideways': {
    change: [
      '<svg class="drawing"',
      '<div class="box" style="overflow-x: auto"><div style="width: 500px">1</div></div>$&',
    ],
    found: ['box scrolls sideways'],
  },
  'a number that stands outside its panel': {
    change: ['class="sentence"', 'class="sentence" style="margin-left: 380px; white-space: nowrap"'],
    found: ['sentence outside its panel'],
  },
  'a label that reaches out of its drawing': {
    change: ['x="10"', 'x="190"'],
    found: ['label outside its drawing'],
  },
  'two texts at one place': {
    change: ['class="plot-legend"', `$& ${fixed} top: 0"`],
    found: ['sentence over plot-legend'],
  },
  'columns out of sight without a sign': {
    change: ['2 more columns', ''],
    found: ['columns scrolls sideways'],
  },
  'a text under an opaque box': {
    change: ['<button', `<div class="box" ${fixed} top: 16px; width: 200px; height: 20px; background: white"></div>$&`],
    found: ['sentence covered by box'],
  },
  'a control that its room cuts': {
    change: [
      '<button class="press"',
      '<div style="width: 20px; overflow: hidden"><button class="press" style="width: 60px; color: transparent"',
    ],
    found: ['control press cut'],
  },
  'a sentence cut without a sign': {
    change: ['text-overflow: ellipsis;', ''],
    found: ['short cut'],
  },
  'a sentence that loses its last line': {
    change: ['class="sentence"', 'class="sentence" style="width: 150px; height: 20px; overflow: hidden"'],
    found: ['sentence loses a line'],
  },
  'layers so close that edges become one bundle': {
    change: ['C38,50 38,50 56,50', 'C30,50 30,50 40,50'],
    found: ['layers too close'],
  },
  'an edge that runs through a target': {
    change: ['C38,50 38,50 56,50', 'C70,10 70,10 120,10'],
    found: ['edge through the words of an output'],
  },
  'a word that is only heard, below the end of what scrolls': {
    change: [
      'class="spoken" style="position: absolute; top: 16px',
      'class="spoken" style="position: absolute; top: 900px',
    ],
    found: ['html scrolls by what is only heard'],
  },
  'a legend below the edge of its scroller': {
    change: ['<p class="plot-legend">', '<div style="height: 30px; overflow: auto"><div style="height: 60px"></div>$&'],
    found: ['plot-legend out of sight'],
  },
  'a legend below the edge of its scroller, with its picture in sight': {
    change: ['<p class="plot-legend">legend</p>', figureIn({ above: 0, picture: 60 })],
    found: ['figure-legend out of sight'],
  },
  'a legend that never is in sight together with its picture': {
    change: ['<p class="plot-legend">legend</p>', figureIn({ above: 90, picture: 80 })],
    found: ['figure-legend out of sight'],
  },
} as const;

async function found(page: import('@playwright/test').Page, html: string): Promise<readonly string[]> {
  await page.setContent(`<!doctype html><body style="margin: 0"><main>${html}</main></body>`);
  return [...(await measured(page, 'main'))].sort();
}

test('a sound page has no defects', async ({ page }) => {
  expect(await found(page, sound)).toEqual([]);
});

test('another row that an edge cuts is no defect', async ({ page }) => {
  const cut = sound.replace('height: 80px', 'height: 71px').replace('aria-selected="true"', '');
  expect(cut).toContain('height: 71px');
  expect(await found(page, cut)).toEqual([]);
});

test('a legend that is scrolled to before its picture is no defect', async ({ page }) => {
  expect(await found(page, `${sound}${figureIn({ above: 90, picture: 80, isBelowLegend: true })}`)).toEqual([]);
});

test('a legend that is scrolled to with its picture is no defect', async ({ page }) => {
  expect(await found(page, `${sound}${figureIn({ above: 90, picture: 30 })}`)).toEqual([]);
});

for (const [name, { change, found: expected }] of Object.entries(plants)) {
  test(`${name} is reported`, async ({ page }) => {
    const [part, other] = change;
    const planted = sound.replace(part, other);
    expect(planted).not.toBe(sound);
    expect(await found(page, planted)).toEqual(expected);
  });
}

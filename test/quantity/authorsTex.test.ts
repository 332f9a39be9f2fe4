/** What authors may write in lessons and notes is set as by all of KaTeX; the first visit's part alone has less of it. */
import { createRequire } from 'node:module';
import type Katex from 'katex';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const whole: typeof Katex = createRequire(import.meta.url)('katex');
const options = { throwOnError: true, strict: 'error', output: 'html' } as const;
let katex: typeof Katex;

// KaTeX's tables belong to the module: other tests must find them as the first visit has them.
beforeAll(async () => {
  vi.resetModules();
  katex = (await import('katex')).default;
});
afterAll(() => {
  vi.resetModules();
});

const formulas = [
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}',
  '\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array} \\begin{gathered} a \\\\ b \\end{gathered}',
  '\\left( \\frac{\\frac{a}{b}}{\\frac{c}{d}} \\right] \\biggl( \\Biggl[ \\binom{n}{k}',
  '\\boldsymbol{w} \\mathit{loss} \\textbf{bold} \\textit{italic} \\textbf{\\textit{both}}',
  '\\underline{a} \\phantom{b} \\smash{c} \\raisebox{1em}{$d$} \\rule{1em}{2em} \\vcenter{e} \\underset{\\theta}{\\arg\\min}',
  'a \\implies b \\iff c, \\ldots, \\dots, x \\notin S, \\bmod n, \\pmod n, \\overbrace{x + y}^{2}',
  'a \\equiv b \\Rightarrow c \\mapsto d \\Leftrightarrow A \\subseteq B, u \\perp v, u \\oplus v \\otimes w \\wedge z^\\dagger',
  '\\underbrace{x + y}_{2} \\widehat{ab} \\widehat{abcdef} \\widetilde{abc} \\vec{a} \\utilde{ab} \\check{a}',
];

it.each(formulas)('%s', async (tex) => {
  const expected = whole.renderToString(tex, options);
  await import('../../src/kit/prose/moreTex');
  expect(katex.renderToString(tex, options)).toBe(expected);
});

it.each(['\\overrightarrow{ab}', '\\widecheck{ab}', '\\overbracket{ab}', '\\undergroup{ab}', '\\overlinesegment{ab}'])(
  '%s is unknown, because its drawing is left out',
  async (tex) => {
    await import('../../src/kit/prose/moreTex');
    expect(() => katex.renderToString(tex, options)).toThrow('Undefined control sequence');
  },
);

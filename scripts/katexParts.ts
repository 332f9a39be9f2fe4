/**
 * Vite plugins: of KaTeX only what the app's formulas use, built from its source. Two fifths of it are for mathematics that does not occur
 * here: commutative diagrams, definitions of macros, stretched arrows, symbols and measures of faces that the stylesheet leaves out.
 *
 * A formula that uses a command left out fails the tests of formulas, which run on the same parts (vitest.config.ts); what is then taken
 * out of the lists below comes back.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Families that the lecture's formulas do not use: the fonts are in the stylesheet, so each would cost every visitor its bytes. */
const laterFamilies = 'Caligraphic|Fraktur|SansSerif|Script|Typewriter|AMS';

/** Faces that no notation uses, whose measures are left out too. Those of the others are few; their fonts come with the notation. */
const unusedFaces = 'Caligraphic-Bold|Fraktur-\\w+|SansSerif-\\w+|Script-\\w+|AMS-\\w+';

const unusedFunctions =
  /\/katex\/src\/functions\/(?:arrow|def|enclose|hbox|href|includegraphics|pmb|reflectbox|tag|verb)\.ts$/;
const usedPaths = 'leftbrace|midbrace|rightbrace|tilde|vec|widehat';

/** KaTeX lists woff2, woff and ttf for every face; every engine we support reads woff2. */
export const katexFonts: Plugin = {
  name: 'katex-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /katex[^?]*\.css/ },
    handler: (css) => {
      const woff2 = without(css, /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g);
      return {
        code: without(woff2, new RegExp(`@font-face\\s*\\{[^}]*KaTeX_(?:${laterFamilies})[^}]*\\}`, 'g')),
        map: null,
      };
    },
  },
};

export const katexParts: Plugin = {
  name: 'katex-parts',
  apply: ({ mode }, { command }) => command === 'build' || mode === 'test',
  enforce: 'pre',
  config: () => ({ define: { __VERSION__: '""' } }),
  resolveId: {
    filter: { id: /^katex$/ },
    handler: () => join(createRequire(import.meta.url).resolve('katex'), '../../katex.ts'),
  },
  load: {
    filter: { id: [unusedFunctions, /\/katex\/src\/environments\/cd\.ts$/] },
    handler: (id) => (id.endsWith('/cd.ts') ? 'export const parseCD = () => undefined;' : 'export {};'),
  },
  transform: {
    filter: { id: /\/katex\/src\/(?:fontMetricsData\.js|symbols\.ts|svgGeometry\.ts)$/ },
    handler: (code, id) => ({ code: without(code, unusedData(id)), map: null }),
  },
};

function unusedData(id: string): RegExp {
  if (id.endsWith('symbols.ts')) return /^defineSymbol\((?:math|text), ams,[^;]*;$/gm;
  if (id.endsWith('svgGeometry.ts'))
    return new RegExp(`^    (?!${usedPaths})\\w+: (?:doubleBrushStroke\\()?\`[^\`]*\`\\)?,$`, 'gm');
  return new RegExp(`^ *"(?:${unusedFaces})": \\{[^}]*\\},?$`, 'gm');
}

function without(code: string, part: RegExp): string {
  const rest = code.replace(part, '');
  if (rest === code) throw new Error(`KaTeX: expected ${part}`);
  return rest;
}

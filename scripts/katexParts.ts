/**
 * Vite plugins: of KaTeX only what formulas use, built from its source, in two parts. The first visit gets what the app's own formulas
 * use. What only authors write, in lessons and notes, comes with the script that shows their texts (`src/kit/prose/moreTex.ts`): KaTeX
 * keeps its commands in tables, which that script fills up. What nobody may write is in neither: commutative diagrams, definitions of
 * macros, stretched arrows, links, and symbols and measures of faces that the app does not have.
 *
 * A formula of the app that uses a command left out fails the tests of formulas, which run on the first part (vitest.config.ts); what
 * is then taken out of the lists below comes back.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Faces of the first visit: each is in the stylesheet and costs every visitor its bytes. Others come with the scripts that use them. */
const firstFaces = 'KaTeX_(?:Main-Regular|Math-Italic|Size[12]-Regular)';

/** The characters of a face that the first visit has measures of. Authors' formulas bring the whole face along. */
export function firstCharacters(face: string): string {
  const measures = forFirstVisit(
    readFileSync(sourceFile('src/fontMetricsData.js'), 'utf8'),
    sourceFile('src/fontMetricsData.js'),
  );
  const [, own] = new RegExp(`"${face}": \\{([^}]*)\\}`).exec(measures) ?? [];
  if (own === undefined) throw new Error(`KaTeX: expected measures of ${face}`);
  return [...own.matchAll(/"(\d+)":/g)].map(([, code]) => String.fromCodePoint(Number(code))).join('');
}

/** Measures of faces that nothing uses. */
const unusedFaces = 'Caligraphic-Bold|Fraktur-\\w+|SansSerif-\\w+|Script-\\w+|AMS-\\w+';

/** Measures of faces that come with the notations that use them, as the faces themselves do. */
const notationsFaces = 'Caligraphic-Regular|Main-Bold|Typewriter-Regular';

/** Measures of faces that only authors use. */
const authorsFaces = 'Main-BoldItalic|Main-Italic|Math-BoldItalic';

/** Measures of characters that only authors' formulas have; theirs replace the whole table of a face. */
const authorsMeasures =
  /^ *"(?:16[37]|182|19[8]|2(?:16|23|30|48)|33[89]|8224|8225|846[35]|8472|8476|8501|859[35-9]|860[01]|8614|8617|8618|863[67]|864[01]|8652|865\d|866[01]|870[457-9]|8715|8723|8725|8733|874[3-7]|8768|8771|8773|8781|8784|8801|88[1-4]\d|885[0-68]|886[679]|8872|8900|8902|8904|899[45]|913[67]|96\d\d|9711|98\d\d|1022[2-9]|1023\d|10815|109\d\d)": \[[^\]]*\],$/gm;

const unusedFunctions = 'arrow|def|enclose|hbox|href|includegraphics|pmb|reflectbox|tag|verb';
const authorsFunctions = 'accentunder|math|mathchoice|phantom|raisebox|rule|smash|underline|vcenter';
const usedPaths = 'leftbrace|midbrace|rightbrace|tilde|vec|widehat';
const unusedAccent = String.raw`"\\\\\w*(?:arrow|bracket|group|harpoon|linesegment|widecheck)"`;
const unusedAccents = new RegExp(`${unusedAccent},|, ${unusedAccent}(?=\\])`, 'g');
const usedStretched = '(?:over|under)brace|utilde|wide(?:hat|tilde)';

/** Macros of the app's formulas, and those that these expand to. */
const usedMacros = String.raw`~|\\\\(?:[,;!:>]|@firstoftwo|@ifnextchar|@ifstar|TextOrMath|cdots|char|neq|not|operatorname|q?quad|tmspace)`;

/** Relations and operators of the app's formulas; those that are no words, such as +, all stay. */
const usedSymbols =
  'approx|ast|cdot|circ|div|geq?|gets|gt|in|leftarrow|leq?|lt|mid|odot|pm|rightarrow|setminus|sim|times|to';
const authorsSymbols = new RegExp(
  String.raw`^defineSymbol\(math, main, (?:rel|bin), "[^"]*", "\\\\(?!(?:${usedSymbols})")[A-Za-z]+".*;.*$`,
  'gm',
);

/** Other commands of symbols that only authors write: operators, large delimiters, accents of words, and marks of text. */
const authorsCommands =
  'coprod|big(?:vee|wedge|uplus|cap|cup|otimes|oplus|odot|sqcup)|i*int|intop|smallint|oi*nt|[lr]moustache|[lr]group|S|P|ddag|dag|triangle|lnot|bot|emptyset|surd|text[a-z]+|i|j|ss|[ao]e|o|AE|OE|O|[uvrcH]|pounds|mathsterling|mathring|breve|check|acute|grave|degree';
const authorsMarks = new RegExp(
  String.raw`^defineSymbol\((?:math|text), main, \w+, "[^"]*", "\\\\(?:${authorsCommands})".*;.*$`,
  'gm',
);

/** Letters of alphabets beyond the first plane of Unicode, as some editors paste them. */
const wideLetters = /^let wideChar;[\s\S]*?(?=^\/\/ We add these Latin-1 letters)/m;

/** Letters of other alphabets, which no formula of the app has: each is measured as the Latin letter that is as wide. */
const otherLetters = /^ {4}["'][\u00C0-\u04FF]["']: ["']\w["'],$/gm;

/** One size of type inside another: the first visit's formulas have three, which KaTeX numbers; \tiny to \Huge have all others. */
const authorsSizes = /\.katex \.fontsize-ensurer\.(?!reset-size[136]\.size[136],)[^{]*\{[^}]*\}/g;

/** Marks modules that are there twice: shortened for the first visit, and whole for authors, whose definitions replace the shorter ones. */
const authors = '?authors';
const notations = '?notations';
const twice = ['macros.ts', 'environments/array.ts'];

/** KaTeX lists woff2, woff and ttf for every face; every engine we support reads woff2. */
export const katexFonts: Plugin = {
  name: 'katex-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /katex[^?]*\.css/ },
    handler: (css) => {
      const woff2 = without(css, /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g);
      return { code: without(woff2, new RegExp(`@font-face\\s*\\{(?![^}]*${firstFaces}\\.)[^}]*\\}`, 'g')), map: null };
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
    handler: () => sourceFile('katex.ts'),
  },
  load: {
    filter: {
      id: [
        new RegExp(`/katex/src/functions/(?:${unusedFunctions})\\.ts$`),
        /\/katex\/src\/environments\/cd\.ts$/,
        /\/src\/kit\/prose\/moreTex\.ts$/,
        /\/src\/quantity\/notation\/faces\/measures\.ts$/,
      ],
    },
    handler: (id) => {
      if (id.endsWith('/moreTex.ts')) return moreTex;
      if (id.endsWith('/measures.ts')) return measuresOfFaces(notations).join('\n');
      return id.endsWith('/cd.ts') ? 'export const parseCD = () => undefined;' : 'export {};';
    },
  },
  transform: {
    filter: { id: [/\/katex\/src\/.*\.[jt]s(?:\?(?:authors|notations))?$/, /\/katex\.min\.css/] },
    handler: (code, id) => {
      if (id.includes('.css')) return { code: stylesOf(code, id), map: null };
      if (id.endsWith(notations)) return { code: without(code, otherFacesThan(notationsFaces)), map: null };
      const part = id.endsWith(authors) ? forAuthors(code, id.slice(0, -authors.length)) : forFirstVisit(code, id);
      return part === code ? null : { code: part, map: null };
    },
  },
};

function measuresOfFaces(part: string): readonly string[] {
  return [
    // The whole, so that it stays one script.
    "import katex from 'katex';",
    `import metrics from ${JSON.stringify(sourceFile(`src/fontMetricsData.js${part}`))};`,
    'for (const face in metrics) katex.__setFontMetrics(face, metrics[face]);',
  ];
}

/** The first visit's styles, or those that only authors' formulas use. */
function stylesOf(css: string, id: string): string {
  return id.endsWith(authors) ? (css.match(authorsSizes) ?? []).join('') : without(css, authorsSizes);
}

const moreTex = [
  `import 'katex/dist/katex.min.css${authors}';`,
  ...measuresOfFaces(authors),
  ...authorsFunctions.split('|').map((name) => `import ${JSON.stringify(sourceFile(`src/functions/${name}.ts`))};`),
  ...twice.map((name) => `import ${JSON.stringify(sourceFile(`src/${name}${authors}`))};`),
  `import symbols from ${JSON.stringify(sourceFile('src/symbols.ts'))};`,
  `import allSymbols from ${JSON.stringify(sourceFile(`src/symbols.ts${authors}`))};`,
  'for (const mode in symbols) Object.assign(symbols[mode], allSymbols[mode]);',
].join('\n');

function forFirstVisit(code: string, id: string): string {
  const file = id.slice(id.lastIndexOf('/katex/src/') + '/katex/src/'.length);
  switch (file) {
    case 'functions.ts':
      return without(code, new RegExp(`^import "\\./functions/(?:${authorsFunctions})";$`, 'gm'));
    case 'macros.ts':
      return without(code, otherMacros);
    case 'Settings.ts':
      return without(code, settingsOfTheCommandLine);
    case 'symbols.ts':
      return without(without(without(withoutUnused(code, file), authorsSymbols), authorsMarks), wideLetters);
    case 'environments/array.ts':
      return without(code, /^defineEnvironment\(\{(?![^}]*"aligned")[\s\S]*?^\}\);$/gm);
    case 'fontMetrics.ts':
      return without(code, otherLetters);
    case 'fontMetricsData.js':
      return without(without(code, facesOf(`${unusedFaces}|${authorsFaces}|${notationsFaces}`)), authorsMeasures);
    default:
      return withoutUnused(code, file);
  }
}

function forAuthors(code: string, file: string): string {
  if (file.endsWith('/symbols.ts')) return withoutUnused(code, file);
  return file.endsWith('fontMetricsData.js')
    ? without(code, otherFacesThan(`${authorsFaces}|${notationsFaces}|Main-Regular|Math-Italic|Size\\d-Regular`))
    : code;
}

/** What neither part has. A command whose drawing is left out must not be known: it would draw nothing, or fail. */
function withoutUnused(code: string, file: string): string {
  if (/(?:accent|accentunder|horizBrace)\.ts$/.test(file)) return without(code, unusedAccents);
  if (file.endsWith('stretchy.ts')) return without(code, otherStretched);
  if (file.endsWith('symbols.ts')) return without(code, /^defineSymbol\((?:math|text), ams,[^;]*;$/gm);
  if (!file.endsWith('svgGeometry.ts')) return code;
  return without(code, new RegExp(`^    (?!${usedPaths})\\w+: (?:doubleBrushStroke\\()?\`[^\`]*\`\\)?,$`, 'gm'));
}

/** One entry of a table: a character, or the names and measures of drawings, on one line or two. */
const otherStretched = new RegExp(
  `^    (?!(?:${usedStretched}):)[\\w"\\\\]+: (?:"[^"]*"|\\[\\[[^\\]]*\\],[^\\]]*\\]),.*$`,
  'gm',
);

/** How KaTeX's command line names and explains its settings: several lines each, up to the next property of eight spaces or the end. */
const settingsOfTheCommandLine = /^ {8}(?:description|cli\w*):[\s\S]*?(?=^ {8}\w+:|^ {4}\},)/gm;

/** A definition ends with its first line that closes a call; one that computes, with its brace. */
const otherMacros = new RegExp(
  `^defineMacro\\(\\s*"(?!(?:${usedMacros})")(?:.*\\{\\n[\\s\\S]*?^\\}|[\\s\\S]*?)\\);$`,
  'gm',
);

function facesOf(names: string): RegExp {
  return new RegExp(`^ *"(?:${names})": \\{[^}]*\\},?$`, 'gm');
}

function otherFacesThan(names: string): RegExp {
  return facesOf(`(?!(?:${names})")[\\w-]+`);
}

function sourceFile(path: string): string {
  return join(createRequire(import.meta.url).resolve('katex'), '../..', path);
}

function without(code: string, part: RegExp): string {
  const rest = code.replace(part, '');
  if (rest === code) throw new Error(`KaTeX: expected ${part}`);
  return rest;
}

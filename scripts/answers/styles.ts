/**
 * The stylesheet of the pages of answers: the app's colours, KaTeX's rules as far as a formula uses them, and the letters that the pages are written
 * in, so that a page is light and needs nothing else.
 */
import { readFileSync } from 'node:fs';
import { embeddedPart } from '../typeface';

const katex = 'node_modules/katex/dist';

export async function answerStyles(pages: readonly string[]): Promise<string> {
  const used = classesIn(pages);
  const page = 'src/features/answers/page';
  const own = [
    'src/shell/styles/numbers.css',
    `${page}/answers.css`,
    `${page}/answerParts.css`,
    `${page}/answersPaper.css`,
  ];
  const rules = [tokens(), formulaRules(used), ...own.map((file) => withoutComments(readFileSync(file, 'utf8')))].join(
    '\n',
  );
  return [...(await faces(pages, used)), rules].join('\n');
}

/** The light colours, and the dark ones where a reader's system asks for them. */
function tokens(): string {
  const all = withoutComments(readFileSync('src/shell/styles/tokens.css', 'utf8'));
  const block = (theme: string): string =>
    new RegExp(`\\[data-theme="${theme}"\\][^{]*\\{([^}]*)\\}`).exec(all)?.[1] ?? fail(`tokens.css: no theme ${theme}`);
  const sizes = /:root[^{]*\{[^}]*--space-2:[^}]*\}/.exec(
    withoutComments(readFileSync('src/shell/styles/sizes.css', 'utf8')),
  );
  if (!sizes) fail('sizes.css: no distances');
  return `${sizes[0]}\n:root {${block('light')}}\n@media (prefers-color-scheme: dark) {\n:root {${block('dark')}}\n}`;
}

/** KaTeX's own rules, without those of classes that no formula has. */
function formulaRules(used: ReadonlySet<string>): string {
  const all = readFileSync(`${katex}/katex.css`, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, '');
  return withoutComments(all).replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, declarations: string) => {
    const kept = selectors
      .split(',')
      .filter((one) => [...one.matchAll(/\.([\w-]+)/g)].every(([, name]) => used.has(name ?? '')));
    return kept.length === 0 ? '' : `${kept.join(',').trim()} {${declarations}}\n`;
  });
}

function classesIn(pages: readonly string[]): ReadonlySet<string> {
  const lists = pages.flatMap((page) => [...page.matchAll(/class="([^"]*)"/g)].map(([, names = '']) => names));
  return new Set(lists.flatMap((names) => names.split(/\s+/)));
}

/** KaTeX's faces: family, file, weight and style, and the classes of what is set in them; a face that no page needs is left out. */
const formulaFaces = [
  ['KaTeX_Main', 'Main-Regular', '400', 'normal', ['katex']],
  ['KaTeX_Main', 'Main-Bold', '700', 'normal', ['mathbf', 'textbf']],
  ['KaTeX_Math', 'Math-Italic', '400', 'italic', ['mathnormal']],
  ['KaTeX_AMS', 'AMS-Regular', '400', 'normal', ['amsrm', 'mathbb']],
  ['KaTeX_Size1', 'Size1-Regular', '400', 'normal', ['size1', 'small-op', 'delim-size1']],
  ['KaTeX_Size2', 'Size2-Regular', '400', 'normal', ['size2', 'large-op']],
  ['KaTeX_Size3', 'Size3-Regular', '400', 'normal', ['size3']],
  ['KaTeX_Size4', 'Size4-Regular', '400', 'normal', ['size4', 'delim-size4']],
] as const;

async function faces(pages: readonly string[], used: ReadonlySet<string>): Promise<readonly string[]> {
  const formulas = lettersOf(pages.flatMap((page) => page.match(formula) ?? []));
  const needed = formulaFaces.filter(([, , , , users]) => users.some((name) => used.has(name)));
  return Promise.all([
    faceRule('Explainer', 'src/shell/styles/typeface.woff2', {
      letters: lettersOf(pages),
      weight: '400 700',
      style: 'normal',
    }),
    ...needed.map(([family, file, weight, style]) =>
      faceRule(family, `${katex}/fonts/KaTeX_${file}.woff2`, { letters: formulas, weight, style }),
    ),
  ]);
}

/** What of a formula is seen, and what follows it up to the end of its paragraph or cell. */
const formula = /class="katex-html"[\s\S]*?(?=<\/(?:p|div|th|h\d|li)>)/g;

function lettersOf(parts: readonly string[]): string {
  const written = parts
    .join('')
    .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '')
    .replace(/&\w+;/g, '&<>"');
  return [...new Set(written)].sort().join('');
}

async function faceRule(
  family: string,
  file: string,
  { letters, weight, style }: { readonly letters: string; readonly weight: string; readonly style: string },
): Promise<string> {
  const source = await embeddedPart(readFileSync(file), letters);
  return `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: ${source} format("woff2"); }`;
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

function fail(problem: string): never {
  throw new Error(problem);
}

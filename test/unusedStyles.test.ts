/**
 * A rule asks for nothing that is never there: each class, id and attribute in a stylesheet is written by some component. A rule whose
 * attribute was lost with a component's rewriting would otherwise stay, and its look would be gone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectorsIn } from './selectorsIn';

/** Written by KaTeX and by React Aria. */
const byLibraries =
  /^(katex.*|mfrac|fontsize-ensurer|(?:reset-)?size\d|react-aria-.*|data-(dragging|drop-target|focus-visible)|colspan)$/;

function filesOf(ending: RegExp): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
}

function read(files: readonly string[]): string {
  return files.map((file) => readFileSync(join('src', file), 'utf8')).join('\n');
}

/** The words of the code, and what its templates can become: `is-${kind}` every name that begins so. */
function writtenIn(code: string): (name: string) => boolean {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const words = new Set(bare.match(/[\w-]+/g));
  const templates = bare
    .split('\n')
    .filter((line) => line.includes('${'))
    .flatMap((line) => line.match(/[\w-]*(?:\$\{[^{}]*\}[\w-]*)+/g) ?? [])
    .map((template) => template.split(/\$\{[^{}]*\}/))
    .filter((parts) => parts.join('').length >= 3)
    .map((parts) => new RegExp(`^${parts.join('[\\w-]+')}$`));
  return (name) => {
    const inScript = name.replace(/^data-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return words.has(name) || words.has(inScript) || templates.some((template) => template.test(name));
  };
}

/** The classes, ids and attributes in the selectors of a stylesheet. */
function askedIn(css: string): readonly string[] {
  return [
    ...selectorsIn(css)
      .join('\n')
      .matchAll(/[.#]([a-zA-Z][\w-]*)|\[([a-z-]+)/g),
  ].map(([, name, attribute]) => name ?? attribute ?? '');
}

function unused(css: string, code: string): readonly string[] {
  const isWritten = writtenIn(code);
  return [...new Set(askedIn(css))].filter((name) => !byLibraries.test(name) && !isWritten(name));
}

describe('the rules of stylesheets', () => {
  it('ask for classes, ids and attributes that components write', () => {
    expect(unused(read(filesOf(/\.css$/)), read(filesOf(/\.tsx?$/)))).toEqual([]);
  });

  it('are unused if nobody writes what they ask for', () => {
    const css =
      '/* .no {} */ .a .box-now:has([data-wide]), [data-is-open="1.5"] { width: 1.5rem; } @media print { .c #d {} }';
    const template = `className={\`box-\${when}\`}`;
    expect(unused(css, `<p className="a" data-wide /> ${template} x.dataset.isOpen`)).toEqual(['c', 'd']);
    expect(unused(css, `// a data-wide\n${template}`)).toEqual(['a', 'data-wide', 'data-is-open', 'c', 'd']);
  });
});

/**
 * A view's classes are its own: no stylesheet outside its folder names one. What a view looks like on the stage, on a slide
 * or on paper is in its own stylesheet, under `[data-medium=…]`. Classes of views/shared may be named by every view.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectorsIn } from './selectorsIn';

interface Source {
  /** Relative to src. */
  readonly file: string;
  readonly text: string;
}

function filesOf(ending: RegExp): readonly Source[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ending.test(file))
    .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));
}

/** The part of the tree whose classes are together: a view, what views share, or a layer. */
function homeOf(file: string): string {
  const [layer = '', folder = '', ...rest] = file.split('/');
  return layer === 'views' && rest.length > 0 ? `views/${folder}` : layer;
}

/** Everything written in quotation marks that could be the name of a class. */
function namesIn(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const strings = code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [];
  return strings.flatMap((string) => string.match(/[\w-]+/g) ?? []);
}

/** Which parts of the tree write each name. */
function homesOfNames(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>();
  for (const { file, text } of sources) {
    for (const name of namesIn(text)) {
      const known = homes.get(name);
      if (known) known.add(homeOf(file));
      else homes.set(name, new Set([homeOf(file)]));
    }
  }
  return homes;
}

/** The view to which a class belongs; undefined for what several parts of the tree write, for modifiers such as `is-large`, and for inks. */
function viewOf(name: string, homes: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (/^(?:is|ink)-/.test(name)) return undefined;
  const [home, ...others] = homes.get(name) ?? [];
  return others.length === 0 && home?.startsWith('views/') ? home : undefined;
}

function isForeign(view: string, stylesheet: string): boolean {
  return homeOf(stylesheet) !== view && !(view === 'views/shared' && stylesheet.startsWith('views/'));
}

/** The rules of stylesheets that name a class of a view in another folder. */
function foreignRules(
  stylesheets: readonly Source[],
  sources: readonly Source[],
): readonly (readonly [file: string, names: string])[] {
  const homes = homesOfNames(sources);
  return stylesheets.flatMap(({ file, text }) =>
    selectorsIn(text).flatMap((selector) => {
      const names = [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name);
      const foreign = names.filter((name) => {
        const view = viewOf(name, homes);
        return view !== undefined && isForeign(view, file);
      });
      return foreign.length > 0 ? [[file, [...new Set(foreign)].join(' ')] as const] : [];
    }),
  );
}

describe('stylesheets', () => {
  it('name classes of no view in another folder', () => {
    const found = foreignRules(filesOf(/\.css$/), filesOf(/\.tsx?$/));
    expect(found).toEqual([]);
  });

  it('may name what a view writes, but not what another one does', () => {
    const sources = [
      { file: 'views/A/A.tsx', text: `<p className={classNames("a-text", isOpen && "a-open")}>` },
      { file: 'views/B/B.tsx', text: '<p className="b-text">' },
      { file: 'views/shared/image/I.tsx', text: '<p className="image">' },
    ];
    const css =
      '/* .b-text {} */ .a-text, .image .b-text:hover { color: red; } .a-open { &.b-text {} } .is-b {} @media print { .b-text {} }';
    const rulesOf = (file: string) => foreignRules([{ file, text: css }], sources).map(([, name]) => name);
    expect(rulesOf('views/A/a.css')).toEqual(['b-text', 'b-text', 'b-text']);
    expect(rulesOf('views/B/b.css')).toEqual(['a-text', 'a-open']);
    expect(rulesOf('shell/a.css')).toEqual(['a-text image b-text', 'a-open', 'b-text', 'b-text']);
  });
});

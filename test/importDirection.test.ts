/**
 * Layers import downward only, and each other only through their index.ts; views take what they need from any file of the kit, and no view
 * imports from another one's folder. Features import the core, the core imports no feature, and features do not know each other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From the bottom up; layers of one rank do not know each other. Files of src itself stand above all. */
const ranks = [
  ['memory', 'score'],
  ['expression', 'prose'],
  ['model', 'text'],
  ['quantity', 'scenario'],
  ['run'],
  ['lessons'],
  ['store'],
  ['kit'],
  ['views'],
  ['scorm'],
  ['shell'],
];

/** Parts of a layer with an index of their own: what only views on request, the worker or the page's first script use comes with them alone. */
const laterParts = [
  'shell/parts',
  'text/below',
  'text/en/counted',
  'text/en/ruleSigns',
  'text/en/tooOld',
  'text/later',
  'quantity/notation/faces/bold',
  'scenario/csv',
  'scenario/reading',
  'run/path',
  'lessons/file',
  'lessons/shortTexts',
  'store/quiz',
];

interface Import {
  readonly file: string;
  /** The imported path, relative to src, without what follows a `?`. */
  readonly target: string;
}

function rankOf(layer: string): number {
  return ranks.findIndex((names) => names.includes(layer));
}

/** Every relative import of a source text: static, re-export, bare and dynamic. */
function importsIn(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ file, target: normalize(join(dirname(file), specifier.replace(/\?.*$/, ''))) }));
}

/** What is wrong with an import, or undefined. */
function complaint({ file, target }: Import): string | undefined {
  const [from = ''] = file.split('/');
  const [to = '', ...inside] = target.split('/');
  if (!file.includes('/')) return undefined;
  if (from === to && from !== 'features') return from === 'views' ? viewComplaint(file, target) : undefined;
  if (to === '..') return `${file} reaches out of src: ${target}`;
  if (from === 'features') return featureComplaint(file, target);
  if (to === 'features') return `${file} imports ${target}: the core knows no feature`;
  if (rankOf(from) < 0) return `${file}: ${from} is no layer`;
  if (rankOf(to) < 0) return `${file} imports ${target}, which is no layer`;
  if (rankOf(to) >= rankOf(from)) return `${file}: ${from} imports ${to}, which is not below it`;
  // By the file, so that a view's script holds only what it uses.
  if (from === 'views' && to === 'kit') return undefined;
  if (inside.length > 0 && !/^index(\.ts)?$/.test(inside.join('/')) && !laterParts.includes(target))
    return `${file} imports ${target}, not through ${to}/index.ts`;
  return undefined;
}

/** A feature knows itself, what a registration is, and of the core what views know. */
function featureComplaint(file: string, target: string): string | undefined {
  const own = /^features\/([^/]+)\//.exec(file)?.[1];
  const [to = '', ...inside] = target.split('/');
  if (to === 'features') {
    const isKnown = own === undefined || inside[0] === own || target === 'features/feature';
    return isKnown ? undefined : `${file} imports ${target}: features do not know each other`;
  }
  if (rankOf(to) < 0) return `${file} imports ${target}, which is no layer`;
  const isAsset = /\.(?:css|woff2)$/.test(target);
  const isShared = isAsset || to === 'kit' || /^views\/(?:shared\/|view$)/.test(target) || laterParts.includes(target);
  return inside.length === 0 || /^index(\.ts)?$/.test(inside.join('/')) || isShared
    ? undefined
    : `${file} imports ${target}, not through ${to}/index.ts`;
}

/** Views know what they share, and nothing of each other. */
function viewComplaint(file: string, target: string): string | undefined {
  const [own, other] = [viewOf(file), viewOf(target)];
  if (own === undefined || other === undefined || own === other || other === 'shared') return undefined;
  return own === 'shared'
    ? `${file} is shared, and imports the view ${other}`
    : `${file}: the view ${own} imports ${target}; what two views use belongs in kit or views/shared`;
}

/** The folder of views in which a file is; undefined for those directly below it. */
function viewOf(path: string): string | undefined {
  const [, folder, ...rest] = path.split('/');
  return rest.length > 0 || /^[A-Z]/.test(folder ?? '') ? folder : undefined;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

/** The first circle of imports, types included: a file, what it imports, …, the file again. Undefined where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const from = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = from(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = from(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('import direction', () => {
  it('of every file in src is downward, through index.ts', () => {
    expect(sources.length).toBeGreaterThan(10);
    const complaints = sources.flatMap(({ file, text }) => importsIn(file, text)).map(complaint);
    expect(complaints.filter((found) => found !== undefined)).toEqual([]);
  });

  it('of no file leads back to it', () => {
    const files = new Set(sources.map(({ file }) => file));
    const fileOf = (target: string): string[] =>
      [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].filter((file) => files.has(file));
    const imports = new Map(
      sources.map(({ file, text }) => [file, importsIn(file, text).flatMap(({ target }) => fileOf(target))]),
    );
    expect(circleIn(imports)).toBeUndefined();
    imports.set('model/zeros.ts', ['model/matrix.ts']).set('model/matrix.ts', ['model/zeros.ts']);
    expect(circleIn(imports)).toContain('model/zeros.ts');
  });

  it('lets only a feature declare what it adds to the core, and a view its words', () => {
    const declaring = sources.filter(({ text }) => /^declare module '\./m.test(text)).map(({ file }) => file);
    expect(declaring.length).toBeGreaterThan(0);
    const allowed = /^(?:features\/[^/]+\/index|views\/[^/]+\/words\/en(?:\/index)?)\.ts$/;
    expect(declaring.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('sees every form of import', () => {
    const source = `
      import { a } from '../model';
      import type {
        B,
      } from "../run/trace";
      export * from './c';
      import './d.css';
      const e = import('../app');
      import Worker from './engine.worker?worker&inline';
      import { useState } from 'react';
      // import { no } from '../embed';
      /* import { no } from '../lessons'; */`;
    expect(importsIn('views/Network/Network.tsx', source).map((found) => found.target)).toEqual([
      'views/model',
      'views/run/trace',
      'views/Network/c',
      'views/Network/d.css',
      'views/app',
      'views/Network/engine.worker',
    ]);
  });

  it.each([
    ['model/a.ts', 'run', 'model/a.ts: model imports run, which is not below it'],
    ['expression/a.ts', 'model', 'expression/a.ts: expression imports model, which is not below it'],
    ['model/a.ts', 'text', 'model/a.ts: model imports text, which is not below it'],
    ['scenario/a.ts', 'quantity', 'scenario/a.ts: scenario imports quantity, which is not below it'],
    ['views/A/A.tsx', 'model/data', 'views/A/A.tsx imports model/data, not through model/index.ts'],
    ['views/A/A.tsx', '../scripts/trace', 'views/A/A.tsx reaches out of src: ../scripts/trace'],
    ['store/a.ts', 'main', 'store/a.ts imports main, which is no layer'],
    ['helpers/a.ts', 'model', 'helpers/a.ts: helpers is no layer'],
    [
      'views/A/A.tsx',
      'views/B/b',
      'views/A/A.tsx: the view A imports views/B/b; what two views use belongs in kit or views/shared',
    ],
    [
      'views/A/A.tsx',
      'views/B',
      'views/A/A.tsx: the view A imports views/B; what two views use belongs in kit or views/shared',
    ],
    ['views/shared/a.ts', 'views/B/b', 'views/shared/a.ts is shared, and imports the view B'],
    ['kit/table/a.ts', 'views/B/b', 'kit/table/a.ts: kit imports views, which is not below it'],
    ['shell/a.ts', 'kit/table/a', 'shell/a.ts imports kit/table/a, not through kit/index.ts'],
    ['views/A/A.tsx', 'features/b', 'views/A/A.tsx imports features/b: the core knows no feature'],
    ['features/a/a.ts', 'features/b/c', 'features/a/a.ts imports features/b/c: features do not know each other'],
    ['features/a/a.ts', 'views/Sum/b', 'features/a/a.ts imports views/Sum/b, not through views/index.ts'],
    ['features/feature.ts', 'run/run', 'features/feature.ts imports run/run, not through run/index.ts'],
  ])('refuses %s importing %s', (file, target, message) => {
    expect(complaint({ file, target })).toBe(message);
  });

  it.each([
    ['views/A/A.tsx', 'model'],
    ['views/A/A.tsx', 'model/index.ts'],
    ['views/A/A.tsx', 'views/A/geometry/box'],
    ['views/A/A.tsx', 'views/shared/matrix/a'],
    ['views/A/A.tsx', 'kit/plot/a'],
    ['kit/plot/a.ts', 'kit/work/b'],
    ['views/index.ts', 'views/B'],
    ['main.tsx', 'shell/App'],
    ['main.tsx', 'features'],
    ['features/index.ts', 'features/a'],
    ['features/a/index.ts', 'features/feature'],
    ['features/a/a/A.tsx', 'features/a/b/c'],
    ['features/a/a/A.tsx', 'kit/plot/a'],
    ['features/a/a/A.tsx', 'views/shared/matrix/a'],
  ])('allows %s importing %s', (file, target) => {
    expect(complaint({ file, target })).toBeUndefined();
  });

  it('pure layers never ask for the clock, chance or the page', () => {
    const pure = sources.filter(({ file }) =>
      /^(memory|expression|prose|model|quantity|text|scenario|run|lessons|features\/homework\/check|features\/code\/program)\//.test(
        file,
      ),
    );
    const asking = pure.filter(({ text }) =>
      /\b(Math\.random|Date\.now|new Date|performance\.now|document\.|window\.|localStorage)/.test(text),
    );
    expect(asking.map(({ file }) => file)).toEqual([]);
  });
});

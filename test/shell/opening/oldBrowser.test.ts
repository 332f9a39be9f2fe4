/** What the code needs of a browser is what the page's first script looks for, what the syntax of the other scripts needs, and what the docs say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tooOld } from '../../../src/text/en/tooOld';

/** What browsers have learnt since 2018: how the code says it, and what it is called. */
const newer: readonly (readonly [RegExp, string])[] = [
  ...['at', 'findLast', 'findLastIndex', 'flat', 'flatMap', 'toReversed', 'toSorted', 'toSpliced', 'with'].map(
    methodOf,
  ),
  ...['matchAll', 'replaceAll', 'trimEnd', 'trimStart', 'isWellFormed', 'toWellFormed'].map(methodOf),
  ...['replaceChildren', 'checkVisibility', 'showPicker', 'showPopover', 'togglePopover', 'requestClose'].map(methodOf),
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference', 'getOrInsert', 'toArray'].map(methodOf),
  ...['fromEntries', 'hasOwn', 'groupBy'].map((name) => staticOf('Object', name)),
  ...['allSettled', 'any', 'withResolvers', 'try'].map((name) => staticOf('Promise', name)),
  ...['timeout', 'any'].map((name) => staticOf('AbortSignal', name)),
  staticOf('URL', 'canParse'),
  staticOf('Array', 'fromAsync'),
  ...['globalThis', 'queueMicrotask', 'ResizeObserver', 'IntersectionObserver', 'structuredClone'].map(named),
  ...['WeakRef', 'FinalizationRegistry', 'Temporal', 'requestIdleCallback', 'CompressionStream'].map(named),
];

/** What the code asks for before it calls it, or does without. */
const askedFor: readonly string[] = ['checkVisibility', 'showPicker', 'requestIdleCallback'];

/** Syntax that the build leaves as it is, and what is older: a browser that lacks one of these names cannot read the scripts, and says so. */
const syntax = { target: 'es2022', written: ['??', '??='] };
const olderThanSyntax: readonly string[] = [
  ...['flat', 'flatMap', 'matchAll', 'trimEnd', 'trimStart'],
  ...['fromEntries', 'allSettled', 'globalThis', 'queueMicrotask'],
];

function methodOf(name: string): readonly [RegExp, string] {
  return [new RegExp(String.raw`[\w\])]\??\.${name}\(`), name];
}

function staticOf(owner: string, name: string): readonly [RegExp, string] {
  return [new RegExp(String.raw`\b${owner}\.${name}\(`), name];
}

function named(name: string): readonly [RegExp, string] {
  return [new RegExp(String.raw`\b${name}\b`), name];
}

const here = 'shell/opening/oldBrowser.ts';
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== here)
  // Comments speak of what is not called.
  .map((file) => readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));

it('every newer name that the code calls is looked for before the app starts', () => {
  const looksFor = readFileSync(join('src', here), 'utf8');
  const called = newer.filter(([how]) => sources.some((source) => how.test(source))).map(([, name]) => name);
  expect(called.length).toBeGreaterThan(15);
  const isKnown = (name: string): boolean => [...askedFor, ...olderThanSyntax].includes(name);
  const unknown = called.filter((name) => !new RegExp(`['\\s]${name}['\\s]`).test(looksFor) && !isKnown(name));
  expect(unknown).toEqual([]);
});

it('the scripts have the syntax that a browser without older names cannot read', () => {
  expect(readFileSync('vite.config.ts', 'utf8')).toContain(`target: '${syntax.target}'`);
  expect(syntax.written.filter((one) => !sources.some((source) => source.includes(` ${one} `)))).toEqual([]);
});

it('the docs name the versions that the page names', () => {
  const versions = tooOld.needs.match(/\b(?:Chrome or Edge|Firefox|Safari) [\d.]*\d/g) ?? [];
  expect(versions).toHaveLength(3);
  for (const page of ['README.md', 'docs/publish.md']) {
    const text = readFileSync(page, 'utf8');
    for (const version of versions) expect(text, page).toContain(version);
  }
});

/**
 * What a selector chooses below something with `:has()` has a name: a tag, a class, an id or an attribute. All such selectors are one question to a
 * browser. If one of them chooses any element, every change on the page has the styles of everything below computed anew, some 5,000 elements.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectorsIn } from './selectorsIn';

/** Parts between these characters, but for those in brackets. */
function split(text: string, between: RegExp): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('(['.includes(letter)) depth++;
    if (')]'.includes(letter)) depth--;
    if (depth === 0 && between.test(letter)) parts.push('');
    else parts.push(`${parts.pop()}${letter}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What it asks of the chosen element itself, without what it must not be or hold. */
function named(compound: string): boolean {
  const own = compound.replace(/:(?:not|has|nth-[\w-]+|where|is)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '');
  return /^[a-z]|[.#[]/i.test(own);
}

/** What each selector of a list in `:is()` chooses; anything else chooses by itself. */
function choices(compound: string): readonly string[] {
  const [, list] = /^:is\((.*)\)$/.exec(compound) ?? [];
  return list === undefined ? [compound] : split(list, /,/).map((one) => split(one, /[\s>+~]/).at(-1) ?? '');
}

function unnamedBelowHas(css: string): readonly string[] {
  return selectorsIn(css)
    .flatMap((list) => split(list, /,/))
    .filter((selector) => {
      const compounds = split(selector, /[\s>+~]/);
      const isBelow = compounds.slice(0, -1).some((compound) => compound.includes(':has('));
      return isBelow && !choices(compounds.at(-1) ?? '').every(named);
    });
}

describe('What the look of the page itself asks with :has()', () => {
  it('has its place there: of anything anywhere, each change would have the page asked again', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    const asked = sheets.flatMap((file) => selectorsIn(readFileSync(join('src', file), 'utf8')));
    expect(asked.filter((selector) => /^(?:html|body|:root):has\((?!> ).*\)$/.test(selector))).toEqual([]);
  });
});

describe('What is chosen below something with :has()', () => {
  it('has a name in every stylesheet', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    expect(sheets.flatMap((file) => unnamedBelowHas(readFileSync(join('src', file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['tfoot:has(> .line) > :last-child > * {}', false],
    ['#root:has(> .paper) > :not(.paper) {}', false],
    [':has([data-light]) > :not([data-light], :has([data-light])) {}', false],
    ['table:not(:has(tr:nth-child(9))) :is(td, :first-child) {}', false],
    ['#root:has(> .paper) > [data-layout]:not(.paper) {}', true],
    ['table:not(:has(tr:nth-child(9))) > :is(tbody, tfoot td) {}', true],
    ['tr:has(> [data-now]), tr > * {}', true],
  ])('%s: %s', (rule, isNamed) => {
    expect(unnamedBelowHas(rule).length === 0).toBe(isNamed);
  });
});

/** The monkey of the browser tests writes every key that the page on links has. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../e2e/monkey/actions';
import { linkKeys } from '../e2e/monkey/links';

/** Keys in the first column of its tables, those of quantities' addresses apart. */
function keysOfThePage(): readonly string[] {
  const rows = [...readFileSync('docs/address.md', 'utf8').matchAll(/^\| (`[^|]*`[^|]*) \|/gm)];
  return rows
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([\w.]+)(?:=[^`]*)?`/g)].map(([, key = '']) => key))
    .filter((key) => !key.startsWith('KIND'));
}

describe('the monkey', () => {
  it('knows every key of docs/address.md, and no other', () => {
    const kept = ['samples', 'lang'];
    const known = Object.keys(linkKeys).filter((key) => !kept.includes(key));
    expect([...known, 'example'].sort()).toEqual([...new Set(keysOfThePage())].sort());
  });

  it('does the same for the same seed, and something else for another', () => {
    expect(journeyOf(7)).toEqual(journeyOf(7));
    expect(journeyOf(7)).not.toEqual(journeyOf(8));
  });
});

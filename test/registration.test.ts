/** What features register, and what the browser's tests know of them. */
import { describe, expect, it } from 'vitest';
import { register } from '../src/features/feature';
import type { PageKeys } from '../src/shell/parts';
import { featureViewNames, type PageFields } from '../src/store';
import { featureParts } from './e2e/featureParts';

describe('features', () => {
  it('cannot have one name twice, neither their own nor that of a key or a letter', () => {
    const keys = (letter: string): PageKeys => ({
      letters: { [letter]: () => {} },
      load: async () => {},
      rows: () => ({ everywhere: [], others: [] }),
    });
    const page: PageFields = { names: [], keys: ['fieldOfOne'], read: () => ({}), written: () => [] };
    register({ name: 'one', link: { kept: ['keyOfOne'], page }, keys: keys('y') });
    expect(() => register({ name: 'one' })).toThrow('two features register one');
    for (const key of ['keyOfOne', 'fieldOfOne']) {
      expect(() => register({ name: `other with ${key}`, link: { kept: [key] } })).toThrow(
        `two features register the key ${key}`,
      );
    }
    expect(() => register({ name: 'other with y', keys: keys('y') })).toThrow('two features register the letter y');
  });

  it('tell the browser’s tests of all their views, and of no other', () => {
    const known = featureParts.flatMap(({ views }) => Object.keys(views));
    expect(known.sort()).toEqual([...featureViewNames.all()].sort());
  });
});

/** What features register, and what the browser's tests know of them. */
import { describe, expect, it } from 'vitest';
import { register } from '../src/features/feature';
import { featureViewNames } from '../src/store';
import { featureParts } from './e2e/featureParts';

describe('features', () => {
  it('cannot have one name twice, neither their own nor that of a key', () => {
    register({ name: 'one', link: { kept: ['keyOfOne'] } });
    expect(() => register({ name: 'one' })).toThrow('two features register one');
    expect(() => register({ name: 'other', link: { kept: ['keyOfOne'] } })).toThrow(
      'two features register the key keyOfOne',
    );
  });

  it('tell the browser’s tests of all their views, and of no other', () => {
    const known = featureParts.flatMap(({ views }) => Object.keys(views));
    expect(known.sort()).toEqual([...featureViewNames.all()].sort());
  });
});

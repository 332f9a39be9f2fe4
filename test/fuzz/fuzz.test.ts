/** Whatever a stranger writes, the answer is a value or a sentence: `npm run fuzz` reads many more. */
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../mulberry32';
import { fuzz } from './fuzz';
import { longestInput, mutated } from './mutated';
import { targets } from './targets';

describe('altered texts', () => {
  it.each(targets.map((target) => [target.name, target] as const))('%s: a value or a sentence', (_, target) => {
    expect(target.seeds.length).toBeGreaterThan(0);
    for (const sound of target.seeds) target.read(sound);
    expect(fuzz(target, { seed: 1, count: 300 }).failures).toEqual([]);
  });
});

describe('the check', () => {
  it('finds an error, an empty sentence and a request', () => {
    const finds = (read: () => void): number =>
      fuzz({ name: '', seeds: ['a'], read }, { seed: 1, count: 3 }).failures.length;
    expect(finds(() => undefined)).toBe(0);
    expect(
      finds(() => {
        throw new RangeError('too deep');
      }),
    ).toBe(1);
    expect(finds(() => void fetch('https://elsewhere.example'))).toBe(1);
  });

  it('alters texts in the same way for the same seed, up to a length', () => {
    const seeds = ['{"a": [1, 2.5, "text"]}', 'x = 0.5\ny = 1'];
    const drawn = (seed: number): readonly string[] => {
      const random = mulberry32(seed);
      return Array.from({ length: 200 }, () => mutated(seeds, random));
    };
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
    expect(new Set(drawn(3)).size).toBeGreaterThan(150);
    expect(Math.max(...drawn(3).map((text) => text.length))).toBeLessThanOrEqual(longestInput);
  });
});

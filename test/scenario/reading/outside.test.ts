/** Pastes by somebody who did not know the reader, from what frameworks print and courses ask, with the outcome that is right by the rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readResult } from '../../../scripts/readCommand';
import type { Part } from './readingCase';

type Right = { readonly why: string } & (
  | { readonly reads: Part }
  /** Asked about: all of these are offered, in any order. */
  | { readonly asks: readonly Part[] }
  /** What the sentence must contain, since it is the reason. */
  | { readonly refuses: string }
);

/** Without the keys that have no value. */
function plain(part: object): unknown {
  return JSON.parse(JSON.stringify(part));
}

describe.each(['outside', 'meaner'])('%s', (round) => {
  const folder = `test/scenario/reading/${round}`;
  const rights = JSON.parse(readFileSync(`${folder}/rightReadings.json`, 'utf8')) as Record<string, Right>;

  it('has a right reading for every text', () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(texts.map((name) => name.replace('.txt', '')).sort()).toEqual(Object.keys(rights).sort());
  });

  it.each(Object.entries(rights))('%s', (name, right) => {
    const { readings, said } = readResult(readFileSync(`${folder}/${name}.txt`, 'utf8'));
    if ('refuses' in right) {
      expect({ readings, said }).toEqual({ readings: [], said: [expect.stringContaining(right.refuses)] });
    } else if ('reads' in right) {
      expect({ readings: readings.map(plain), said: readings.length === 0 ? said : [] }).toEqual({
        readings: [right.reads],
        said: [],
      });
    } else {
      expect(readings.length).toBeGreaterThan(1);
      expect(readings.map(plain)).toEqual(expect.arrayContaining([...right.asks]));
    }
  });
});

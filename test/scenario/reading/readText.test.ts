/** Every paste is read as its writer meant it, asked about, or refused with the true reason. */
import { describe, expect, it } from 'vitest';
import { readResult } from '../../../scripts/readCommand';
import { frameworks } from './frameworks';
import type { ReadingCase } from './readingCase';
import { reported } from './reported';
import { sheets } from './sheets';
import { textbooks } from './textbooks';

/** Without the keys that have no value. */
function plain(part: object): unknown {
  return JSON.parse(JSON.stringify(part));
}

function check(one: ReadingCase): void {
  const { readings, said } = readResult(one.text);
  if ('refuses' in one) {
    expect(readings.map(plain)).toEqual([]);
    expect(said).toEqual([expect.stringMatching(one.refuses)]);
  } else if ('reads' in one) {
    expect({ readings: readings.map(plain), said: readings.length === 0 ? said : [] }).toEqual({
      readings: [plain(one.reads)],
      said: [],
    });
  } else {
    expect(readings.length).toBeGreaterThan(1);
    expect(plain(readings[0] ?? {})).toEqual(plain(one.asks[0]));
    for (const part of one.asks) expect(readings.map(plain)).toContainEqual(plain(part));
  }
}

describe.each([
  ['reported', reported],
  ['frameworks', frameworks],
  ['sheets', sheets],
  ['textbooks', textbooks],
])('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => check(one));
});

/** Every paste is read as its writer meant it, asked about, or refused with the true reason. */
import { describe, expect, it } from 'vitest';
import { readResult } from '../../../scripts/readCommand';
import { readText, saidOf } from '../../../src/scenario/reading';
import { frameworks } from './frameworks';
import { lostNumbers } from './lostNumbers';
import { prints } from './prints';
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
  ['lost numbers', lostNumbers],
  ['frameworks', frameworks],
  ['prints', prints],
  ['sheets', sheets],
  ['textbooks', textbooks],
])('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => check(one));
});

it('offers all four ways to take squares of samples and weights, that of PyTorch among them', () => {
  const read = readText(
    'X = tensor([[0.1, 0.2], [0.3, 0.4]])\nY = tensor([[1., 0.], [0., 1.]])\nW1 = tensor([[0.5, 0.6], [0.7, 0.8]])\nW2 = tensor([[1., 2.], [3., 4.]])',
  );
  const ways = read.ok ? read.readings.map(({ ways }) => `${ways.inputs} ${ways.weights}`) : [];
  expect(ways.toSorted()).toEqual(['columns in-out', 'columns out-in', 'rows in-out', 'rows out-in']);
  expect(read).not.toHaveProperty('hasMore');
});

it('says that there are more ways than are asked about', () => {
  const read = readText('W1 = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]', { layers: [2, 3, 1] });
  expect(read.ok && read.readings).toHaveLength(4);
  expect(read).toHaveProperty('hasMore', true);
});

it('of many weights one by one, the first are named and the rest are counted', () => {
  const text = Array.from({ length: 3000 }, (_, at) => `w_{${at + 1},${at + 2}}^{(1)} = 1`).join('\n');
  const read = readText(text);
  const said = read.ok ? saidOf(read.readings[0]).map((part) => part.text) : [read.sentence];
  expect(said).toHaveLength(13);
  expect(said[0]).toBe('w_{1,2}^{(1)}: from 1 to 2');
  expect(said[12]).toBe('2988 more weights, one by one');
});

it.each(['learning rate 0.2', 'We use a learning rate of 0.2.', 'The learning rate is 0.2'])(
  'a learning rate in a sentence is read: %s',
  (line) => {
    const sheet = 'X = [[0, 1], [1, 0], [1, 1]]\nY = [[1], [1], [0]]\nW1 = [[0.5], [0.3]]\nb1 = [0.1]\n';
    expect(readResult(`${sheet}${line}\n`).said.join(' ')).toContain('learning rate 0.2');
  },
);

it('a chain of more than numbers is left out, and what follows it is read', () => {
  const chain = '(0.05, 0.1) -> (0.59, 0.6) -> 0.75';
  expect(readResult(chain).said.join(' ')).toContain(`what ${chain} stands for is not known`);
  check({
    name: 'a chain',
    text: `${chain}\n(1, 0) -> 1\n(0, 1) -> 0\n`,
    reads: {
      inputs: [
        [1, 0],
        [0, 1],
      ],
      targets: [[1], [0]],
    },
  });
});

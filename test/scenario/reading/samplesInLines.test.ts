/** Samples as exercises write them, a line for each: none of them is lost to the words above it or before it. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/scenario/reading';
import { finished } from '../../../src/scenario/reading/inPieces';
import { plainText } from '../../../src/scenario/reading/plainText';

function readingOf(text: string) {
  const read = readText(text, { layers: [2, 2, 1] });
  if (!read.ok) throw new Error(read.sentence);
  const [{ inputs, targets }] = read.readings;
  return { inputs, targets, leftOut: read.leftOut };
}

const three = {
  inputs: [
    [1, 0.5],
    [-0.5, 2],
    [0.3, -1.2],
  ],
  targets: [[1], [0], [1]],
  leftOut: [],
};

describe('a pair after words', () => {
  const pairs = '(1, 0.5) -> 1\n(-0.5, 2) -> 0\n(0.3, -1.2) -> 1';

  it.each([
    'Training set:\n',
    'Examples:\n',
    'Samples:\n',
    'Set: ',
    'inputs and targets:\n',
    'Targets:\n',
    'Weights after training:\n',
    'Points =\n',
    'Training set\n',
  ])('%j takes none of the samples below it', (head) => {
    expect(readingOf(head + pairs)).toEqual(three);
  });

  it.each(['Sample ', 'Sample A: ', 'Sample B: ', 'Pattern '])('%j before each pair takes none of them', (word) => {
    expect(readingOf(pairs.replace(/^/gm, word))).toEqual(three);
  });

  it('is no part of the name where it stands in square brackets', () => {
    expect(readingOf('Inputs\n[1, 0.5] -> [1]\n[-0.5, 2] -> [0]\n[0.3, -1.2] -> [1]')).toEqual(three);
  });

  it.each([': ', ' = ', ', ', ' class ', ', label '])(
    'is one also with %j between the point and its target',
    (sign) => {
      expect(readingOf(pairs.replaceAll(' -> ', sign))).toEqual(three);
      expect(readingOf(`Training set:\n${pairs.replaceAll(' -> ', sign)}`)).toEqual(three);
    },
  );

  it('is none where a weight becomes another', () => {
    const read = readText('w5: 0.4 -> 0.3589\nx = (1, 0), t = 1', { layers: [2, 2, 1] });
    expect(read.ok && read.readings[0].inputs).toEqual([[1, 0]]);
  });
});

describe('the same names line by line', () => {
  it.each([
    'x = (1, 0.5), y = 1\nx = (-0.5, 2), y = 0\nx = (0.3, -1.2), y = 1',
    'Sample 1: x = (1, 0.5), y = 1\nSample 2: x = (-0.5, 2), y = 0\nSample 3: x = (0.3, -1.2), y = 1',
    'x = (1, 0.5) t = 1\nx = (-0.5, 2) t = 0\nx = (0.3, -1.2) t = 1',
    'x = (1, 0.5)^T, target t = 1.\nx = (-0.5, 2)^T, target t = 0.\nx = (0.3, -1.2)^T, target t = 1.',
    'x1 = 1, x2 = 0.5, y = 1\nx1 = -0.5, x2 = 2, y = 0\nx1 = 0.3, x2 = -1.2, y = 1',
    'x = (1, 0.5) class 1\nx = (-0.5, 2) class 0\nx = (0.3, -1.2) class 1',
    'x = (1, 0.5), class 1\nx = (-0.5, 2), class 0\nx = (0.3, -1.2), class 1',
  ])('are samples: %j', (text) => {
    expect(readingOf(text)).toEqual(three);
  });

  it('are refused where inputs alone are given twice, or one line has no target', () => {
    const twice = { ok: false, sentence: expect.stringContaining('x is given twice') };
    expect(readText('x = (1, 0.5)\nx = (-0.5, 2)')).toMatchObject(twice);
    expect(readText('x = (1, 0.5), y = 1\nx = (-0.5, 2)')).toMatchObject(twice);
    expect(readText('X = [[1, 0], [0, 1]], Y = [[1], [0]]\nX = [[1, 1], [0, 0]], Y = [[1], [0]]')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('X is given twice'),
    });
  });
});

describe('a table between lines', () => {
  const table = 'k | x1 | x2 | y\n1 | 1 | 0.5 | 1\n2 | -0.5 | 2 | 0\n3 | 0.3 | -1.2 | 1';

  it('is read without the outer ones, alone and after arrays', () => {
    expect(readingOf(table)).toEqual(three);
    expect(readingOf(table.replace('\n', '\n--|----|----|---\n'))).toEqual(three);
    const network = 'W1 = [[0.1, 0.2], [0.3, 0.4]]\nb1 = [0.1, 0.2]\nW2 = [[0.5], [0.6]]\nb2 = [0.3]\n\n';
    expect(readingOf(network + table)).toEqual(three);
  });

  it('is none in formulas', () => {
    expect(finished(plainText('E = |t - o|, p(y|x)'))).toBe('E = |t - o|, p(y|x)');
  });
});

it('reads a long row with a calculation in it once, and not from each of its numbers on', () => {
  const long = `b2 ${'1,'.repeat(20_000)}1−1`;
  expect(readText(`x = (1, 0.5), y = 1\n${long}`).ok).toBe(true);
});

it('reads samples with names of their own below “sample”, whatever their columns are called', () => {
  const read = readText(
    '| sample | height | weight | label |\n|---|---|---|---|\n| A | 1.5 | 0.5 | 1 |\n| B | 1.6 | 0.7 | 0 |\n| C | 1.7 | 0.9 | 1 |',
    { layers: [2, 2, 1] },
  );
  expect(read.ok && read.readings.map(({ inputs, targets, biases }) => [inputs, targets, biases.size])).toEqual([
    [
      [
        [1.5, 0.5],
        [1.6, 0.7],
        [1.7, 0.9],
      ],
      [[1], [0], [1]],
      0,
    ],
  ]);
  expect(read.step).toEqual([]);
});

it.each([',', ';'])('reads the learning rate in cells below samples, with “%s” between them', (sign) => {
  const lines = ['x1,x2,t', '0,1,1', '1,1,0', 'learning rate,0.3'];
  const read = readText(lines.join('\n').replaceAll(',', sign), { layers: [2, 2, 1] });
  expect(read.ok && read.readings.map(({ targets, learningRate }) => [targets, learningRate])).toEqual([
    [[[1], [0]], 0.3],
  ]);
});

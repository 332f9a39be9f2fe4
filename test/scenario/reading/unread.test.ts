/** Numbers of a text that were not understood are said to be, and never to be missing; forms that are read since they were found so. */
import { describe, expect, it } from 'vitest';
import { readText, saidLine, withReading } from '../../../src/scenario/reading';
import { exampleScenario } from '../../exampleScenario';

function understood(text: string) {
  const read = readText(text, { layers: [2, 2, 1] });
  if (!read.ok) throw new Error(read.sentence);
  return read;
}

const samples = 'x = (0.05, 0.10), t = 0.01.';
const square = 'W1 = [[0.1, 0.2], [0.3, 0.4]] (in x out), W2 = [[0.5], [0.6]].';

describe('numbers that no reader has used', () => {
  it.each([
    ['Layer 1 weights were 0.15 and 0.2.', ['Layer 1 weights were 0.15 and 0.2']],
    ['Take 0.25 of it.\n\nw,u1,u2\nx1,1,-1\nx2,2,1', ['Take 0.25', 'x1,1,-1', 'x2,2,1']],
    ['The first weight from x1 to h1 is 0.15.', ['The first weight from x1 to h1 is 0.15']],
    [`${'so '.repeat(40)}it is 0.15.`, [expect.stringMatching(/^…so .{40,60} 0\.15$/)]],
  ])('are named with the words before them: %s', (line, texts) => {
    expect(understood(`${samples}\n${line}`)).toMatchObject({ unread: texts, isAllRead: false });
  });

  it.each([
    'Exercise 3 (2 points)',
    'momentum 0.9',
    'f(z) = 1/(1+exp(-z))',
    'nn.Sequential(nn.Linear(2, 3), nn.LeakyReLU(0.2), nn.Linear(3, 1))',
    'No bias in layer 2.',
  ])('are none that count, that stand in a formula, or that are said to be left out: %s', (line) => {
    expect(understood(`${samples}\n${line}`).unread).toEqual([]);
  });

  it('are missed by a name that is not known, too', () => {
    expect(understood(`${square}\n$\\xi^{(1)} = (0.5, 1)$`)).toMatchObject({ unread: [], isAllRead: false });
    expect(understood(`${square} ${samples}`).isAllRead).toBe(true);
  });
});

describe('the bias of one unit', () => {
  it.each(['The bias of h1 is 0.35.', 'bias of hidden neuron 1 = 0.35', 'b_h1 = 0.35', 'h1 bias 0.35'])(
    'is no other unit’s: %s',
    (line) => {
      const { readings, leftOut } = understood(`${square}\n${line}\n${samples}`);
      expect(readings[0].biases.size).toBe(0);
      expect(leftOut).toHaveLength(1);
      expect(saidLine(readings[0])).toContain('biases of layers 1, 2 not understood, and set to 0');
    },
  );

  it.each([
    'The bias of h1 is 0.35 and the bias of h2 is 0.25. The bias of o1 is 0.6.',
    'b_h2 = 0.25, b_h1 = 0.35, b_o1 = 0.6',
    'bias of hidden neuron 1 = 0.35\nbias of hidden neuron 2 = 0.25\nbias of output neuron 1 = 0.6',
  ])('is read beside those of all other units: %s', (line) => {
    const { readings, leftOut } = understood(`${square}\n${line}\n${samples}`);
    expect([...readings[0].biases]).toEqual([
      [1, [0.35, 0.25]],
      [2, [0.6]],
    ]);
    expect(leftOut).toEqual([]);
  });
});

describe('weights of a table or of sentences', () => {
  const rows = [
    [0.15, 0.25],
    [0.2, 0.3],
  ];

  it('stand in cells with the units above them', () => {
    const { readings } = understood('x1,x2,t\n1,0,1\n0,1,0\n\nw,to h1,to h2\nx1,0.15,0.25\nx2,0.20,0.30\nb,0.35,0.45');
    expect(readings.map(({ weights, biases }) => [weights.get(1), biases.get(1)])).toEqual([[rows, [0.35, 0.45]]]);
  });

  it.each([
    'from x1 to h1 0.15\nfrom x2 to h1 0.20\nfrom x1 to h2 0.25\nfrom x2 to h2 0.30',
    'from x1 to h1: 0.15, from x2 to h1: 0.20, from x1 to h2: 0.25, from x2 to h2: 0.30',
    'x1 to h1 is 0.15; x2 to h1 is 0.20; x1 to h2 is 0.25; x2 to h2 is 0.30',
  ])('are read one by one: %s', (edges) => {
    expect(understood(`x = (0.05, 0.10), t = 0.01\n${edges}`).readings.map(({ weights }) => weights.get(1))).toEqual([
      rows,
    ]);
  });
});

it.each([
  'data = [((0.5, 1), 1), ((1.5, 0.2), 0)]',
  'training_data = [([0.5, 1], 1), ([1.5, 0.2], 0)]',
  String.raw`\mathcal{D} = \{((0.5, 1)^\top, 1), ((1.5, 0.2)^\top, 0)\}`,
  String.raw`\left\{ \left( \begin{pmatrix} 0.5 \\ 1 \end{pmatrix}, 1 \right), \left( \begin{pmatrix} 1.5 \\ 0.2 \end{pmatrix}, 0 \right) \right\}`,
])('a list of points, each with its target, is the samples: %s', (text) => {
  const { readings } = understood(text);
  expect(readings.map(({ inputs, targets }) => [inputs, targets])).toEqual([
    [
      [
        [0.5, 1],
        [1.5, 0.2],
      ],
      [[1], [0]],
    ],
  ]);
});

describe('a batch size', () => {
  const three = 'x = [[0, 1], [1, 0], [1, 1]], y = [1, 0, 1].';

  it.each(['Mini-batches of size 2.', 'batch_size = 2', 'with a batch size of 2'])('is set: %s', (line) => {
    const { readings, leftOut } = understood(`${three} ${line}`);
    const made = withReading(exampleScenario('xor'), readings[0], 'made');
    expect(made).toMatchObject({ scenario: { training: { batchSize: 2 } } });
    expect(saidLine(readings[0])).toContain('batch size 2');
    expect(leftOut).toEqual([]);
  });

  it.each(['batch_size = 4', 'batch size 2 or batch size 3'])('stays where it cannot be meant: %s', (line) => {
    const { readings, leftOut } = understood(`${three} ${line}`);
    expect(readings[0].batchSize).toBeUndefined();
    expect(leftOut.join()).toMatch(/^batch.size/);
  });
});

/** Biases that a sentence gives to the hidden units or to the output, and those of which it cannot be told whose they are. */
import { describe, expect, it } from 'vitest';
import { readText, saidLine } from '../../../src/scenario/reading';

function understood(text: string) {
  const read = readText(text, { layers: [2, 2, 1] });
  if (!read.ok) throw new Error(read.sentence);
  return read;
}

const samples = 'x = (0.05, 0.10), t = 0.01.';
const network = 'W1 = [[0.1, 0.2], [0.3, 0.4]] (in x out), W2 = [[0.5], [0.6]].';
const wider = 'W1 = [[0.1, 0.2, 0.3], [0.3, 0.4, 0.5]], W2 = [[0.5], [0.6], [0.7]].';

describe('biases in a sentence', () => {
  it.each([
    'The hidden biases are 0.35 and the output bias is 0.60.',
    'All hidden biases are 0.35, the output bias is 0.6.',
    'Hidden biases are 0.35, output bias is 0.60.',
    'The output bias is 0.60, the hidden layer biases are both 0.35.',
    'The biases of the hidden neurons are both 0.35 and the bias of the output neuron is 0.60.',
    'Hidden bias: 0.35\nOutput bias: 0.60\n',
  ])('are those of their layers: %s', (line) => {
    const { readings, leftOut } = understood(`${network} ${line} ${samples}`);
    expect(readings.map(({ biases }) => [...biases.values()])).toEqual([[[0.35, 0.35], [0.6]]]);
    expect(leftOut).toEqual([]);
  });

  it('are one for each unit where there are as many', () => {
    const { readings } = understood(
      `${wider} The hidden biases are 0.1, 0.2 and 0.3; the output bias is 0.5. ${samples}`,
    );
    expect([...readings[0].biases.values()]).toEqual([[0.1, 0.2, 0.3], [0.5]]);
  });

  it('are every unit’s where one number is given', () => {
    const { readings } = understood(`${wider} The hidden bias is 0.35 and the output bias is 0.60. ${samples}`);
    expect([...readings[0].biases.values()]).toEqual([[0.35, 0.35, 0.35], [0.6]]);
  });

  it('stand beside single weights', () => {
    const { readings } = understood(
      'w11 = 0.15, w12 = 0.20, w21 = 0.25, w22 = 0.30 (hidden layer), v1 = 0.40, v2 = 0.45 (output). The biases of the hidden neurons are both 0.35 and the bias of the output neuron is 0.60. For the training example x1 = 0.05, x2 = 0.10 the desired output is 0.01',
    );
    for (const { biases } of readings) expect([...biases.values()]).toEqual([[0.35, 0.35], [0.6]]);
  });

  it('of the output alone leave those of the hidden layer', () => {
    const { readings } = understood(`${wider} The output bias is 0.60. ${samples}`);
    expect([...readings[0].biases]).toEqual([[2, [0.6]]]);
    expect(saidLine(readings[0])).toContain('no biases of layer 1');
  });
});

it.each([
  ['The biases are 0.35 (hidden) and 0.60 (output).', 'The biases are 0.35 (hidden) and 0.60'],
  ['All biases are initialised to 0.1.', 'All biases are initialised to 0.1'],
  ['All biases are initialised to 1.', 'All biases are initialised to 1'],
])('biases that are not understood are said to be: %s', (line, words) => {
  const { readings, unread } = understood(`${wider} ${line} ${samples}`);
  expect(unread).toEqual([words]);
  expect(saidLine(readings[0])).toContain('biases of layers 1, 2 not understood, and set to 0');
  expect(saidLine(readings[0])).not.toContain('no biases');
});

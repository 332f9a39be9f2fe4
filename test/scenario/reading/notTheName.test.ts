/** What stands before a name or above it says that the numbers are not those of the name alone: new weights, a difference, a transpose, a statistic. */
import { describe, expect, it } from 'vitest';
import { readStep, readText } from '../../../src/scenario/reading';
import '../../../src/text/later';

const first = '[[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]';
const second = '[[0.7], [0.8], [0.9]]';
const column = '[[0.1], [0.2], [0.3], [0.4]]';

const told = (text: string): readonly string[] =>
  readStep(text).arrays.map(({ part, total, layer, key }) => [part, total, layer ?? key].filter(Boolean).join(' '));

describe('new weights', () => {
  it.each([
    `weights after update: W1 = ${first}`,
    `Weights after the update: W1 = ${first}`,
    `after one step: W1 = ${first}`,
    `After the first update, W1 = ${first}`,
    `weights after 1 iteration: W1 = ${first}`,
    `W1 after the update: ${first}`,
    `W1 after one step = ${first}`,
    `W1_updated = ${first}`,
    `W1_next = ${first}`,
    `The updated weights are W1 = ${first}`,
    `The new weight matrix is W1 = ${first}`,
  ])('are no weights to start from: %s', (text) => {
    expect(told(text)).toEqual(['weightGradient after 1']);
    expect(readText(text)).toMatchObject({ ok: false });
  });

  it.each([
    'New weights:',
    'Updated weights',
    'Weights after the update:',
    'After one step:',
    'New parameters:',
    'The weights after one update are:',
  ])('stand below a heading: %s', (heading) => {
    const text = `${heading}\nW1 = ${first}\nb1: [0.1, 0.2, 0.3]\nW2 = ${second}`;
    expect(told(text)).toEqual(['weightGradient after 1', 'biasGradient after 1', 'weightGradient after 2']);
    expect(readText(text)).toMatchObject({ ok: false });
  });

  it('are told in one sentence', () => {
    const text = `The updated weights are W1 = ${first} and W2 = ${second}.`;
    expect(told(text)).toEqual(['weightGradient after 1', 'weightGradient after 2']);
  });

  it('are not those of many steps, from which one may go on', () => {
    for (const text of [`W1 after 100 steps = ${first}`, `Weights after 20 epochs:\nW1 = ${first}\nW2 = ${second}`])
      expect(told(text)).toEqual([]);
  });

  it('leave those before the step where they are', () => {
    const text = `W1 = ${first}\nW2 = ${second}\nx = [[1, 2]], y = [1]\n\nAfter one step:\nW1 = [[1, 2, 3], [4, 5, 6]]\nW2 = [[7], [8], [9]]`;
    const read = readText(text);
    expect(read.ok && read.readings.map(({ weights }) => [...weights.keys()])).toEqual([[1, 2]]);
    expect(read.ok && read.readings[0].weights.get(1)).toEqual([
      [0.1, 0.2, 0.3],
      [0.4, 0.5, 0.6],
    ]);
    expect(told(text)).toEqual(['weightGradient after 1', 'weightGradient after 2']);
  });
});

describe('gradients and updates', () => {
  it.each([
    [`Gradients\nW1 = ${first}\nW2 = ${second}`, ['weightGradient 1', 'weightGradient 2']],
    [`Gradient (sum): dW1 = ${first}`, ['weightGradient sum 1']],
    [`dW1 (mean) = ${first}`, ['weightGradient 1']],
    [`W2 update: ${second}`, ['weightGradient update 2']],
    [`deltas of the hidden layer: ${column}`, ['delta hidden']],
    [`delta of the output layer = ${column}`, ['delta output']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(readText(text)).toMatchObject({ ok: false });
  });
});

describe('numbers of a calculation', () => {
  it.each([
    `o - y = ${column}`,
    `y - o = ${column}`,
    `y − o = ${column}`,
    `t - y = ${column}`,
    `y_hat - y = ${column}`,
    `y - y_hat = ${column}`,
    `a2 - y = ${column}`,
    `1 - o = ${column}`,
    `(o - y) = ${column}`,
    `1 - a2 = ${column}`,
    `o*(1-o) = ${column}`,
    `o(1-o) = ${column}`,
    `a1 * (1 - a1) = ${column}`,
    `exp(-z2) = ${column}`,
    `sigmoid(z2) = ${column}`,
    `f'(z2) = ${column}`,
    `W1 + W2 = ${first}`,
    `y/2 = ${column}`,
    `dW1.T = ${first}`,
    `a2.T = [[0.1, 0.2, 0.3, 0.4]]`,
    `dW1 for sample 1 = ${first}`,
    `max W1 = 0.6`,
    `mean x = [0.5, 0.5]`,
    `mean of x: (0.5, 0.5)`,
    `sum y = 12`,
    `velocity W1 = ${first}`,
    `v_W1 = ${first}`,
    `v_dW1 = ${first}`,
    `m_W1 = ${first}`,
    `VdW1 = ${first}`,
    `sum of delta2 = [0.1]`,
    `mean delta2 = [0.1]`,
  ])('are those of no name: %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(readText(text)).toMatchObject({ ok: false });
  });

  it('leave lists and headings with dashes as they are', () => {
    const weights = (text: string) => {
      const read = readText(text, { layers: [2, 3, 1] });
      return read.ok ? read.readings.map((reading) => reading.weights.size) : read.sentence;
    };
    expect(weights(`Weights - W1 = ${first}\nW2 = ${second}`)).toEqual([2]);
    expect(weights(`- W1 = ${first}\n- W2 = ${second}`)).toEqual([2]);
    expect(told(`1. delta2 = ${column}\n2. dW2 = ${second}`)).toEqual(['delta 2', 'weightGradient 2']);
  });
});

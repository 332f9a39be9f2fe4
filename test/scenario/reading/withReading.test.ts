/** What a reading makes of a scenario: it fits as a whole, or nothing changes and a sentence says why. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, exampleNamed, type FilledScenario, inlineData } from '../../../src/scenario';
import { readText, withReading } from '../../../src/scenario/reading';
import '../../../src/text/later';

function xor(): FilledScenario {
  const example = exampleNamed('xor');
  if (!example) throw new Error('no example xor');
  return example.scenario;
}

function read(text: string, scenario = emptyDraft(xor()).scenario) {
  const result = readText(text, { layers: scenario.network.layers });
  return result.ok ? withReading(scenario, result.readings[0], 'blank') : result;
}

function made(text: string, scenario?: FilledScenario) {
  const result = read(text, scenario);
  if (!result.ok) throw new Error(result.sentence);
  return { ...result, ...result.scenario.network, data: inlineData(result.scenario) };
}

function refusal(text: string): string {
  const result = read(text);
  if (result.ok) throw new Error(JSON.stringify(result.scenario.network));
  return result.sentence;
}

describe('withReading', () => {
  it('refuses a layer with more units than a network here may have, before it makes its numbers', () => {
    expect(refusal('nn.Linear(22147483648, 3)')).toBe(
      'Nothing was taken: a layer of the network 22147483648-3 has more than 10,000 units.',
    );
  });

  it('fills a whole sheet', () => {
    const { scenario, layers, weights, biases, data } = made(
      `W1 = [[0.1, 0.4], [0.2, -0.3]]  b1 = [0.5, -0.5]
       W2 = [[0.7], [-0.2]]  b2 = 0.1
       (0.5, 1) -> 1
       (0, 1) -> 0
       (1, 1) -> 1
       eta = 0.2`,
    );
    expect([layers, weights, biases]).toEqual([
      [2, 2, 1],
      [
        [
          [0.1, 0.4],
          [0.2, -0.3],
        ],
        [[0.7], [-0.2]],
      ],
      [[0.5, -0.5], [0.1]],
    ]);
    expect([data.inputs, data.targets]).toEqual([
      [
        [0.5, 1],
        [0, 1],
        [1, 1],
      ],
      [[1], [0], [1]],
    ]);
    expect([scenario.training.batchSize, scenario.training.optimizer.learningRate]).toEqual([3, 0.2]);
  });

  it('makes the layers that the matrices have: of one layer without a number, a network of one layer', () => {
    expect(made('W1 = [[1, 2, 3], [4, 5, 6]]; W2 = [[1, 0], [0, 1], [1, 1]]; y = [[0, 1]]').layers).toEqual([2, 3, 2]);
    expect(made('W1 = [[1, 2, 3], [4, 5, 6]]').layers).toEqual([2, 3, 1]);
    expect(made('w = [[2, -3], [2, -3]]\nb = [-3, -5]\nx = [[-1, -2]]\ny = [[0.1, 0.9]]').layers).toEqual([2, 2]);
  });

  it('takes a first row of biases where the inputs say so', () => {
    const { weights, biases } = made('W1 = [[9, 8], [0.1, 0.4], [0.2, -0.3]]; W2 = [[7], [1], [2]]');
    expect([weights?.[1], biases]).toEqual([
      [[1], [2]],
      [[9, 8], [7]],
    ]);
  });

  it('sets single weights, and keeps what the text does not have', () => {
    const { weights } = made('w_{12}^{(1)} = 0.4; w_{21}^{(2)} = 3');
    expect([weights?.[0]?.[0]?.[1], weights?.[1]?.[1]?.[0]]).toEqual([0.4, 3]);
    expect(made('x = [[5, 6], [7, 8], [9, 10]]', xor()).data.targets).toEqual([[0], [1], [1]]);
    expect(made('W1 = [[1, 2, 3], [4, 5, 6]]', xor()).weights?.[1]).toEqual(xor().network.weights?.[1]);
  });

  it('has no biases but those of the text where that has the whole network', () => {
    const { biases } = made('W1 = [[1, 2, 3], [4, 5, 6]]\nW2 = [[1], [2], [3]]', xor());
    expect(biases).toEqual([[0, 0, 0], [0]]);
  });

  it('says what has no place in the network', () => {
    expect(refusal('b3 = 1')).toBe('Nothing was taken: the network 2-2-1 has no weight or bias for b3.');
    expect(refusal('W4 = [[1]]')).toBe('Nothing was taken: the weights of layer 3 are missing between the others.');
    expect(refusal('w_{33}^{(1)} = 1')).toMatch(/the network 2-2-1 has no weight or bias for w_\{33\}\^\{\(1\)\}/);
    expect(refusal('b1 = [1, 2, 3]')).toMatch(/has no weight or bias for b1/);
    expect(refusal('lr = [0.1, 0.2]')).toBe('Nothing was taken: lr must be one number.');
    expect(refusal('lr = 0.1; eta = 0.2')).toBe('Nothing was taken: eta is given twice.');
  });

  it('refuses the weights of one layer where the sizes of the layers have another place for them, or none', () => {
    expect(refusal('layers = [2, 3, 1]\nW2 = [[1], [2], [3], [4], [5]]')).toContain(
      'layers is 2-3-1, but W2 is 5 × 1; layers must have as many units as the matrices say',
    );
    expect(refusal('layers = [2, 2, 1]\nW3 = [[1, 2], [3, 4]]')).toContain('layers is 2-2-1, but W3 is 2 × 2');
    const sizes = 'layers = [2, 3, 1]\nW2 = [[1, 2, 3]]';
    expect(made(sizes).weights?.[1]).toEqual([[1], [2], [3]]);
  });

  it('leaves the sizes of a program where they have no place for the weights', () => {
    const result = readText('W2 = [[0.5], [0.6], [1]]\nnn.Linear(3, 1)');
    expect(result).toMatchObject({ ok: true, leftOut: ['Linear(3, 1)'] });
    expect(result.ok && result.readings.map(({ layers }) => layers)).toEqual([undefined]);
  });
});

/** What a problem sheet makes of a scenario: it fits as a whole, or nothing changes and a sentence says why. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, exampleNamed, type FilledScenario, inlineData } from '../../../src/scenario';
import { readPaste, withPasted } from '../../../src/scenario/paste';
import '../../../src/text/later';

function xor(): FilledScenario {
  const example = exampleNamed('xor');
  if (!example) throw new Error('no example xor');
  return example.scenario;
}

const empty = (): FilledScenario => emptyDraft(xor()).scenario;

function pasted(text: string, scenario = empty()) {
  const read = readPaste(text, { inputs: scenario.network.layers[0] ?? 0 });
  if (read.kind !== 'named') throw new Error(JSON.stringify(read));
  return withPasted(scenario, read, 'blank');
}

function made(text: string, scenario?: FilledScenario) {
  const result = pasted(text, scenario);
  if (!result.ok) throw new Error(result.sentence);
  return { ...result, ...result.scenario.network, data: inlineData(result.scenario) };
}

function refusal(text: string, scenario?: FilledScenario): string {
  const result = pasted(text, scenario);
  if (result.ok) throw new Error(result.said);
  return result.sentence;
}

const w1 = [
  [0.1, 0.4],
  [0.2, -0.3],
];

describe('withPasted', () => {
  it('sets the learning rate, and says what it left out', () => {
    const { scenario, said } = made('W1 = [[0.1, 0.4], [0.2, -0.3]]\neta = 0.2\nepochs = 10\nmomentum = 0.9');
    expect(scenario.training.optimizer.learningRate).toBe(0.2);
    expect(said).toBe('Pasted W1, eta. Left out: epochs, momentum.');
    expect(refusal('lr = [0.1, 0.2]')).toBe('Nothing was pasted: lr must be one number.');
    expect(refusal('lr = 0.1; eta = 0.2')).toBe('Nothing was pasted: eta is given twice.');
  });

  it('says that a comma was read as a separator where it could be a decimal comma', () => {
    const { weights, said } = made('W1 = [0,5; 0,5]\nb1 = [0, 0]\nW2 = [[1], [1]]');
    expect(weights?.[0]).toEqual([
      [0, 5],
      [0, 5],
    ]);
    expect(said).toBe('Pasted W1, b1, W2. Commas were read as separators, not as decimal commas.');
    expect(made('W1 = (0,5; 0,5)\nW2 = [[1]]').said).toBe('Pasted W1, W2.');
  });

  it('fills a whole sheet', () => {
    const { scenario, layers, weights, biases, data, said } = made(
      `W1 = [[0.1, 0.4], [0.2, -0.3]]  b1 = [0.5, -0.5]
       W2 = [[0.7], [-0.2]]  b2 = 0.1
       (0.5, 1) -> 1
       (0, 1) -> 0
       (1, 1) -> 1`,
    );
    expect([layers, weights, biases]).toEqual([
      [2, 2, 1],
      [w1, [[0.7], [-0.2]]],
      [[0.5, -0.5], [0.1]],
    ]);
    expect(data.inputs).toEqual([
      [0.5, 1],
      [0, 1],
      [1, 1],
    ]);
    expect(data.targets).toEqual([[1], [0], [1]]);
    expect(scenario.training.batchSize).toBe(3);
    expect(said).toBe('Pasted W1, b1, W2, b2, 3 samples.');
  });

  it('makes the layers that the matrices have, and keeps the output’s activation', () => {
    const { layers, activations } = made('W1 = [[1, 2, 3], [4, 5, 6]]; W2 = [[1, 0], [0, 1], [1, 1]]; y = [[0, 1]]');
    expect(layers).toEqual([2, 3, 2]);
    expect(activations.at(-1)).toBe('sigmoid');
    expect(made('W1 = [[1, 2, 3], [4, 5, 6]]').layers).toEqual([2, 3, 1]);
  });

  it('turns matrices that only fit the other way round, and says so', () => {
    const { weights, said } = made('W1 = [[0.1, 0.2], [0.4, -0.3]]; W2 = [[0.7, -0.2]]');
    expect(weights).toEqual([w1, [[0.7], [-0.2]]]);
    expect(said).toMatch(/The matrices were transposed/);
    expect(made('W1 = [[0.1, 0.4], [0.2, -0.3]]').said).not.toMatch(/transposed/);
  });

  it('takes a first row of biases, as the lecture has it', () => {
    const { weights, biases, said } = made('W1 = [[9, 8], [0.1, 0.4], [0.2, -0.3]]; W2 = [[7], [1], [2]]');
    expect([weights, biases]).toEqual([
      [w1, [[1], [2]]],
      [[9, 8], [7]],
    ]);
    expect(said).toMatch(/first row of each matrix was taken as the biases/);
  });

  it('sets single weights, and samples of which only one half is given', () => {
    const { weights, data } = made('w_{12}^{(1)} = 0.4; w_{21}^{(2)} = 3; x = [[1, 2], [3, 4]]; y = [0, 1]');
    expect([weights?.[0]?.[0]?.[1], weights?.[1]?.[1]?.[0]]).toEqual([0.4, 3]);
    expect([data.inputs, data.targets]).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [[0], [1]],
    ]);
    expect(made('x = [[5, 6], [7, 8]]', xor()).data.targets).toEqual([[0], [1]]);
  });

  it('names the first of many that were left out, and says how many there are more', () => {
    const unknown = Array.from({ length: 20 }, (_, at) => `k${at + 1} = ${at}`).join('\n');
    const { said } = made(`W1 = [[1, 2], [3, 4]]\n${unknown}`);
    expect(said).toBe('Pasted W1. Left out: k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12 and 8 more.');
  });

  it('says what does not fit, with its name', () => {
    expect(refusal('W1 = [[1, 2], [3, 4]]; W2 = [[1], [2], [3], [4]]')).toBe(
      'Nothing was pasted: the shapes of W1 and W2 do not fit together.',
    );
    expect(refusal('W1 = [[1]]; W1 = [[2]]')).toBe('Nothing was pasted: W1 is given twice.');
    expect(refusal('W4 = [[1]]')).toBe('Nothing was pasted: the weights of layer 1 are missing between the others.');
    expect(refusal('b1 = [1, 2, 3]')).toBe('Nothing was pasted: b1 must be a list of 2 numbers.');
    expect(refusal('b3 = 1')).toBe('Nothing was pasted: the network 2-2-1 has no weight or bias for b3.');
    expect(refusal('w_{33}^{(1)} = 1')).toMatch(/the network 2-2-1 has no weight or bias for/);
    expect(refusal('x = [[1, 2], [3, 4]]; y = [[1], [2], [3]]')).toBe(
      'Nothing was pasted: there are 2 rows of inputs but 3 rows of targets.',
    );
  });
});

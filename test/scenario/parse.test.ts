import { describe, expect, it } from 'vitest';
import { activationNames, lossNames, optimizerKinds, phases } from '../../src/model';
import { limits, parseScenario, parseScenarioText } from '../../src/scenario';
import { fileWith, validFile } from './scenarioFile';

function messageOf(json: unknown): string {
  const result = parseScenario(json);
  return result.ok ? 'accepted' : result.error.message;
}

const softmaxLast = {
  'network.layers': [2, 2],
  'network.activations': ['softmax'],
  'network.weights': undefined,
  'network.biases': undefined,
};
const oneHotRows = [
  [1, 0],
  [0, 1],
  [0, 1],
];

const anOptimizer = `an optimizer of kind ${optimizerKinds.slice(0, -1).join(', ')} or ${optimizerKinds.at(-1)}`;

describe('parseScenario names the place and what was expected', () => {
  const cases: [Record<string, unknown>, string][] = [
    [{ notes: 'a'.repeat(2001) }, `notes: expected a text of at most 2000 characters; got "${'a'.repeat(40)}…"`],
    [{ notes: [{ text: 'a', phase: 'sums' }] }, `notes[0].phase: expected one of ${phases.join(', ')}; got "sums"`],
    [{ notes: ['a'] }, 'notes[0]: expected an object with text; got "a"'],
    [{ notes: [{ phase: 'sum' }] }, 'notes[0].text: this key is missing'],
    [{ notes: 7 }, 'notes: expected a text, or a list of objects with text; got 7'],
    [
      { 'network.activations': ['tanh', 'tanh', 'tanh'] },
      'network.activations: expected 2 entries, one per layer 1..2; got 3',
    ],
    [
      { 'network.activations': ['softmax', 'tanh'] },
      'network.activations[0]: expected softmax in the last layer only; got softmax',
    ],
    [
      { 'network.activations.1': 'sinus' },
      `network.activations[1]: expected one of ${activationNames.join(', ')}; got "sinus"`,
    ],
    [
      { 'network.layers': [2] },
      'network.layers: expected at least 2 entries, the inputs and one layer; got a list of 1',
    ],
    [{ 'network.layers.1': 0 }, 'network.layers[1]: expected an integer 1..10000; got 0'],
    [{ 'network.layers.1': 1.5 }, 'network.layers[1]: expected an integer 1..10000; got 1.5'],
    [{ 'network.layers.1': 10_001 }, 'network.layers[1]: expected an integer 1..10000; got 10001'],
    [{ 'network.weights.0.1': [1] }, 'network.weights[0][1]: expected 2 numbers, one per unit of layer 1; got 1'],
    [{ 'network.weights.1': [[1]] }, 'network.weights[1]: expected 2 rows, one per unit of layer 1; got 1'],
    [{ 'network.weights': [] }, 'network.weights: expected 2 entries, one per layer 1..2; got 0'],
    [{ 'network.weights.0.1.0': '7' }, 'network.weights[0][1][0]: expected a finite number; got "7"'],
    [{ 'network.weights.0.1.0': Number.NaN }, 'network.weights[0][1][0]: expected a finite number; got NaN'],
    [
      { 'network.weights.0.1.0': Number.NEGATIVE_INFINITY },
      'network.weights[0][1][0]: expected a finite number; got -Infinity',
    ],
    [{ 'network.biases.1': [1, 2] }, 'network.biases[1]: expected 1 number, one per unit of layer 2; got 2'],
    [{ 'network.biases': [[1, 2]] }, 'network.biases: expected 2 entries, one per layer 1..2; got 1'],
    [{ 'network.bias': 'none' }, 'network.biases: expected no biases where network.bias is none'],
    [{ 'network.bias': true }, 'network.bias: expected one of trained, frozen, none; got true'],
    [
      { 'network.initialization': { scheme: 'glorot' } },
      'network.initialization.scheme: expected one of xavierUniform, xavierNormal, heUniform, heNormal, zeros; got "glorot"',
    ],
    [{ 'network.initialization': { seed: -1 } }, 'network.initialization.seed: expected an integer ≥ 0; got -1'],
    [{ 'network.layer': 1 }, 'network.layer: unknown key'],
    [{ network: undefined }, 'network: this key is missing'],
    [{ 'network.layers': undefined }, 'network.layers: this key is missing'],
    [{ network: null }, 'network: expected an object that describes the network; got null'],
    [{ format: 'other' }, 'format: expected "batch-gradient-scenario"; got "other"'],
    [{ version: 2 }, 'version: expected 1; got 2'],
    [{ title: 7 }, 'title: expected a text of at most 500 characters; got 7'],
    [{ loss: 'mse' }, `loss: expected one of ${lossNames.join(', ')}; got "mse"`],
    [{ data: 3 }, 'data: expected an object with inputs and targets, or with dataset; got 3'],
    [{ 'data.inputs': undefined }, 'data.inputs: this key is missing'],
    [{ 'data.inputs': [] }, 'data.inputs: expected at least 1 row; got a list of 0'],
    [{ 'data.inputs.2': [1] }, 'data.inputs[2]: expected 2 numbers, one per unit of layer 0; got 1'],
    [{ 'data.inputs.2.0': null }, 'data.inputs[2][0]: expected a finite number; got null'],
    [{ 'data.targets': [[0], [1]] }, 'data.targets: expected 3 rows, as many as data.inputs; got 2'],
    [{ 'data.targets.1': [1, 2] }, 'data.targets[1]: expected 1 number, one per unit of layer 2; got 2'],
    [{ 'data.labels': ['a'] }, 'data.labels: expected 3 texts, one per sample; got 1'],
    [{ 'data.sampleWeights': [1, 1] }, 'data.sampleWeights: expected 3 numbers, one per sample; got 2'],
    [{ 'data.sampleWeights': [1, -1, 0] }, 'data.sampleWeights[1]: expected a finite number ≥ 0; got -1'],
    [
      { 'data.sampleWeights': [0, 0, 0], 'training.divisor': 'weights' },
      'data.sampleWeights: expected at least one number above 0 for divisor weights; got only 0',
    ],
    [
      { 'training.divisor': 'samples' },
      'training.divisor: expected one of batch, weights, none, or a finite number > 0; got "samples"',
    ],
    [
      { 'training.divisor': { inputs: 1 } },
      'training.divisor: expected one of batch, weights, none, or a finite number > 0; got an object',
    ],
    [{ 'training.divisor': 0 }, 'training.divisor: expected a finite number > 0; got 0'],
    [
      { 'training.divisor': 'weights', 'training.reduction': 'sum' },
      'training.divisor: expected batch or no divisor, because reduction sum does not divide; got weights',
    ],
    [
      { 'training.divisor': 3, 'training.reduction': 'sum' },
      'training.divisor: expected batch or no divisor, because reduction sum does not divide; got 3',
    ],
    [
      { 'training.clip': { per: 'layer', maxNorm: 1 } },
      'training.clip.per: expected one of sample, batch; got "layer"',
    ],
    [{ 'training.clip': { per: 'batch', maxNorm: 0 } }, 'training.clip.maxNorm: expected a finite number > 0; got 0'],
    [{ 'training.clip': { per: 'batch' } }, 'training.clip.maxNorm: this key is missing'],
    [{ 'training.clip': 1 }, 'training.clip: expected an object with per and maxNorm; got 1'],
    [{ 'data.extra': 1 }, 'data.extra: unknown key'],
    [{ data: { dataset: 'mnist' } }, 'data.dataset: expected one of iris, ten-classes-128, digits; got "mnist"'],
    [{ data: { dataset: 'iris' } }, 'network.layers[0]: expected 4, the inputs of data set iris; got 2'],
    [
      { 'data.image': { width: 3, height: 2 } },
      'data.image: expected width × height to be 2, the number of inputs; got 3 × 2 = 6',
    ],
    [{ 'data.image': { width: 2 } }, 'data.image.height: this key is missing'],
    [{ 'data.image': { width: 2, height: 0.5 } }, 'data.image.height: expected an integer 1..10000; got 0.5'],
    [{ 'data.image': 8 }, 'data.image: expected an object with width and height; got 8'],
    [{ data: { dataset: 'iris', inputs: [] } }, 'data.inputs: unknown key'],
    [{ 'training.batchSize': 0 }, 'training.batchSize: expected an integer ≥ 1; got 0'],
    [{ 'training.batchSize': 4 }, 'training.batchSize: expected an integer 1..3, the number of samples; got 4'],
    [{ 'training.batchSize': undefined }, 'training.batchSize: this key is missing'],
    [
      { 'training.batches': [[1]] },
      'training.batchSize: expected no batchSize and no order beside training.batches; got 2',
    ],
    [
      { 'training.batches': [[1]], 'training.batchSize': undefined, 'training.order': 'shuffled' },
      'training.order: expected no batchSize and no order beside training.batches; got "shuffled"',
    ],
    [
      { 'training.batches': [[1], [3, 4]], 'training.batchSize': undefined },
      'training.batches[1][1]: expected an integer 1..3, the number of samples; got 4',
    ],
    [
      { 'training.batches': [[1], [0]], 'training.batchSize': undefined },
      'training.batches[1][0]: expected an integer ≥ 1; got 0',
    ],
    [
      { 'training.batches': [[], []], 'training.batchSize': undefined },
      'training.batches: expected at least one sample in all; got 0',
    ],
    [
      { 'training.batches': [1, 2], 'training.batchSize': undefined },
      'training.batches[0]: expected a list of sample numbers; got 1',
    ],
    [
      { 'training.batches': Array(100_001).fill([1]), 'training.batchSize': undefined },
      'training.batches: expected at most 100,000 rows in all, and no more batches; got 100,001',
    ],
    [{ 'training.order': 'random' }, 'training.order: expected one of sequential, shuffled; got "random"'],
    [{ 'training.reduction': 'average' }, 'training.reduction: expected one of mean, sum; got "average"'],
    [{ 'training.optimizer.kind': 'lion' }, `training.optimizer.kind: expected ${anOptimizer}; got "lion"`],
    [
      { 'training.optimizer.learningRate': -1 },
      'training.optimizer.learningRate: expected a finite number ≥ 0; got -1',
    ],
    [
      { 'training.optimizer.learningRate': Infinity },
      'training.optimizer.learningRate: expected a finite number ≥ 0; got Infinity',
    ],
    [{ 'training.optimizer.momentum': 1 }, 'training.optimizer.momentum: expected a number in [0, 1); got 1'],
    [
      { 'training.optimizer.weightDecay': -0.1 },
      'training.optimizer.weightDecay: expected a finite number ≥ 0; got -0.1',
    ],
    [{ 'training.optimizer.beta1': 0.9 }, 'training.optimizer.beta1: unknown key'],
    [
      { 'training.optimizer': { kind: 'adam', learningRate: 0.1, beta2: 1 } },
      'training.optimizer.beta2: expected a number in [0, 1); got 1',
    ],
    [
      { 'training.optimizer': { kind: 'adam', learningRate: 0.1, epsilon: 0 } },
      'training.optimizer.epsilon: expected a finite number > 0; got 0',
    ],
    [
      { 'training.optimizer': { kind: 'adam', learningRate: 0.1, momentum: 0.9 } },
      'training.optimizer.momentum: unknown key',
    ],
    [{ view: { weight: '2.1' } }, 'view.weight: expected a weight l.i.j; got "2.1"'],
    [{ view: { weight: '3.1.1' } }, 'view.weight: expected a layer 1..2; got 3.1.1'],
    [{ view: { weight: '1.3.1' } }, 'view.weight: expected a weight 1.i.j with i in 0..2 and j in 1..2; got 1.3.1'],
    [{ view: { weight: '2.1.2' } }, 'view.weight: expected a weight 2.i.j with i in 0..2 and j in 1..1; got 2.1.2'],
    [
      { view: { weight: '1.0.1' }, 'network.bias': 'none', 'network.biases': undefined },
      'view.weight: expected a weight 1.i.j with i in 1..2 and j in 1..2; got 1.0.1',
    ],
    [{ view: { sample: 4 } }, 'view.sample: expected an integer 1..3, the number of samples; got 4'],
    [
      { view: { phase: 'backward' } },
      'view.phase: expected one of batch, forward, loss, output-delta, hidden-delta, per-sample, sum, update; got "backward"',
    ],
    [{ view: { zoom: 2 } }, 'view.zoom: unknown key'],
    [{ loss: 'crossEntropy' }, 'network.activations[1]: expected softmax, which loss crossEntropy needs; got sigmoid'],
    [
      { loss: 'binaryCrossEntropy', 'network.activations.1': 'tanh' },
      'network.activations[1]: expected sigmoid, which loss binaryCrossEntropy needs; got tanh',
    ],
    [
      { loss: 'binaryCrossEntropy', 'data.targets.2.0': 1.5 },
      'data.targets[2][0]: expected a number in [0, 1] for loss binaryCrossEntropy; got 1.5',
    ],
    [
      {
        ...softmaxLast,
        loss: 'crossEntropy',
        'data.targets': [
          [1, 0],
          [0.5, 0.4],
          [0, 1],
        ],
      },
      'data.targets[1]: expected numbers that sum to 1 for loss crossEntropy; got 0.9',
    ],
    [
      {
        ...softmaxLast,
        loss: 'crossEntropy',
        'data.targets': [
          [1, 0],
          [1.5, -0.5],
          [0, 1],
        ],
      },
      'data.targets[1][1]: expected a number ≥ 0 for loss crossEntropy; got -0.5',
    ],
    [{ extra: 1 }, 'extra: unknown key'],
    [{ 'training.optimizer': null }, `training.optimizer: expected ${anOptimizer}; got null`],
    [{ 'training.optimizer': { learningRate: 1 } }, `training.optimizer.kind: expected ${anOptimizer}; got nothing`],
    [{ 'training.optimizer': { kind: 'sgd' } }, 'training.optimizer.learningRate: this key is missing'],
    [{ view: null }, 'view: expected an object that says what is selected first; got null'],
    [{ view: [] }, 'view: expected an object; got a list of 0'],
    [{ 'network.initialization': [] }, 'network.initialization: expected an object; got a list of 0'],
  ];
  it.each(cases)('%j → %s', (changes, message) => {
    const result = parseScenario(fileWith(changes));
    expect(result.ok ? 'accepted' : result.error.message).toBe(message);
    if (!result.ok) expect(message.startsWith(`${result.error.place}: `)).toBe(true);
  });

  it.each([
    [null, 'null'],
    ['x', '"x"'],
    [undefined, 'nothing'],
  ])('%j is no scenario', (json, got) => {
    expect(messageOf(json)).toBe(`expected an object that describes a scenario; got ${got}`);
  });
});

describe('parseScenario accepts what the format allows', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the file itself', {}],
    ['a bias weight in view', { view: { weight: '2.0.1' } }],
    ['softmax with a squared loss', { 'network.activations.1': 'softmax', loss: 'squaredError' }],
    [
      'targets that sum to 1 within 1e-9',
      {
        ...softmaxLast,
        loss: 'crossEntropy',
        'data.targets': [
          [1 / 3, 2 / 3],
          [0.1, 0.9],
          [1 + 5e-10, 0],
        ],
      },
    ],
    ['one-hot targets', { ...softmaxLast, loss: 'crossEntropy', 'data.targets': oneHotRows }],
    ['a learning rate of 0', { 'training.optimizer.learningRate': 0 }],
    ['a learning rate of a million', { 'training.optimizer.learningRate': 1e6 }],
    ['labels', { 'data.labels': ['a', 'b', 'c'] }],
    ['a batch of all', { 'training.batchSize': 3 }],
    ['batches by hand', { 'training.batches': [[3, 3], [], [1]], 'training.batchSize': undefined }],
  ])('%s', (_, changes) => {
    expect(messageOf(fileWith(changes))).toBe('accepted');
  });

  it('fills in every default', () => {
    const result = parseScenario(validFile());
    expect(result.ok && result.scenario).toMatchObject({
      title: '',
      network: { bias: 'trained', initialization: { scheme: 'xavierUniform', seed: 1 } },
      view: { weight: { layer: 2, from: 1, to: 1 }, sample: 1, phase: 'sum' },
      training: { order: 'sequential', seed: 1, optimizer: { momentum: 0, weightDecay: 0 } },
    });
    const adam = parseScenario(fileWith({ 'training.optimizer': { kind: 'adam', learningRate: 0.1 } }));
    expect(adam.ok && adam.scenario.training.optimizer).toEqual({
      kind: 'adam',
      learningRate: 0.1,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      weightDecay: 0,
    });
  });

  it('keeps no array of the value it was given', () => {
    const file = validFile();
    const result = parseScenario(file);
    (file as { data: { inputs: number[][] } }).data.inputs[0] = [9, 9];
    expect(result.ok && 'inputs' in result.scenario.data && result.scenario.data.inputs[0]).toEqual([0, 1]);
  });
});

describe('parseScenario refuses what is too large, with a sentence', () => {
  const bare = { 'network.weights': undefined, 'network.biases': undefined };
  it('counts weights and biases', () => {
    const changes = { ...bare, 'network.layers': [2, 1000, 1000], 'network.activations': ['tanh', 'tanh'] };
    const count = (2 + 1) * 1000 + (1000 + 1) * 1000;
    expect(count).toBeGreaterThan(limits.weights);
    expect(messageOf(fileWith(changes))).toBe(
      'network.layers: expected at most 1,000,000 weights in all; got 1,004,000',
    );
  });
  it('counts layers', () => {
    const layers = Array.from({ length: 52 }, () => 1);
    expect(messageOf(fileWith({ ...bare, 'network.layers': layers }))).toBe(
      'network.layers: expected at most 51 entries; got a list of 52',
    );
  });
  it('counts samples', () => {
    const inputs = Array.from({ length: 50_001 }, () => [0, 0]);
    expect(messageOf(fileWith({ 'data.inputs': inputs }))).toBe(
      'data.inputs: expected at most 50,000 rows; got 50,001',
    );
  });
  it('counts samples × inputs', () => {
    const inputs = Array.from({ length: 6401 }, () => new Array<number>(1000).fill(0));
    const targets = inputs.map(() => [0]);
    const changes = { ...bare, 'network.layers': [1000, 2, 1], 'data.inputs': inputs, 'data.targets': targets };
    expect(messageOf(fileWith(changes))).toBe('data.inputs: expected at most 6,400,000 numbers in all; got 6,401,000');
  });
});

describe('parseScenarioText', () => {
  function textError(text: string): string {
    const result = parseScenarioText(text);
    return result.ok ? 'accepted' : result.error.message;
  }
  it('accepts the text of a valid file, with or without a byte order mark', () => {
    expect(textError(JSON.stringify(validFile()))).toBe('accepted');
    expect(textError(`\uFEFF${JSON.stringify(validFile())}`)).toBe('accepted');
  });
  it.each([
    ['', 'not JSON: the text is empty'],
    ['{\n  "format": 1,\n  oops\n}', /^not JSON: .+ at line 3, column 3$/],
    ['{"a": [1, 2}', /^not JSON: .+ at line 1, column 12$/],
    ['hello', /^not JSON: [^\n]+$/],
    ['{"a":\n\n', /^not JSON: [^\n]+$/],
  ])('%j is not JSON', (text, message) => {
    if (typeof message === 'string') expect(textError(text)).toBe(message);
    else expect(textError(text)).toMatch(message);
  });
  it('a number too large for float64 is not finite', () => {
    const text = JSON.stringify(validFile()).replace('0.1', '1e999');
    expect(textError(text)).toBe('network.weights[0][0][0]: expected a finite number; got Infinity');
  });
});

/** Shapes decide where pasted numbers of a step go; what does not fit is refused with both shapes. */
import { describe, expect, it } from 'vitest';
import { sheetNumbers } from '../../../../src/features/homework/paste/sheetNumbers';
import '../../../../src/features/homework/words/en';
import { readStep } from '../../../../src/scenario/reading';
import { createExplainerStore, shownTraceOf } from '../../../../src/store';
import '../../../../src/text/later';

function traceOf(layers: readonly number[], samples: number) {
  const store = createExplainerStore();
  const { scenario } = store.getState();
  const rows = (height: number, width: number): number[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => (row + 2 * column + 1) / 10),
    );
  const [inputs = 1] = layers;
  const outputs = layers.at(-1) ?? 1;
  store.getState().loadScenario({
    ...scenario,
    network: {
      ...scenario.network,
      layers,
      activations: layers.slice(1).map(() => 'sigmoid' as const),
      weights: layers.slice(1).map((width, at) => rows(layers[at] ?? 1, width)),
      biases: layers.slice(1).map((width) => Array.from({ length: width }, () => 0)),
    },
    data: { inputs: rows(samples, inputs), targets: rows(samples, outputs) },
    training: { ...scenario.training, batchSize: samples },
  });
  return shownTraceOf(store.getState());
}

const read = (text: string, layers: readonly number[], samples: number, known = {}) =>
  sheetNumbers(readStep(text), traceOf(layers, samples), known);

const cellsOf = (...given: Parameters<typeof read>): readonly unknown[] => {
  const result = read(...given);
  return result.ok ? result.readings.map(({ cells }) => cells) : [result.sentence];
};

describe('sheetNumbers', () => {
  it('takes gradients in × out and out × in by their shapes', () => {
    const expected = {
      'batchGradient.1.1.1': '1',
      'batchGradient.1.1.2': '2',
      'batchGradient.1.1.3': '3',
      'batchGradient.1.2.1': '4',
      'batchGradient.1.2.2': '5',
      'batchGradient.1.2.3': '6',
    };
    expect(cellsOf('dW1 = [[1, 2, 3], [4, 5, 6]]', [2, 3, 1], 4)).toEqual([expected]);
    expect(cellsOf('dW1 = [[1, 4], [2, 5], [3, 6]]', [2, 3, 1], 4)).toEqual([expected]);
    expect(cellsOf('db1 = [[7], [8], [9]]', [2, 3, 1], 4)).toEqual([
      { 'batchGradient.1.0.1': '7', 'batchGradient.1.0.2': '8', 'batchGradient.1.0.3': '9' },
    ]);
  });

  it('takes the totals of a program to their rows, each once', () => {
    const text = 'sum_b1 = [4, 8]\ng_b1 = [1, 2]\nupdate_b1 = [-0.5, -1]\nb1_new = [3, 5]';
    expect(cellsOf(text, [2, 2, 1], 4)).toEqual([
      {
        'gradientSum.1.0.1': '4',
        'gradientSum.1.0.2': '8',
        'batchGradient.1.0.1': '1',
        'batchGradient.1.0.2': '2',
        'update.1.0.1': '-0.5',
        'update.1.0.2': '-1',
        'weightAfter.1.0.1': '3',
        'weightAfter.1.0.2': '5',
      },
    ]);
    const result = read('update_W1 = [[1, 2, 3], [4, 5, 6]]\nb1_new = [1, 2, 3]', [2, 3, 1], 4);
    expect(result.ok && result.readings[0].parts.map(({ says }) => says)).toEqual([
      'update of W1: 2 → 3, in × out',
      'new b1',
    ]);
    expect(cellsOf('db1 = [1, 2]\ng_b1 = [1, 2]', [2, 2, 1], 4)).toEqual([expect.stringContaining('the same cells')]);
  });

  it.each([
    ['gradientSum', 'Sum of the gradients for W2: [[1], [2]]'],
    ['gradientSum', 'summed gradient of W2 = [[1], [2]]'],
    ['gradientSum', 'total gradient dW2 (sum over batch) = [[1], [2]]'],
    ['gradientSum', 'Σ over samples dW2:\n1\n2'],
    ['gradientSum', String.raw`\sum_k \frac{\partial e(k)}{\partial W^{(2)}} = \begin{pmatrix} 1 \\ 2 \end{pmatrix}`],
    ['gradientSum', 'dW2, sum over the batch = [[1], [2]]'],
    ['gradientSum', 'dW2 summed over samples: [[1], [2]]'],
    ['gradientSum', 'Gradient sum of W2 = [[1], [2]]'],
    ['gradientSum', 'W2 gradient sum: [[1], [2]]'],
    ['gradientSum', 'dW2_sum = [[1], [2]]'],
    ['batchGradient', 'dW2_mean = [[1], [2]]'],
    ['batchGradient', 'mean gradient of W2 = [[1], [2]]'],
    ['batchGradient', String.raw`\nabla_{W^{(2)}} E = [[1], [2]]`],
    ['batchGradient', "grads = {'W2': Array([[1], [2]], dtype=float32)}"],
    ['batchGradient', 'Gradients:\nW2: [[1], [2]]'],
    ['update', 'ΔW2 = [[1], [2]]'],
    ['update', 'weight update ΔW2 = [[1], [2]]'],
    ['update', 'delta_W2 = [1, 2]'],
    ['update', String.raw`\Delta W^{(2)} = -\eta \nabla_{W^{(2)}} E = [[1], [2]]`],
    ['update', 'update of W2: [[1], [2]]'],
    ['weightAfter', 'new W2 = [[1], [2]]'],
    ['weightAfter', 'W2 (new) = [[1], [2]]'],
  ])('takes the %s from %s', (kind, text) => {
    expect(cellsOf(text, [2, 2, 1], 4)).toEqual([{ [`${kind}.2.1.1`]: '1', [`${kind}.2.2.1`]: '2' }]);
  });

  it.each([
    ['dW2', '-dW2 = [[1], [2]]'],
    ['dW2', '−dW2 = [[1], [2]]'],
    ['grad_W', String.raw`-\eta \frac{\partial E}{\partial W^{(2)}} = [[1], [2]]`],
    ['δ2', 'x δ2 = [1, 2]'],
    ['W2', '∂e(3)/∂W2 = [[1], [2]]'],
  ])('leaves out what is a negative, a product or of one sample, and no %s: %s', (name, text) => {
    const { arrays, leftOut } = readStep(text);
    expect(arrays).toEqual([]);
    expect(leftOut).toEqual([expect.stringContaining(name)]);
    expect(readStep(`- dW2 = [[1], [2]]`).arrays).toHaveLength(1);
  });

  it('lays the matrices of R as their arguments say, in any order', () => {
    const columns = ['matrix(nrow = 2, data = c(1, 2, 3, 4, 5, 6))', 'array(c(1, 2, 3, 4, 5, 6), c(2, 3))'];
    const rows = ['matrix(c(1, 3, 5, 2, 4, 6), 2, 3, TRUE)', 'matrix(byrow = T, ncol = 3, c(1, 3, 5, 2, 4, 6))'];
    const first = { 'batchGradient.1.1.1': '1', 'batchGradient.1.1.2': '3', 'batchGradient.1.1.3': '5' };
    for (const made of [...columns, ...rows])
      expect(cellsOf(`dW1 <- ${made}`, [2, 3, 1], 4)).toEqual([expect.objectContaining(first)]);
  });

  it('goes on after the dots of MATLAB', () => {
    const written = 'dW1 = [0.1, 0.2, ...\n 0.3; 0.4, 0.5, 0.6];';
    expect(cellsOf(written, [2, 3, 1], 4)).toEqual([expect.objectContaining({ 'batchGradient.1.1.3': '0.3' })]);
  });

  it('takes a number of one unit in brackets of its own', () => {
    const text = String.raw`\delta_1^{(2)}(3) = [0.5]`;
    expect(cellsOf(text, [2, 2, 1], 4)).toEqual([{ 'delta.2.1.3': '0.5' }]);
  });

  it('takes a number with its unit and its sample to its cell', () => {
    const text = String.raw`\delta_1^{(2)}(1) = -0.4522, \delta_1^{(2)}(3) = 0.5, \delta_2^{(1)}(3) = 0.25`;
    expect(cellsOf(text, [2, 2, 1], 3)).toEqual([
      { 'delta.2.1.1': '-0.4522', 'delta.2.1.3': '0.5', 'delta.1.2.3': '0.25' },
    ]);
    expect(cellsOf(String.raw`\delta_1^{(2)} = 0.5`, [2, 2, 1], 1)).toEqual([{ 'delta.2.1.1': '0.5' }]);
    expect(cellsOf(String.raw`\delta_3^{(2)}(1) = 0.5`, [2, 2, 1], 3)).toEqual([expect.stringContaining('3 × 1')]);
  });

  it('takes a list with its unit to all samples, as the heads of the sheet name it', () => {
    const list = { 'delta.2.1.1': '0.1479', 'delta.2.1.2': '-0.06093', 'delta.2.1.3': '0.1464' };
    expect(cellsOf('δ₁⁽²⁾ = [0.1479, -0.06093, 0.1464]', [2, 1, 1], 3)).toEqual([list]);
    expect(cellsOf('delta_1^(2) = [0.1479, -0.06093, 0.1464]', [2, 1, 1], 3)).toEqual([list]);
    const lines = Object.values(list).map((text, at) => `δ₁⁽²⁾(${at + 1}) = ${text}`);
    expect(cellsOf(lines.join('\n'), [2, 2, 1], 3)).toEqual([list]);
    expect(cellsOf('x₂⁽¹⁾(3) = 0.5', [2, 2, 1], 3)).toEqual([{ 'activation.1.2.3': '0.5' }]);
    expect(cellsOf('s₁⁽²⁾(3): 0.1', [2, 2, 1], 3)).toEqual([{ 'preactivation.2.1.3': '0.1' }]);
    const result = read('s₂⁽¹⁾ = [1, 2, 3]\ns₁⁽²⁾(3) = 4', [2, 2, 1], 3);
    expect(result.ok && result.readings[0]).toMatchObject({
      parts: [
        { says: expect.stringMatching(/ of layer 1, unit 2$/) },
        { says: expect.stringMatching(/ of layer 2, unit 1, sample 3$/) },
      ],
      cells: {
        'preactivation.1.2.1': '1',
        'preactivation.1.2.2': '2',
        'preactivation.1.2.3': '3',
        'preactivation.2.1.3': '4',
      },
    });
  });

  it('takes deltas with samples as rows and as columns by their shapes', () => {
    const expected = {
      'delta.1.1.1': '1',
      'delta.1.2.1': '2',
      'delta.1.1.2': '3',
      'delta.1.2.2': '4',
      'delta.1.1.3': '5',
      'delta.1.2.3': '6',
    };
    expect(cellsOf('delta1 = [[1, 2], [3, 4], [5, 6]]', [2, 2, 1], 3)).toEqual([expected]);
    expect(cellsOf('dZ1 = [[1, 3, 5], [2, 4, 6]]', [2, 2, 1], 3)).toEqual([expected]);
    expect(cellsOf('delta2 = [1, 2, 3]', [2, 2, 1], 3)).toEqual([
      { 'delta.2.1.1': '1', 'delta.2.1.2': '2', 'delta.2.1.3': '3' },
    ]);
  });

  it('asks about a square gradient, unless another matrix, the program or the weights of the same paste say how it lies', () => {
    const square = 'dW1 = [[1, 2], [3, 4]]';
    const [straight, turned] = [
      {
        'batchGradient.1.1.1': '1',
        'batchGradient.1.1.2': '2',
        'batchGradient.1.2.1': '3',
        'batchGradient.1.2.2': '4',
      },
      {
        'batchGradient.1.1.1': '1',
        'batchGradient.1.1.2': '3',
        'batchGradient.1.2.1': '2',
        'batchGradient.1.2.2': '4',
      },
    ];
    expect(cellsOf(square, [2, 2, 1], 4)).toEqual([straight, turned]);
    expect(cellsOf(square, [2, 2, 1], 4, { weights: 'out-in' })).toEqual([turned]);
    expect(cellsOf(`${square}\ndW2 = [[5, 6]]`, [2, 2, 1], 4)).toEqual([
      { ...turned, 'batchGradient.2.1.1': '5', 'batchGradient.2.2.1': '6' },
    ]);
    expect(
      cellsOf('fc1.weight.grad: tensor([[1., 2.], [3., 4.]])\nfc2.weight.grad: tensor([[5., 6.]])', [2, 2, 1], 4),
    ).toEqual([
      {
        'batchGradient.1.1.1': '1.',
        'batchGradient.1.1.2': '3.',
        'batchGradient.1.2.1': '2.',
        'batchGradient.1.2.2': '4.',
        'batchGradient.2.1.1': '5.',
        'batchGradient.2.2.1': '6.',
      },
    ]);
  });

  it('asks about as many samples as units, unless the samples of the same paste say how they lie', () => {
    const deltas = 'delta1 = [[1, 2], [3, 4]]';
    expect(cellsOf(deltas, [2, 2, 1], 2)).toHaveLength(2);
    expect(cellsOf(deltas, [2, 2, 1], 2, { samples: 'columns' })).toEqual([
      { 'delta.1.1.1': '1', 'delta.1.1.2': '2', 'delta.1.2.1': '3', 'delta.1.2.2': '4' },
    ]);
    expect(cellsOf(`${deltas}\ndelta2 = [[5, 6]]`, [2, 2, 1], 2)).toEqual([
      {
        'delta.1.1.1': '1',
        'delta.1.1.2': '2',
        'delta.1.2.1': '3',
        'delta.1.2.2': '4',
        'delta.2.1.1': '5',
        'delta.2.1.2': '6',
      },
    ]);
  });

  it('counts layers as the paste does', () => {
    // Nielsen counts the inputs as layer 1, a list of a program begins at 0.
    expect(cellsOf('delta^2 = [[1], [2]]\ndelta^3 = [[3]]', [2, 2, 1], 1)).toEqual([
      { 'delta.1.1.1': '1', 'delta.1.2.1': '2', 'delta.2.1.1': '3' },
    ]);
    expect(cellsOf('dW0 = [[1, 2], [3, 4], [5, 6]]\ndW1 = [[7], [8]]', [3, 2, 1], 1)[0]).toMatchObject({
      'batchGradient.1.3.2': '6',
      'batchGradient.2.2.1': '8',
    });
    expect(cellsOf('delta_output = [3]\ndelta_hidden = [1, 2]', [2, 2, 1], 1)).toEqual([
      { 'delta.2.1.1': '3', 'delta.1.1.1': '1', 'delta.1.2.1': '2' },
    ]);
    expect(
      cellsOf(
        'grads: [array([[1., 2.], [3., 4.], [5., 6.]]), array([7., 8.]), array([[9.], [10.]]), array([11.])]',
        [3, 2, 1],
        1,
      )[0],
    ).toMatchObject({
      'batchGradient.1.3.2': '6.',
      'batchGradient.1.0.2': '8.',
      'batchGradient.2.2.1': '10.',
      'batchGradient.2.0.1': '11.',
    });
  });

  it('says which shapes collide', () => {
    expect(cellsOf('dW1 = [[1, 2, 3]]', [2, 2, 1], 4)).toEqual([
      'Nothing was filled in: dW1 is 1 × 3, but W1 has 2 × 2 weights here.',
    ]);
    expect(cellsOf('δ₂⁽¹⁾ = [1, 2, 3]', [2, 2, 1], 4)).toEqual([
      expect.stringMatching(/is a list of 3 numbers, but .* of layer 1, unit 2, is 4 × 1 here: 4 samples, 1 unit\.$/),
    ]);
    expect(cellsOf('delta2 = [[1], [2], [3]]', [2, 2, 1], 4)).toEqual([
      expect.stringMatching(/delta2 is 3 × 1, but .* of layer 2 is 4 × 1 here: 4 samples, 1 unit\.$/),
    ]);
    expect(cellsOf('db1 = [1, 2, 3]', [2, 2, 1], 4)).toEqual([
      'Nothing was filled in: db1 is a list of 3 numbers, but layer 1 has 2 biases here.',
    ]);
    expect(cellsOf('dW4 = [[1]]', [2, 2, 1], 4)).toEqual([expect.stringContaining('dW4 has no place in this network')]);
    expect(cellsOf('delta = [[1, 2], [3, 4]]', [2, 2, 2], 2)).toEqual([
      expect.stringContaining('delta fits layers 1, 2.'),
    ]);
    expect(cellsOf('dW1 = [[1, 2, 3], [4, 5, 6]]\nW1.grad = [[1, 2, 3], [4, 5, 6]]', [2, 3, 1], 4)).toEqual([
      'Nothing was filled in: dW1 and W1.grad have the same cells. Paste only one of them.',
    ]);
  });

  it('leaves out what a sheet has no cell for', () => {
    expect(read('dW2 = [[1], [2]]\nloss = 0.3\na0 = [[1, 2]]', [2, 2, 1], 1)).toMatchObject({
      ok: true,
      leftOut: ['loss', 'a0'],
    });
    expect(cellsOf('loss = 0.3', [2, 2, 1], 1)).toEqual(['Nothing was filled in: My work has no cell for loss.']);
  });

  it('says that single weights are not read, as they are written', () => {
    const said = 'My work reads the numbers of all weights of a layer, such as dW1, and not of one alone:';
    expect(cellsOf('∂E/∂w_{11}^{(2)} = -0.005455', [2, 2, 1], 4)).toEqual([
      `Nothing was filled in: ${said} w_{11}^{(2)}.`,
    ]);
    expect(cellsOf('Sum of the gradients for w11: 0.3\nloss = 0.3', [2, 2, 1], 4)).toEqual([
      `Nothing was filled in: My work has no cell for loss. ${said} w11.`,
    ]);
    expect(cellsOf('Δw₁₁⁽²⁾ = −0.0012', [2, 2, 1], 4)).toEqual([`Nothing was filled in: ${said} w₁₁⁽²⁾.`]);
    expect(read('dW2 = [[1], [2]]\n∂E/∂w12 = 3', [2, 2, 1], 1)).toMatchObject({ leftOut: [], oneWeights: ['w12'] });
  });
});

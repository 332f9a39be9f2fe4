/** Numbers of a step are told from weights by their names, and keep their digits. */
import { describe, expect, it } from 'vitest';
import { readStep, readText } from '../../../src/scenario/reading';
import '../../../src/text/later';

const told = (text: string): readonly unknown[] =>
  readStep(text).arrays.map(({ part, layer, key }) => [
    part,
    ...(layer !== undefined ? [layer] : key !== undefined ? [key] : []),
  ]);

describe('readStep', () => {
  it.each([
    ['dW1 = [[1, 2]]', ['weightGradient', 1]],
    ['self.db2 = [1, 2]', ['biasGradient', 2]],
    ['delta^{(2)} = [1, 2]', ['delta', 2]],
    ['δ₁ = [1, 2]', ['delta', 1]],
    ['dZ2 = [[1, 2]]', ['delta', 2]],
    ['delta_hidden = [[1, 2]]', ['delta', 'hidden']],
    // As in W_ho.
    ['delta_ho = [[1, 2]]', ['delta', 'output']],
    ['z1 = [[1, 2]]', ['preactivation', 1]],
    ['a2 = [[1, 2]]', ['activation', 2]],
    ['fc1.weight.grad tensor([[1., 2.]])', ['weightGradient', 'fc1']],
    ['net.0.bias.grad: tensor([1., 2.])', ['biasGradient', '0']],
    ['W1.grad: [[1, 2]]', ['weightGradient', 1]],
    ['W2_grad = [[1, 2]]', ['weightGradient', 2]],
    ['grad of W1:\n[[1 2]\n [3 4]]', ['weightGradient', 1]],
    ['Gradient with respect to W_2 = [[1, 2]]', ['weightGradient', 2]],
    ['∂E/∂W2 = [[1, 2]]', ['weightGradient', 2]],
    [String.raw`\frac{\partial E}{\partial b^{(1)}} = \begin{pmatrix} 1 & 2 \end{pmatrix}`, ['biasGradient', 1]],
    ['nabla_b1 = [1, 2]', ['biasGradient', 1]],
    ['∂E/∂z2 = [1, 2]', ['delta', 2]],
    ['∂e(3)/∂s₁⁽²⁾(3) = 0.25', ['delta', 2]],
    [String.raw`\frac{\partial E}{\partial z^{(2)}} = \begin{pmatrix} 1 & 2 \end{pmatrix}`, ['delta', 2]],
    ["grads = {'dW1': array([[1., 2.]])}", ['weightGradient', 1]],
    ['loss = 0.25', [undefined]],
    ['dA1 = [[1, 2]]', [undefined, 1]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
    // Whatever it is, it is no weight.
    expect(readText(text)).toMatchObject({ ok: false });
  });

  it('takes the names that the programs of Code have, and a number with its unit and its sample', () => {
    const read = (text: string): unknown => readStep(text).arrays[0];
    expect(read('g_W1 = [[1, 2]]')).toMatchObject({ part: 'weightGradient', layer: 1 });
    expect(read('sum_b2 = [1, 2]')).toMatchObject({ part: 'biasGradient', layer: 2, total: 'sum' });
    expect(read('update_W1 = [[1, 2]]')).toMatchObject({ part: 'weightGradient', layer: 1, total: 'update' });
    expect(read('W2_new = [[1, 2]]')).toMatchObject({ part: 'weightGradient', layer: 2, total: 'after' });
    expect(read(String.raw`\delta_1^{(2)}(3) = -0.4522`)).toMatchObject({
      part: 'delta',
      layer: 2,
      unit: 1,
      sample: 3,
      choices: [{ dimensions: 0, rows: [['-0.4522']] }],
    });
    expect(read('s_2^{(1)} = 0.3')).toMatchObject({ part: 'preactivation', layer: 1, unit: 2 });
  });

  it.each([
    ['δ₁⁽²⁾(3) = 0.25', { part: 'delta', layer: 2, unit: 1, sample: 3 }],
    ['δ₁⁽²⁾ = [0.1, 0.2]', { part: 'delta', layer: 2, unit: 1 }],
    ['δ₁^(2) = [0.1, 0.2]', { part: 'delta', layer: 2, unit: 1 }],
    ['delta_1^(2) = [0.1, 0.2]', { part: 'delta', layer: 2, unit: 1 }],
    [String.raw`\delta^{(2)}_{1}(3) = 0.25`, { part: 'delta', layer: 2, unit: 1, sample: 3 }],
    ['δ₁₂⁽³⁾ = 0.25', { part: 'delta', layer: 3, unit: 12 }],
    ['s₁⁽²⁾ = [0.1, 0.2]', { part: 'preactivation', layer: 2, unit: 1 }],
    ['x₁⁽²⁾(3) = 0.25', { part: 'activation', layer: 2, unit: 1, sample: 3 }],
  ])('takes the number below the line for the unit, and that above it for the layer: %s', (text, expected) => {
    expect(readStep(text).arrays).toMatchObject([expected]);
    expect(readText(text)).toMatchObject({ ok: false });
  });

  it.each([
    ['x₁⁽¹⁾(3)·δ₁⁽²⁾(3) = 0.25', 'x₁⁽¹⁾(3)·δ₁⁽²⁾(3)'],
    ['x₁⁽¹⁾(3) δ₁⁽²⁾(3) = 0.25', 'x₁⁽¹⁾(3) δ₁⁽²⁾(3)'],
    ['X.T @ delta2 = [[1, 2]]', 'Xᵀ @ delta2'],
    ['∂E/∂x₁⁽²⁾(3) = 0.25', '∂E/∂x₁⁽²⁾(3)'],
    ['∂E/∂a2 = [1, 2]', '∂E/∂a2'],
  ])('gives the value of a product or a derivative to none of its factors: %s', (text, name) => {
    expect(readStep(text)).toMatchObject({
      arrays: [],
      leftOut: expect.arrayContaining([expect.stringContaining(name)]),
    });
    expect(told(`${text}\n* δ₁⁽²⁾(3) = 0.5`)).toEqual([['delta', 2]]);
  });

  it('reads a list with semicolons and without brackets, in decimal commas or points, and no further than its line', () => {
    const first = (text: string): unknown => readStep(text).arrays[0]?.choices[0]?.rows;
    const rows = [['0.1465'], ['-0.1481'], ['-0.0631'], ['0.1267']];
    expect(first('delta2 = 0,1465; -0,1481; -0,0631; 0,1267')).toEqual(rows);
    expect(first('delta2 = 0.1465; -0.1481; -0.0631; 0.1267;\ndW2 = [1, 2]')).toEqual(rows);
    // What ends a statement is no separator.
    expect(first('db2 = 0.5; delta2 = 3')).toEqual([['0.5']]);
    expect(told('db2 = 0.5; delta2 = 3')).toEqual([
      ['biasGradient', 2],
      ['delta', 2],
    ]);
  });

  it('keeps the digits that are written, also transposed, and adds none', () => {
    const rows = (text: string): unknown => readStep(text).arrays[0]?.choices[0]?.rows;
    expect(rows('dW1 = [[0.10, 2], [-0.30, 4e-3]]')).toEqual([
      ['0.10', '2'],
      ['-0.30', '4e-3'],
    ]);
    expect(rows('dW1 = np.array([[0.10, 0.2], [0.3, 0.40]]).T')).toEqual([
      ['0.10', '0.3'],
      ['0.2', '0.40'],
    ]);
    expect(rows('dW1 = [[0.5    0.1234]\n [2.     -0.25  ]]')).toEqual([
      ['0.5', '0.1234'],
      ['2.', '-0.25'],
    ]);
    // A fraction is exact.
    expect(rows('dW2 = [1/3, -2/7]')).toEqual([['1/3', '-2/7']]);
    expect(rows('dW2 = [⅓, −¼, 1½]')).toEqual([['1/3', '-1/4', '3/2']]);
    expect(rows(String.raw`dW2 = [\frac{1}{3}, 0.1234]`)).toEqual([['1/3', '0.1234']]);
  });

  it('takes a numbered d for the error terms of a layer, unless samples or weights come with it', () => {
    expect(readStep('d2 = [[0.1465], [-0.1481]]\ndW1 = [[1, 2]]')).toMatchObject({
      ofScenario: [],
      arrays: [{ name: 'd2', part: 'delta', layer: 2 }, { name: 'dW1' }],
    });
    expect(readStep('x1 = 0.5\nd1 = 1').ofScenario).toEqual(['x1', 'd1']);
  });

  it('names the activations, the loss and the optimizer of the text', () => {
    const read = readStep("dW1 = [[1, 2]]\nh = tanh(W1 x)\nq = gelu(z)\nmodel.compile(loss='mse', optimizer='adam')");
    expect(read.settings).toEqual(['tanh in hidden layers', 'gelu', "loss='mse'", "optimizer='adam'"]);
    expect(readStep('dW1 = [[1, 2]], tanh hidden units, softmax output').settings).toEqual([
      'tanh in hidden layers',
      'softmax output',
    ]);
    expect(readStep('dW1 = [[1, 2]]').settings).toEqual([]);
  });

  it('names what belongs to the scenario, and an only array without a name', () => {
    expect(readStep('W1 = [[1, 2]]\nX = [[1]]\ndW1 = [[3, 4]]')).toMatchObject({
      ofScenario: ['W1', 'X'],
      arrays: [{ name: 'dW1' }],
    });
    expect(readStep('[[0.10, 2], [3, 4]]').unnamed?.[0]?.rows).toEqual([
      ['0.10', '2'],
      ['3', '4'],
    ]);
  });
});

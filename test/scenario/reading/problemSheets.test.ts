/** Problem sheets as their writers put them in sentences: nothing of them is passed over in silence. */
import { describe, expect, it } from 'vitest';
import { exampleNamed } from '../../../src/scenario';
import { readStep, readText, saidLine, withReading } from '../../../src/scenario/reading';

function understood(text: string) {
  const read = readText(text, { layers: [2, 2, 1] });
  if (!read.ok) throw new Error(read.sentence);
  return read;
}

describe('a sheet with edges that a figure numbers', () => {
  const read = understood(`2-2-1 network, sigmoid hidden units
w1 = 0.15, w2 = 0.20, w3 = 0.25, w4 = 0.30, w5 = 0.40, w6 = 0.45, b1 = 0.35, b2 = 0.60
x1 = 0.05, x2 = 0.10, target 0.01, learning rate 0.5`);

  it('has the target that its sentence says, and so one sample', () => {
    expect(read.readings.map(({ targets }) => targets)).toEqual([[[0.01]], [[0.01]]]);
    expect(read.readings.map(({ inputs }) => inputs)).toEqual([[[0.05, 0.1]], [[0.05, 0.1]]]);
  });

  it('has the activation that its sentence says', () => {
    expect(read.readings.map(({ activations }) => activations)).toEqual([{ hidden: 'sigmoid' }, { hidden: 'sigmoid' }]);
    expect(read.leftOut).toEqual([]);
  });
});

describe('activations in words', () => {
  const read = (line: string) => understood(`x = (1, 0), t = 1\n${line}`);

  it.each([
    ['sigmoid units', { hidden: 'sigmoid', output: 'sigmoid' }, 'sigmoid in all layers'],
    ['activation: logistic', { hidden: 'sigmoid', output: 'sigmoid' }, 'sigmoid in all layers'],
    ['The activation function is tanh.', { hidden: 'tanh', output: 'tanh' }, 'tanh in all layers'],
    ['with ReLU hidden layers', { hidden: 'relu' }, 'ReLU in hidden layers'],
    [
      'leaky ReLU hidden units, linear output unit',
      { hidden: 'leakyRelu', output: 'identity' },
      'leaky ReLU in hidden layers · identity at the output',
    ],
    ['This is logistic regression.', { hidden: 'sigmoid', output: 'sigmoid' }, 'sigmoid in all layers'],
    ['2 hidden neurons (sigmoid)', { hidden: 'sigmoid' }, 'sigmoid in hidden layers'],
    ['sigmoid everywhere', { hidden: 'sigmoid', output: 'sigmoid' }, 'sigmoid in all layers'],
    ['activation sigmoid', { hidden: 'sigmoid', output: 'sigmoid' }, 'sigmoid in all layers'],
    ['2 inputs → 2 hidden (tanh) → 1 output (linear)', { hidden: 'tanh', output: 'identity' }, 'tanh in hidden layers'],
    ['Activation: ReLU (hidden), sigmoid (output)', { hidden: 'relu', output: 'sigmoid' }, 'ReLU in hidden layers'],
    [
      'hidden units use the ReLU function, output linear',
      { hidden: 'relu', output: 'identity' },
      'ReLU in hidden layers · identity at the output',
    ],
    ['2 hidden tanh units, sigmoid at the output', { hidden: 'tanh', output: 'sigmoid' }, 'tanh in hidden layers'],
    ['tanh units; output activation: identity', { hidden: 'tanh', output: 'identity' }, 'tanh in hidden layers'],
  ])('are read: %s', (line, named, said) => {
    const { readings, leftOut } = read(line);
    expect(readings[0].activations).toEqual(named);
    expect(leftOut).toEqual([]);
    expect(saidLine(readings[0])).toContain(said);
  });

  it.each([
    ['tanh units, ReLU units', ['tanh units', 'ReLU units']],
    ['softmax output', ['softmax output']],
    ['We use tanh.', ['tanh']],
    ['Activation: step function', ['step function']],
    ['a sign activation, with a Heaviside unit', ['sign activation', 'Heaviside']],
    ['hidden units use the softplus function', ['softplus']],
    ['softmax output layer', ['softmax output layer']],
    ['three linear layers', ['linear layers']],
    ['unlike linear regression, it has hidden units', ['linear regression']],
  ])('are said to be left out where they are two, or need more than a name: %s', (line, left) => {
    expect(read(line).leftOut).toEqual(left);
    expect(read(line).readings[0].activations).toEqual({});
  });
});

describe('activations in formulas and code', () => {
  const network = 'W1 = [[0.1, 0.2, 1], [0.3, 0.4, 2]]\nW2 = [[0.5], [0.6], [1]]\n';

  it.each([
    ['h = sigmoid(W1 x + b1)\no = W2 h + b2', { hidden: 'sigmoid', output: 'identity' }],
    ['h = torch.tanh(X @ W1 + b1)\ny = torch.sigmoid(h @ W2 + b2)', { hidden: 'tanh', output: 'sigmoid' }],
    ['A1 = np.tanh(np.dot(X, W1) + b1)\nA2 = A1 @ W2', { hidden: 'tanh', output: 'identity' }],
    ['$a^{(1)} = \\tanh(W^{(1)} x)$', { hidden: 'tanh' }],
    ['y = sigmoid(W2 · tanh(W1 x))', { hidden: 'tanh', output: 'sigmoid' }],
    ['h1 = max(0, z1)', { hidden: 'relu' }],
    ['h = np.maximum(0, X @ W1)', { hidden: 'relu' }],
    ['x = F.relu(self.fc1(x))\nreturn self.fc2(x)', { hidden: 'relu' }],
    ['def sigmoid(x):\n  return 1 / (1 + np.exp(-x))\nh = sigmoid(X @ W1)', { hidden: 'sigmoid' }],
    ['model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))', { hidden: 'relu', output: 'identity' }],
    [
      'Sequential(\n  (0): Linear(in_features=2, out_features=3, bias=True)\n  (1): Tanh()\n  (2): Linear(in_features=3, out_features=1, bias=True)\n  (3): Sigmoid()\n)',
      { hidden: 'tanh', output: 'sigmoid' },
    ],
    [
      "model.add(Dense(3, activation='relu', input_dim=2))\nmodel.add(Dense(1))",
      { hidden: 'relu', output: 'identity' },
    ],
    ["Dense(3, activation='tanh')\nDense(1, activation='sigmoid')", { hidden: 'tanh', output: 'sigmoid' }],
    ["MLPRegressor(activation='relu')", { hidden: 'relu', output: 'identity' }],
    ["MLPClassifier(activation='tanh')", { hidden: 'tanh' }],
    ["Sequential([Dense(3, 'relu'), Dense(1, 'sigmoid')])", { hidden: 'relu', output: 'sigmoid' }],
    ['Chain(Dense(2 => 3, σ), Dense(3 => 1))', { hidden: 'sigmoid', output: 'identity' }],
  ])('are read where they say the layer: %s', (line, named) => {
    const { readings, leftOut } = understood(network + line);
    expect(readings[0].activations).toEqual(named);
    expect(leftOut.filter((text) => !/in_features|out_features|input_dim/.test(text))).toEqual([]);
  });

  it.each([
    ['a = tanh(q)', ['tanh(q)']],
    ['h = σ(W1 x + b1)', ['σ(W1 x + b1)']],
    ['nn.Sequential(nn.Linear(2, 3), nn.GELU(), nn.Linear(3, 1))', ['GELU()']],
    ['nn.Sequential(nn.Linear(2, 3), nn.LeakyReLU(0.2), nn.Linear(3, 1))', ['LeakyReLU(0.2)']],
    ["Dense(3, activation='swish')", ["activation='swish'"]],
    ['y = softmax(W2 h)', ['softmax(W2 h)']],
    ['h = tanh(W1 x)\nrelu(W1 x)', ['tanh(W1 x)', 'relu(W1 x)']],
  ])('are said to be left out where they do not, or are another function: %s', (line, left) => {
    const { readings, leftOut } = understood(network + line);
    expect(leftOut).toEqual(left);
    expect(readings[0].activations?.hidden).toBeUndefined();
  });
});

describe('the identity, written out', () => {
  const network = 'x = (1, 2), t = 1, W1 = [[0.1, 0.2, 1], [0.3, 0.4, 2]], W2 = [[0.5], [0.6], [1]]';
  const all = { hidden: 'identity', output: 'identity' };

  it.each([
    [`${network}\nf(z) = z`, all],
    [`${network}, f(net) = net.`, all],
    ['a single neuron with f(net) = net (linear), w = [0.1, 0.2], b = 0.3, x = (1, 2), t = 1', all],
    [`${network}\ntanh hidden units, output f(z) = z`, { hidden: 'tanh', output: 'identity' }],
  ])('is read: %s', (text, named) => {
    const { readings, leftOut } = understood(text);
    expect(readings[0].activations).toEqual(named);
    expect(leftOut).toEqual([]);
  });

  it.each(['f(z) = z^2', 'f(z) = z * (1 - z)', 'f(z) = z if z > 0 else 0', 'f(z) = z for z > 0', 'f(z) = z0'])(
    'is no part of another function: %s',
    (line) => {
      expect(understood(`${network}\n${line}`).readings[0].activations).toEqual({});
    },
  );
});

it.each(['target 0.01', 'the target is 0.01.', 'and a target of 0.01'])(
  'a target in a sentence is read: %s',
  (line) => {
    expect(understood(`x1 = 0.05, x2 = 0.10, ${line}`).readings[0].targets).toEqual([[0.01]]);
  },
);

it.each([
  ['The inputs are 0.5 and 1.5, the target is 1.', [0.5, 1.5], [1]],
  ['The inputs are 0.05 and 0.10, target 0.01', [0.05, 0.1], [0.01]],
  ['with inputs 0.05, 0.10 and the target 0.01.', [0.05, 0.1], [0.01]],
  ['Inputs: 1, 2, and 3. The targets are 0 and 1', [1, 2, 3], [0, 1]],
  ['The inputs are 0,5 and 1,5; the target is 1', [0.5, 1.5], [1]],
  ['The inputs are (0.5, 1.5), the target is 1', [0.5, 1.5], [1]],
  ['The input is 0.5 and the target is 1', [0.5], [1]],
])('inputs in a sentence are read: %s', (line, inputs, targets) => {
  const { readings } = understood(line);
  expect([readings[0].inputs, readings[0].targets]).toEqual([[inputs], [targets]]);
});

it.each([
  ['The target is 1 for the input (0.5, 1.5)', [[0.5, 1.5]], [[1]]],
  ['For input (0.5, 1.5) the target is 1', [[0.5, 1.5]], [[1]]],
  ['For the input (0.5, 1.5), the target is 1. The learning rate is 0.1.', [[0.5, 1.5]], [[1]]],
  ['The target for the input (0.5, 1.5) is 1.', [[0.5, 1.5]], [[1]]],
  ['Target 1 for input (0.5, 1.5)', [[0.5, 1.5]], [[1]]],
  ['The desired output is 1 for the inputs 0.5 and 1.5.', [[0.5, 1.5]], [[1]]],
  ['The target is (1, 0) for x = (0.5, 1.5)', [[0.5, 1.5]], [[1, 0]]],
  [
    'The target is 1 for the input (0.5, 1.5) and 0 for the input (1, 0).',
    [
      [0.5, 1.5],
      [1, 0],
    ],
    [[1], [0]],
  ],
  [
    'For (0.5, 1.5) the target is 1, and for (1, 0) it is 0.',
    [
      [0.5, 1.5],
      [1, 0],
    ],
    [[1], [0]],
  ],
])('a sentence tells the target for an input: %s', (text, inputs, targets) => {
  const { readings } = understood(text);
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({ inputs, targets });
});

it.each(['the number of inputs is 2', 'inputs 1 and 2 are shared', 'with 2 inputs, 2 hidden units'])(
  'the number of inputs is none: %s',
  (line) => {
    expect(understood(`t = 1\n${line}`).readings[0].inputs).toBeUndefined();
  },
);

it.each([
  'The inputs are 0.5 and 1.5, the target is 1. The learning rate is 0.1.',
  'The target is 1. The inputs are 0.5 and 1.5.',
  'The inputs are 0.5 and 1.5, the desired output is 1. The learning rate is 0.1.',
  'The inputs are 0.5 and 1.5, and the target is 1. The network has 2 inputs, 2 hidden neurons and 1 output.',
])('a whole number at the end of a sentence is one, whatever sentence follows: %s', (text) => {
  const { readings } = understood(text);
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({ inputs: [[0.5, 1.5]], targets: [[1]] });
});

describe('a target that is named by its output', () => {
  const sheet = 'i1 = 0.05, i2 = 0.10, w1 = 0.15, w2 = 0.20, w3 = 0.25, w4 = 0.30, w5 = 0.40, w6 = 0.45, b2 = 0.60';

  it('is a target, and no output that somebody computed', () => {
    const { readings, step } = understood(
      `${sheet.replace(', b2 = 0.60', ', b1 = 0.35, b2 = 0.60')}, target o1 = 0.01`,
    );
    expect(readings[0]).toMatchObject({ layers: [2, 2, 1], inputs: [[0.05, 0.1]], targets: [[0.01]] });
    expect(step).toEqual([]);
  });

  it.each([
    'target o1 = 0.01, target o2 = 0.99',
    'targets o1 = 0.01, o2 = 0.99',
    'target for o1 = 0.01 and o2 = 0.99',
    'o1 target = 0.01, o2 target = 0.99',
  ])('may be one of two: %s', (line) => {
    const { readings, step } = understood(`i1 = 0.05, i2 = 0.10, i3 = 1\n${line}`);
    expect(readings[0].targets).toEqual([[0.01, 0.99]]);
    expect(step).toEqual([]);
    expect(readStep(`i1 = 0.05\n${line}`).arrays).toEqual([]);
  });

  it('leaves an output beside it a number of the step', () => {
    expect(understood('i1 = 0.05, i2 = 0.1, target o1 = 0.01, o1 = 0.75').step).toEqual(['o1']);
  });
});

it.each([
  ['w5+ = 0.3589', 'w5+'],
  ['w5^+ = 0.3589', 'w5^+'],
  ["w5' = 0.3589", "w5'"],
  ['w5_new = 0.3589', 'w5_new'],
])('a weight after the step is said to be left out: %s', (line, name) => {
  const { readings, leftOut } = understood(`x = (1, 0), t = 1\n${line}, eta = 0.5`);
  expect(leftOut).toEqual([name]);
  expect(readings[0]).toMatchObject({ learningRate: 0.5 });
  expect(readings[0].weights.size).toBe(0);
});

it.each([
  ['learning rate 10%', 0.1],
  ['a learning rate of 7 %.', 0.07],
  ['learning rate = 10%', 0.1],
  ['η = 0.5 %', 0.005],
  ['eta = 0.5 % a comment of MATLAB', 0.5],
])('a learning rate in percent is read: %s', (line, rate) => {
  expect(understood(`x = (1, 0), t = 1\n${line}`).readings[0].learningRate).toBe(rate);
});

it.each([
  'x = (1,5; 2) -> y = 1; x = (3; -4,25) -> y = 2',
  'x = (1.5, 2) → t = 1\nx = (3, -4.25) → t = 2',
  'x1 = (1.5, 2) -> 1, x2 = (3, -4.25) -> 2',
])('samples with their names are read one after the other: %s', (line) => {
  expect(understood(line).readings[0]).toMatchObject({
    inputs: [
      [1.5, 2],
      [3, -4.25],
    ],
    targets: [[1], [2]],
  });
});

it.each([
  ['3.0×10^-1', 0.3],
  ['1.1 · 10⁻³', 0.0011],
  ['7*10^{2}', 700],
])('a power of ten is the number that is written: %s', (text, value) => {
  expect(understood(`x = (${text}, 1), t = 1`).readings[0].inputs).toEqual([[value, 1]]);
});

describe('no biases', () => {
  const network = 'W1 = [[0.1, 0.2, 1], [0.3, 0.4, 2]]\nW2 = [[0.5], [0.6], [1]]\n';
  const made = (text: string) => {
    const { readings, leftOut } = understood(text);
    const scenario = exampleNamed('xor')?.scenario;
    if (!scenario) throw new Error('no example xor');
    const result = withReading(scenario, readings[0], 'made');
    if (!result.ok) throw new Error(result.sentence);
    return { ...result.scenario.network, said: saidLine(readings[0]), leftOut };
  };

  it.each([
    'No biases.',
    'A network without bias',
    'without any bias terms',
    'The network is bias-free.',
    'nn.Linear(2, 3, bias=False)\nnn.Linear(3, 1, bias=False)',
  ])('are no biases: %s', (line) => {
    const { bias, biases, said } = made(network + line);
    expect([bias, biases]).toEqual(['none', undefined]);
    expect(said).toMatch(/ · no biases$/);
  });

  it('are trained biases of 0 where nothing is said of them', () => {
    expect(made(network)).toMatchObject({ bias: 'trained', biases: [[0, 0, 0], [0]] });
  });

  it.each([
    ['no biases in the output layer', network, ['no biases in the output layer']],
    ['No biases.', `${network}b1 = [1, 2, 3]\n`, ['No biases']],
  ])('of a part, or beside biases, are said to be left out: %s', (line, before, left) => {
    const { bias, leftOut } = made(before + line);
    expect(bias).toBe('trained');
    expect(leftOut).toEqual(left);
  });
});

describe('the sizes of a network in words', () => {
  const edges = 'w1 = 0.1, w2 = 0.2, w3 = 0.3, w4 = 0.4, w5 = 0.5, w6 = 0.6';

  it.each([
    'A network with 2 inputs, 2 hidden neurons and 1 output.',
    'two input units, one hidden layer with two neurons, one output',
    'a 2-2-1 network',
    'network: 2-2-1',
  ])('are those of every reading: %s', (line) => {
    const { readings, leftOut } = understood(`${line}\n${edges}`);
    expect(readings.map(({ layers }) => layers)).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('are said to be left out where the weights have others', () => {
    const { readings, leftOut } = understood('a 2-3-1 network\nW1 = [[1, 2], [3, 4]]\nW2 = [[5], [6]]');
    expect(readings[0].layers).toEqual([2, 2, 1]);
    expect(leftOut).toEqual(['2-3-1 network']);
  });

  it('are said to be left out where the text has no weights', () => {
    expect(understood('a 2-3-1 network, x = (1, 0), t = 1').leftOut).toEqual(['2-3-1 network']);
  });
});

it.each(['target 1: see below', 'target 1, target 2'])('the number of a target is no target: %s', (line) => {
  expect(understood(`x = (0.05, 0.10)\n${line}`).readings[0].targets).toBeUndefined();
});

describe('a formula of the loss', () => {
  it.each([
    'E = 1/2 (t-o)^2',
    'E = 0.5 * (t - o)^2',
    'Squared error E = 1/2 (t−o)².',
    'E = \\frac{1}{2} \\sum_k (t_k - o_k)^2',
    'E = 1/2 Σ (t - o)^2',
    'loss = 1/2 e^2',
  ])('is no number of a step: %s', (formula) => {
    const read = understood(`Compute the batch gradient with ${formula} and w11 = 0.1.`);
    expect(read.step).toEqual([]);
    expect(read.leftOut).toEqual([formula.includes('loss') ? 'loss' : 'E']);
    expect(read.readings.map(({ cells }) => cells.map(({ name, value }) => [name, value]))).toEqual([[['w11', 0.1]]]);
    expect(readStep(formula).arrays).toEqual([]);
  });

  it.each(['E = 0.31', 'E = 0.31 (after step 1)', 'loss = 0.31, as printed'])('a number of it is one: %s', (line) => {
    expect(understood(`${line}\nw11 = 0.1`).step).toHaveLength(1);
  });
});

describe('the loss, the reduction, the optimizer and the batch size of a text', () => {
  it.each([
    ["loss_fn = nn.MSELoss(reduction='sum')", ["nn.MSELoss(reduction='sum')"]],
    ['reduction = sum', ['reduction = sum']],
    ['loss = cross entropy', ['loss = cross entropy']],
    ['loss: binary cross-entropy', ['loss: binary cross-entropy']],
    ['We minimise the mean squared error.', ['mean squared error']],
    ['loss (o−y)² summed', ['loss (o−y)² summed']],
    ['Squared error E = 1/2 (t-o)^2', ['E']],
    ['opt = SGD(net.parameters(), lr=0.1)', ['SGD']],
    ['opt = torch.optim.Adam(net.parameters(), lr=0.1, betas=(0.9, 0.999))', ['Adam(betas=(0.9, 0.999))']],
    ['optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)', ['SGD(momentum=0.9)']],
    ["model.compile(loss='mse', optimizer='adam')", ["loss='mse'", "optimizer='adam'"]],
    ['batch_size = 4', ['batch_size = 4']],
    ['with a batch size of 4.', ['batch size of 4']],
    ['loss = 0.31', []],
  ])('are said to be left out, as they are written: %s', (line, left) => {
    expect(understood(`x = (1, 0), t = 1\n${line}`).leftOut).toEqual(left);
  });

  it('leave the learning rate that stands in them', () => {
    expect(understood('x = (1, 0), t = 1\nSGD(p, lr=0.1, momentum=0.9)').readings[0].learningRate).toBe(0.1);
  });
});

describe('weights of two letters', () => {
  const layers = (text: string) =>
    understood(text).readings.map(({ weights }) => [weights.get(1), weights.get(2)] as const);
  const hidden = 'w11=0.1, w12=-0.2, w21=0.3, w22=0.4';
  const straight = [
    [0.1, -0.2],
    [0.3, 0.4],
  ];

  it.each(['v1=0.5, v2=-0.6', 'v11=0.5, v21=-0.6', 'v = [0.5, -0.6]'])(
    'are those of two layers, in their order: %s',
    (output) => {
      expect(layers(`${hidden}, ${output}. x=(1,0), t=1, eta=0.5`)[0]).toEqual([straight, [[0.5], [-0.6]]]);
    },
  );

  it('may begin with v', () => {
    expect(layers('v11=0.1, v12=-0.2, v21=0.3, v22=0.4, w1=0.5, w2=-0.6')[0]).toEqual([straight, [[0.5], [-0.6]]]);
  });

  it('that do not fit are refused by their names', () => {
    const read = readText(`${hidden}, v1=0.5, v2=-0.6, v3=0.7`);
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining('v1, v2, v3 is a list of 3 numbers') });
  });
});

describe('biases b1, b2 beside weights with two indices', () => {
  const hidden = 'w11 = 0.1, w12 = -0.2, w21 = 0.3, w22 = 0.4, b1 = 0.05, b2 = -0.1';
  const biases = (text: string) => understood(text).readings.map((one) => [...one.biases]);

  it('are those of the two units, where no other layer is there', () => {
    expect(biases(`${hidden}\nSquared error E = 1/2 (t-o)^2.`)).toEqual([[[1, [0.05, -0.1]]], [[1, [0.05, -0.1]]]]);
    expect(saidLine(understood(hidden).readings[0])).toBe('W1: 2 → 2, in × out · one bias for each unit of layer 1');
  });

  it('may be those of two layers, too: it is asked', () => {
    const asked = biases(`${hidden}, v1 = 0.5, v2 = -0.6\nz = x W`);
    expect(asked[0]).toEqual([[1, [0.05, -0.1]]]);
    expect(asked).toContainEqual([
      [1, [0.05, 0.05]],
      [2, [-0.1]],
    ]);
  });

  it('and b3 are those of all units', () => {
    expect(biases(`${hidden}, b3 = 0.7, v1 = 0.5, v2 = -0.6`)[0]).toEqual([
      [1, [0.05, -0.1]],
      [2, [0.7]],
    ]);
  });
});

describe('a table of weights', () => {
  const network = (text: string) => {
    const [{ layers, weights, biases, ways }, ...more] = understood(text).readings;
    expect(more).toEqual([]);
    return { layers, weights: [...weights], biases: [...biases], ways };
  };
  const hidden = [
    [0.2, -0.5],
    [-0.3, 0.6],
  ];

  it.each([
    ['units before the rows', '   bias x1  x2\nh1 0.1  0.2 -0.3\nh2 0.4 -0.5 0.6'],
    ['units above the columns', '\th1\th2\nbias\t0,1\t0,4\nx1\t0,2\t−0,5\nx2\t−0,3\t0,6'],
    ['a name in the corner', 'unit;b;x1;x2\nh1;0.1;0.2;-0.3\nh2;0.4;-0.5;0.6'],
    ['an empty corner before semicolons', ';h1;h2\nbias;0,1;0,4\nx1;0,2;−0,5\nx2;−0,3;0,6'],
    ['an empty corner before commas', ',h1,h2\nbias,0.1,0.4\nx1,0.2,-0.5\nx2,-0.3,0.6'],
    ['Markdown', '| | x₁ | x₂ | bias |\n|---|---|---|---|\n| h₁ | 0.2 | -0.3 | 0.1 |\n| h₂ | -0.5 | 0.6 | 0.4 |'],
  ])('is that of the layer above the inputs, and its names say which side is which: %s', (_, table) => {
    expect(network(`${table}\n\nx1 = 1, x2 = 0`)).toMatchObject({ weights: [[1, hidden]], biases: [[1, [0.1, 0.4]]] });
    expect(network(table).ways.weights).toBeUndefined();
  });

  it('may have one for each layer, with words between them, and samples', () => {
    const text = `Hidden layer:
\tbias\tx1\tx2
h1\t0.1\t0.2\t-0.3
h2\t0.4\t-0.5\t0.6

Output layer:
\tbias\th1\th2
o\t0.7\t0.8\t-0.9

x1 = 1, x2 = 0, t = 1`;
    expect(network(text)).toMatchObject({
      layers: [2, 2, 1],
      weights: [
        [1, hidden],
        [2, [[0.8], [-0.9]]],
      ],
      biases: [
        [1, [0.1, 0.4]],
        [2, [0.7]],
      ],
    });
  });

  it('may have the units of all layers', () => {
    expect(network('neuron\tw1\tw2\tbias\nh1\t0.2\t-0.3\t0.1\nh2\t-0.5\t0.6\t0.4\no1\t0.8\t-0.9\t0.7')).toMatchObject({
      weights: [
        [1, hidden],
        [2, [[0.8], [-0.9]]],
      ],
    });
  });

  it('of hidden units to the output is that of layer 2, also alone', () => {
    expect(network('bias h1 h2\no 0.7 0.8 -0.9').weights).toEqual([[2, [[0.8], [-0.9]]]]);
    // The same with the unit above its weights: of one unit, too.
    const hidden = '\th1\th2\nbias\t0.1\t0.4\nx1\t0.2\t-0.5\nx2\t-0.3\t0.6';
    const both = `${hidden}\n\n\to\nbias\t0.7\nh1\t0.8\nh2\t-0.9`;
    for (const text of [both, both.replaceAll('\t', ';')]) {
      expect(network(text)).toMatchObject({
        layers: [2, 2, 1],
        biases: [
          [1, [0.1, 0.4]],
          [2, [0.7]],
        ],
      });
    }
    // Without a bias they may be the inputs of a sample.
    const sample = readText('y\nx1 0.2\nx2 0.3');
    expect(sample.ok ? sample.readings.map(({ weights }) => weights.size) : []).not.toContain(1);
  });

  it('of gradients is none of weights', () => {
    expect(readText('Gradients:\n\tbias\tx1\tx2\nh1\t0.1\t0.2\t-0.3\nh2\t0.4\t-0.5\t0.6').ok).toBe(false);
  });

  it('whose rows are named otherwise has samples, if its columns are those of samples', () => {
    expect(understood('id\tx1\tx2\ty\nA\t0\t1\t1\nB\t1\t1\t0').readings).toMatchObject([
      {
        inputs: [
          [0, 1],
          [1, 1],
        ],
        targets: [[1], [0]],
      },
    ]);
    expect(readText('\tx1\tx2\nn1\t0\t1\nn2\t1\t1').ok).toBe(false);
  });

  it('with an empty cell is refused', () => {
    const read = readText('\tbias\tx1\tx2\nh1\t0.1\t0.2\t-0.3\nh2\t0.4\t\t0.6');
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining('not all rows of bias, x1, x2') });
  });

  it.each(['h1 h2\nh1 0.1 0.2\nh2 0.3 0.4', 'x1 x2\nh1 0.1 0.2\no1 0.3 0.4'])(
    'whose names do not say the layers is not read: %s',
    (text) => {
      expect(readText(text).ok).toBe(false);
    },
  );
});

describe('an activation as a formula', () => {
  const network = 'x = (1, 0), t = 1\nW1 = [[0.1, 0.2, 1], [0.3, 0.4, 2]]\nW2 = [[0.5], [0.6], [1]]\n';
  const all = (name: string) => ({ hidden: name, output: name });

  it.each([
    ['f(z) = 1/(1+exp(-z))', all('sigmoid')],
    ['σ(z) = 1 / (1 + e^-z)', all('sigmoid')],
    ['All units use $f(x) = \\frac{1}{1+e^{-x}}$.', all('sigmoid')],
    ['where σ(z) = 1/(1+e^{−z}) is the sigmoid function', all('sigmoid')],
    ['The activation is g(z) = max(0, z).', all('relu')],
    ['Activation: f(z) = tanh(z)', all('tanh')],
    ['activation function: 1/(1+exp(-z))', all('sigmoid')],
    ['hidden units: 1/(1+exp(-z)), output unit linear', { hidden: 'sigmoid', output: 'identity' }],
    ['Hidden layer: f(x) = tanh(x), output layer: g(x) = x', { hidden: 'tanh', output: 'identity' }],
    ['f(z) = max(0, z) for the hidden units', { hidden: 'relu' }],
    ['tanh hidden units; the output uses 1/(1+e^(-z))', { hidden: 'tanh', output: 'sigmoid' }],
    ['hidden units use the sigmoid σ(z) = 1/(1+e^-z)', { hidden: 'sigmoid' }],
    ['f(z) = 1/(1+exp(-z)), h = f(W1 x + b1), o = W2 h', { hidden: 'sigmoid', output: 'identity' }],
    ['f = lambda z: 1/(1+np.exp(-z))\nh = f(X @ W1)\no = f(h @ W2)', all('sigmoid')],
    [
      'def sigmoid(self, s):\n  return 1/(1+np.exp(-s))\nself.a1 = self.sigmoid(X @ self.W1)\no = self.a1 @ self.W2',
      { hidden: 'sigmoid', output: 'identity' },
    ],
    ['f = @(z) 1./(1+exp(-z));\nh = tanh(W1*x + b1);\no = f(W2*h + b2);', { hidden: 'tanh', output: 'sigmoid' }],
    [
      'def relu(z):\n  return np.maximum(0, z)\ndef sigmoid(z):\n  return 1/(1+np.exp(-z))\nh = relu(X @ W1)\no = sigmoid(h @ W2)',
      { hidden: 'relu', output: 'sigmoid' },
    ],
  ])('is read where the text says the layers, or nothing else: %s', (line, named) => {
    const { readings, leftOut } = understood(network + line);
    expect(readings[0].activations).toEqual(named);
    expect(leftOut.filter((text) => !/^[gfo]$/.test(text))).toEqual([]);
  });

  it.each([
    ['f(z) = tanh(z), g(z) = z', ['tanh(z)']],
    ['f(z) = max(0, z), g(z) = 1/(1+e^-z)', ['max(0, z)', '1/(1+e^-z)']],
    ['q = 1/(1+exp(-z))', ['1/(1+exp(-z))']],
  ])('is said to be left out where it does not: %s', (line, left) => {
    const { readings, leftOut } = understood(network + line);
    expect(readings[0].activations).toEqual({});
    expect(leftOut).toEqual(expect.arrayContaining(left));
  });
});

describe('the layers of a program', () => {
  const samples = 'X = [[0, 1], [1, 1]]\ny = [[1], [0]]\n';

  it.each([
    'nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))',
    'self.fc1 = nn.Linear(in_features=2, out_features=3)\nself.fc2 = nn.Linear(in_features=3, out_features=1)',
    'model.add(Dense(3, input_dim=2))\nmodel.add(Dense(1))',
    'Sequential([layers.Dense(3, input_shape=(2,)), layers.Dense(1)])',
    'Sequential([Input(shape=(2,)), Dense(units=3), Dense(1)])',
    'Chain(Dense(2 => 3), Dense(3 => 1))',
  ])('have the sizes of the network, also without weights: %s', (program) => {
    const { readings, leftOut } = understood(samples + program);
    expect(readings.map(({ layers, inputs }) => ({ layers, inputs }))).toEqual([
      {
        layers: [2, 3, 1],
        inputs: [
          [0, 1],
          [1, 1],
        ],
      },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('decide which weights of edges are meant', () => {
    const { readings } = understood('nn.Linear(2, 2)\nnn.Linear(2, 1)\nw1 = 1, w2 = 2, w3 = 3, w4 = 4, w5 = 5, w6 = 6');
    expect(readings.map(({ layers }) => layers)).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  it('are said to be left out where they do not fit the numbers', () => {
    const { readings, leftOut } = understood(
      'X = [[0, 1, 1], [1, 1, 0]]\ny = [1, 0]\nnn.Linear(2, 3)\nnn.Linear(3, 1)',
    );
    expect(readings[0].layers).toBeUndefined();
    expect(leftOut).toEqual(['Linear(2, 3), Linear(3, 1)']);
  });
});

it.each(['target o1 = 0.01, o2 = 0.99', 'target_o1 = 0.01, target_o2 = 0.99'])(
  'targets that are named by their outputs are those of one sample: %s',
  (line) => {
    const edges = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55].map((value, at) => `w${at + 1} = ${value}`).join(', ');
    const { readings, others } = understood(`i1 = 0.05, i2 = 0.10, ${edges}, b1 = 0.35, b2 = 0.60, ${line}`);
    expect([...readings, ...others].map(({ layers, targets }) => ({ layers, targets }))).toEqual([
      { layers: [2, 2, 2], targets: [[0.01, 0.99]] },
      { layers: [2, 2, 2], targets: [[0.01, 0.99]] },
    ]);
  },
);

it.each([
  ['h = [1, 2]\n(1, 2), (3, 4)', 'a list without a name', ['(1, 2)', '(3, 4)']],
  [
    'Neuron 1: weights 0.1, 0.2, bias 0.3\nNeuron 2: weights 0.4, -0.5, bias 0.6',
    'weights of one unit',
    ['weights', 'bias'],
  ],
  ['T = [1, 0]\nY = 1./(1 + exp(-Z))', 'an output', ['Y']],
])('numbers that are not taken are said to be left out: %s', (line, _, left) => {
  const { leftOut } = understood(`x = [[1, 0], [0, 1]], w = [0.1, 0.2]\n${line}`);
  expect(leftOut).toEqual(expect.arrayContaining(left));
});

describe('a calculation that is written out', () => {
  const values = (text: string) => readStep(text).arrays.map(({ name, choices }) => [name, choices[0]?.rows[0]?.[0]]);

  it.each([
    ['z₁ = 0.2·1 + (−0.3)·0 + 0.1 = 0.30', [['z₁', '0.30']]],
    [
      'z1 = 0.5*1 + 0.2*0 = 0.5, h1 = σ(0.5) = 0.6225',
      [
        ['z1', '0.5'],
        ['h1', '0.6225'],
      ],
    ],
    ['delta2 = (0.7514 - 0.01) * 0.1868 ≈ 0.1385', [['delta2', '0.1385']]],
    ['h1 = tanh(z1) = [0.604, 0.762]', [['h1', '0.604']]],
    ["delta2 = 0.1465, σ'(z) = 0.3", [['delta2', '0.1465']]],
    ['delta2 = 0.1465 and σ(z) = 0.3', [['delta2', '0.1465']]],
    ['z1 = 0.2·1 + 0.1', []],
  ])('is the number that it gives, and no factor of it: %s', (line, read) => {
    expect(values(line)).toEqual(read);
  });

  it('leaves the samples beside it', () => {
    const { readings, leftOut } = understood('x = (1, 2), y = 1\no = σ(w^T [x; 1])\nz1 = 0.2·1 + 0.1');
    expect(readings[0]).toMatchObject({ inputs: [[1, 2]], targets: [[1]] });
    expect(leftOut).toEqual(expect.arrayContaining(['o', 'z1']));
  });
});

it.each(['loss = lambda y, t: 0.5*np.sum((y-t)**2)', 'sigmoid = lambda z: 1/(1+np.exp(-z))'])(
  'a function of one line refuses no program: %s',
  (line) => {
    const { readings } = understood(`${line}\nW1 = np.array([[0.1, 0.2], [0.3, 0.4]])`);
    expect(readings[0].weights.get(1)).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
  },
);

it.each(['Output bias: c = 0.05', 'Output bias c = 0.05', 'output unit bias: c = 0.05', 'Output bias: b = 0.05'])(
  'a bias that words and a letter name is that of its layer: %s',
  (line) => {
    const { readings, leftOut } = understood(
      `W1 = [[0.1, 0.2], [0.3, 0.4]]\nHidden bias: b = [0.1, 0.2]\nW2 = [[0.5], [0.6]]\n${line}`,
    );
    expect([...readings[0].biases]).toEqual([
      [1, [0.1, 0.2]],
      [2, [0.05]],
    ]);
    expect(leftOut).toEqual([]);
  },
);

it('a loss that is written out is said to be left out', () => {
  const { leftOut } = understood('x = (1, 1), t = 1\nL = -(1/3) sum_k[y log(o)+(1-y) log(1-o)]\nlearning rate 0.5');
  expect(leftOut).toEqual([expect.stringMatching(/^L = -\(1\/3\) sum_k\[y log\(o\)/)]);
});

it.each([
  ['mini-batch of size 4', ['mini-batch of size 4']],
  ['Use mini-batches of 4.', ['mini-batches of 4']],
  ['The error is E (sum over all samples).', ['sum over all samples']],
  ['$\\mathcal{L} = -y\\log\\hat y - (1-y)\\log(1-\\hat y)$', ['\\mathcal{L} = -y\\log\\hat y - (1-y)\\log(1…']],
])('batches and a loss of a sheet are said to be left out: %s', (line, left) => {
  const sheet = 'x = [[1, 0], [0, 1], [1, 1]], t = [1, 0, 1], w = [0.1, 0.2], b = 0';
  expect(understood(`${sheet}\n${line}`).leftOut).toEqual(left);
});

/** The output of a program without a function around it is linear; where that cannot be told, it is said. */
import { describe, expect, it } from 'vitest';
import { exampleNamed } from '../../../src/scenario';
import { readText, stayingOf, withReading } from '../../../src/scenario/reading';
import '../../../src/text/later';

function read(text: string) {
  const read = readText(text, { layers: [2, 2, 1] });
  const xor = exampleNamed('xor')?.scenario;
  if (!read.ok || !xor) throw new Error(read.ok ? 'no example xor' : read.sentence);
  const [reading] = read.readings;
  const made = withReading(xor, reading, 'made');
  if (!made.ok) throw new Error(made.sentence);
  const { activations } = made.scenario.network;
  return { activations, stays: stayingOf(made.scenario, reading), leftOut: read.leftOut };
}

const samples = 'X = np.array([[0.5,1.0],[1.5,-0.5]])\ny = np.array([[1],[0]])\n';
const one = `${samples}W = np.array([[0.1],[0.3]])\nb = 0.2\n`;
const two = `${samples}W1 = np.array([[0.1,0.2],[0.3,-0.4]])\nb1 = np.array([0.1,-0.1])\nW2 = np.array([[0.5],[-0.6]])\nb2 = 0.05\n`;
const tanh = 'h = np.tanh(X@W1 + b1)\n';
const untold = 'the activation of the output';

describe('an output without a function', () => {
  it.each([
    'o = X @ W + b',
    'o = np.dot(X, W) + b',
    'y_hat = X.dot(W) + b',
    'o = (X @ W) + b',
    'z = X @ W + b\no = z',
    'o = X @ W + b\nprint(o)\nloss = np.mean((o - y)**2)',
    'def forward(X):\n    return X @ W + b\no = forward(X)\nloss = ((o - y)**2).mean()',
    'o = Wx + b',
    '$\\hat{y} = \\mathbf{W}^\\top \\mathbf{x} + b$',
    'def layer(x, W, b):\n  return x @ W + b\no = layer(X, W, b)',
    'o = X @ W + b\nloss_fn = nn.MSELoss()\nloss = loss_fn(o, y)',
    'class N:\n  def forward(self, X):\n    self.z = np.dot(X, self.W) + self.b\n    return self.z',
    'o = tf.matmul(X, W) + b\nloss = tf.reduce_mean(tf.square(o - y))',
    'o = purelin(X * W + b)',
  ])('is linear: %s', (line) => {
    expect(read(one + line)).toMatchObject({ activations: ['identity'], stays: [] });
  });

  it.each(['o = h@W2 + b2', 'o = b2 + np.matmul(h, W2)', 'a2 = h @ W2 + b2', 'z2 = h @ W2 + b2\no = z2'])(
    'is linear above hidden layers: %s',
    (line) => {
      expect(read(`${two}${tanh}${line}`)).toMatchObject({ activations: ['tanh', 'identity'], stays: [] });
    },
  );
});

describe('an output of which a line may make another', () => {
  it.each([
    'o = X @ W + b\np = act(o)',
    'o = g(X @ W + b)',
    'o = f(z)',
    'o = X @ W + b\ndelta = (o - y) * o * (1 - o)',
    'o = X @ W + b\nloss = -(y*np.log(o)+(1-y)*np.log(1-o)).mean()',
    'o = X @ W + b\nloss = F.binary_cross_entropy_with_logits(o, y)',
    'def forward(X):\n    return X @ W + b\np = act(forward(X))',
    'o = X @ W + b\no.softplus_()',
    'o = X @ W ** 2',
    'o = 0.5 * (X @ W) + b',
    'o = X @ W - b',
    'o = X @ W + b\no[o < 0] = 0',
    'o = X @ W + b\no *= 2',
    'margin = y * (X @ W + b)',
    'logits = X @ W + b\nloss = F.cross_entropy(logits, y)',
  ])('is said not to be told: %s', (line) => {
    expect(read(one + line)).toMatchObject({ activations: ['sigmoid'], stays: [untold] });
  });

  it('keeps the function that is named', () => {
    expect(read(`${one}o = X @ W + b\no = np.tanh(o)`)).toMatchObject({ activations: ['tanh'], stays: [] });
    expect(read(`${one}sigmoid units\nz = X @ W + b`)).toMatchObject({ activations: ['sigmoid'], stays: [] });
    expect(read(`${one}tanh units\no = W x + b`)).toMatchObject({ activations: ['tanh'], stays: [] });
  });

  it('is none where the text has no formula', () => {
    expect(read(one).stays).toEqual([]);
    expect(read(`${one}X @ W`).stays).toEqual([]);
    expect(read('x = (4, 5), y = 1 W = [[1], [2]]').stays).toEqual([]);
  });
});

it.each([
  'loss = ((o - y)**2).mean()',
  'loss = 0.5*((o-y)**2).sum()',
  'loss = np.mean((y-o)**2)',
  'loss = np.mean((y-o)**2, axis=0)',
  'loss = mean((y-o).^2)',
  'loss = -(y*np.log(o)+(1-y)*np.log(1-o))',
  'mse = ((o - y)**2).mean()',
  'cost = np.sum(np.square(o - y))',
  'L = (o - y)^2',
  'L = sum_k (o_k - y_k)^2',
  'E = (t − o)²',
])('a loss that a program writes out is said to be left out: %s', (line) => {
  expect(read(`${two}${tanh}o = h@W2 + b2\n${line}`).leftOut).toEqual([line]);
});

it('layers of a class are linear where its function of the whole network ends with one', () => {
  const program = `class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 2)
        self.fc2 = nn.Linear(2, 1)
    def forward(self, x):
        x = torch.tanh(self.fc1(x))
        return self.fc2(x)
net = Net()
`;
  expect(read(program + two)).toMatchObject({ activations: ['tanh', 'identity'], stays: [] });
  expect(read(`${program}criterion = nn.BCEWithLogitsLoss()\n${two}`).stays).toEqual([untold]);
});

it.each([
  'model.add(Dense(2, input_shape=(3,), activation="tanh"))\nmodel.add(Dense(1))',
  'model = nn.Sequential(nn.Linear(3, 2), nn.Tanh(), nn.Linear(2, 1))',
])('a program that only makes a network gives its sizes and activations: %s', (program) => {
  const result = readText(program);
  expect(result.ok && result.readings[0].layers).toEqual([3, 2, 1]);
  expect(read(program)).toMatchObject({ activations: ['tanh', 'identity'], leftOut: [] });
});

it('a bias that a program fills in is read', () => {
  const program = `fc1.weight.copy_(torch.tensor([[0.1, 0.2], [0.3, 0.4]]))
fc1.bias.fill_(0.5)
fc2.weight.copy_(torch.tensor([[0.7, 0.8]]))
fc2.bias.fill_(-1)`;
  const result = readText(program);
  expect(result.ok && [...result.readings[0].biases]).toEqual([
    [1, [0.5, 0.5]],
    [2, [-1]],
  ]);
});

it('a probability that a program computes is the output, and no input', () => {
  const line = 'z = X @ W + b\np = 1 / (1 + np.exp(-z))';
  expect(read(one + line)).toMatchObject({ activations: ['sigmoid'], stays: [], leftOut: ['p'] });
});

it.each(['pred = (o > 0.5).astype(int)', 'pred = (o > 0.5) * 1', 'pred = [1 if p > 0.5 else 0 for p in o]'])(
  'what a program predicts in the end refuses nothing of it: %s',
  (line) => {
    const { activations, leftOut } = read(`${two}${tanh}o = sigmoid(h@W2 + b2)\n${line}`);
    expect(activations).toEqual(['tanh', 'sigmoid']);
    expect(leftOut).toContain('pred');
  },
);

it('a loss before the next name of its line is said to be left out', () => {
  expect(read(`${one}E = (t - o)^2 / 2, eta = 0.1`).leftOut).toEqual(['E = (t - o)^2 / 2']);
});

it.each(['F.mse_loss', 'F.cross_entropy', 'nn.functional.mse_loss'])('%s is said to be left out', (loss) => {
  expect(read(`${one}loss = ${loss}(logits, y)`).leftOut).toEqual([loss]);
});

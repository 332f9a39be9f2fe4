/** Texts as strangers pasted them: what they say is read, and what is not read is named with its words. */
import { describe, expect, it } from 'vitest';
import { readText, saidLine, withReading } from '../../../src/scenario/reading';
import { exampleScenario } from '../../exampleScenario';

function understood(text: string) {
  const read = readText(text, { layers: [2, 3, 1] });
  if (!read.ok) throw new Error(read.sentence);
  return read;
}

describe('B', () => {
  const network = 'W1 = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], W2 = [0.5, 0.6, 0.7]';
  const four = 'x = [[1, 2], [0, 1], [1, 1], [2, 2]], y = [1, 0, 1, 0]';

  it('is the batch size, and no bias: B = 2', () => {
    const [first] = understood(`B = 2, ${network}, ${four}`).readings;
    expect([first.batchSize, first.biases.size]).toEqual([2, 0]);
  });

  it('is the batch size beside all biases', () => {
    const { readings } = understood(`B = 2, ${network}, b1 = [0.1, 0.2, 0.3], b2 = 0.1, ${four}`);
    expect(readings.map(({ batchSize, biases }) => [batchSize, [...biases.values()]])).toEqual([
      [2, [[0.1, 0.2, 0.3], [0.1]]],
    ]);
  });

  it('counts the samples that follow', () => {
    const three = 'x(1) = (1, 2), y(1) = 1, x(2) = (0, 1), y(2) = 0, x(3) = (1, 1), y(3) = 1';
    expect(understood(`Given B = 3 samples: ${three}. w = (0.5, -0.5), b = 0.1`).readings).toMatchObject([
      { batchSize: 3, biases: new Map([[1, [0.1]]]) },
    ]);
  });

  it.each([
    ['W = [0.5, -0.5], B = 1, x = [[1, 2], [0, 1]], y = [1, 0]', 1],
    ['w1 = 1, w2 = 1, B = 1, x1 = 1, x2 = 0, t = 1', 1],
    ['w1 = 1, w2 = 1, B = -1, x1 = 1, x2 = 0, t = 1', -1],
    ['w = [0.5, -0.5], B = 7, x = [[1, 2], [0, 1]], y = [1, 0]', 7],
  ])('is a bias beside W, of one sample, or where it is no size of a batch: %s', (text, bias) => {
    const [first] = understood(text).readings;
    expect([first.biases.get(1), first.batchSize]).toEqual([[bias], undefined]);
  });
});

describe('a sentence', () => {
  it.each([
    ['the target is 1 and the learning rate is 0.3.', 1, 0.3],
    ['the target is 0.5 and learning rate is 1. Perform a forward pass', 0.5, 1],
    ['the target value is 1, and the step size is 0,01.', 1, 0.01],
  ])('says a target and goes on: %s', (line, target, learningRate) => {
    const { readings } = understood(`The inputs are 0.5 and 1.5, ${line}`);
    expect(readings).toMatchObject([{ inputs: [[0.5, 1.5]], targets: [[target]], learningRate }]);
  });

  it('says that inputs are equal, and the target of an output by its name', () => {
    const { readings } = understood('Inputs x1 and x2 are equal to 1 and desired output yd,5 is 0.');
    expect(readings).toMatchObject([{ inputs: [[1, 1]], targets: [[0]] }]);
  });

  it.each([
    'Samples (0,0), (0,1), (1,0), (1,1) with targets 0, 1, 1, 0. Learning rate 0.5.',
    'The inputs are (0,0), (0,1), (1,0) and (1,1), and the targets are 0, 1, 1 and 0; lr 0.5',
  ])('says points and their targets: %s', (text) => {
    expect(understood(text).readings).toMatchObject([
      {
        inputs: [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ],
        targets: [[0], [1], [1], [0]],
        learningRate: 0.5,
      },
    ]);
  });

  it.each(['Given two hidden neurons and one output neuron, no biases.', 'A neuron without bias.'])(
    'says that the network has no biases: %s',
    (line) => {
      expect(understood(`${line} x = (1, 2), t = 1`).readings[0].isWithoutBiases).toBe(true);
    },
  );

  it('says of one unit after its name that it has no bias', () => {
    const { readings } = understood('x = (0.5, 1), t = 1. Hidden unit h1: weights 0.1 and 0.2, no bias.');
    expect(readings[0].isWithoutBiases).toBeUndefined();
  });

  it('says of one unit that it has no bias', () => {
    const { readings, leftOut, unread } = understood(
      'The inputs are 0.5 and 1.5, the target is 1. The hidden neuron h1 has weights 0.1 and 0.3 and bias 0.2. The output neuron has weights 0.6 and -0.2 and no bias.',
    );
    expect(readings[0].isWithoutBiases).toBeUndefined();
    expect(leftOut).toContain('no bias');
    expect(unread).toEqual([
      'The hidden neuron h1 has weights 0.1 and 0.3 and bias 0.2',
      'The output neuron has weights 0.6 and -0.2',
    ]);
  });
});

it.each(['θ3 = 0.8, θ4 = -0.1 and θ5 = 0.3', 'thresholds: h1 0.1, h2 0.2, y 0.3'])(
  'thresholds are biases that are not understood: %s',
  (line) => {
    const { readings } = understood(`W1 = [[0.1, 0.2], [0.3, 0.4]] (in x out), W2 = [0.5, 0.6], ${line}`);
    expect(saidLine(readings[0])).toContain('biases of layers 1, 2 not understood, and set to 0');
  },
);

describe('a learning rate', () => {
  const sample = 'x = (1, 2), t = 1';

  it.each([
    ['SGD with lr 0.001 and batch size 16', 0.001],
    ['lr 0.5', 0.5],
    ['eta = 0.1, 3 epochs', 0.1],
    ['step size 0,01', 0.01],
  ])('is read: %s', (line, rate) => {
    expect(understood(`${sample}, ${line}`).readings).toMatchObject([{ targets: [[1]], learningRate: rate }]);
  });

  it('with a decimal comma tells those beside it', () => {
    const { readings } = understood('x = (1, 2, 3), y = 0,5, step size 0,01');
    expect(readings).toMatchObject([{ inputs: [[1, 2, 3]], targets: [[0.5]], learningRate: 0.01 }]);
  });
});

describe('numbers that were not understood', () => {
  it('are all named, each with the words before it', () => {
    const text =
      'The weights from the inputs to the first hidden neuron are 0.15 and 0.20, to the second 0.25 and 0.30. The weights to the output are 0.40 and 0.45. Input (1, 2), target 0.8.';
    const { readings, unread } = understood(text);
    expect(readings).toMatchObject([{ inputs: [[1, 2]], targets: [[0.8]] }]);
    expect(unread).toEqual([
      expect.stringMatching(/^….*first hidden neuron are 0\.15 and 0\.20$/),
      'to the second 0.25 and 0.30',
      'The weights to the output are 0.40 and 0.45',
    ]);
  });

  it('have decimal commas, too', () => {
    expect(understood('x = (1; 2), y = 1. The first edge has 0,15').unread).toEqual(['The first edge has 0,15']);
  });

  it.each(['On 12.05.2024.', 'Abgabe: 03.06.2024.', 'See Fig. 4.2.', 'Epoch 1/3'])(
    'are no dates and references: %s',
    (line) => {
      expect(understood(`x = (1, 2), y = 1\n${line}`).unread).toEqual([]);
    },
  );
});

describe('results that a text announces', () => {
  const edges = 'w13 = 0.1, w14 = 0.2, w23 = 0.3, w24 = 0.4, w35 = 0.5, w45 = 0.6, x = (1, 2), target = 1.';

  it.each([
    ['Points: 10.', 'Points: 10'],
    ['Expected output: 0.62.', 'output: 0.62'],
    ['After one step you should get w13 = 0.5038.', 'w13 = 0.5038'],
  ])('are left out, and named: %s', (line, text) => {
    const { readings, leftOut } = understood(`${edges} ${line}`);
    expect(readings).toMatchObject([{ inputs: [[1, 2]], targets: [[1]] }]);
    expect(readings[0].weights.get(1)).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
    expect(leftOut).toEqual([text]);
  });

  it('are the targets, if the text has no others', () => {
    expect(understood('x = (1, 2). Expected output: 1.').readings).toMatchObject([{ targets: [[1]] }]);
  });
});

it('a number of an array in a product is no second array', () => {
  const text = 'w = [2, -3]\nx = [-1, -2]\nt = 1\ndot = w[0]*x[0] + w[1]*x[1] + w[2]';
  const made = withReading(exampleScenario('xor'), understood(text).readings[0], 'made');
  expect(made).toMatchObject({ ok: true, scenario: { network: { weights: [[[2], [-3]]] } } });
});

describe('a network in words', () => {
  it('is made where the samples have other inputs than the present one', () => {
    const { readings, leftOut } = understood('A 3-2-1 network. x = (1, 2, 3), y = 1');
    expect([readings[0].layers, leftOut]).toEqual([[3, 2, 1], []]);
  });

  it('of one layer has the only function that is named', () => {
    const { readings, leftOut } = understood('Use sigmoid. x = (1, 2), w = (0.1, 0.2), b = 0.3, t = 1');
    expect([readings[0].activations, leftOut]).toEqual([{ hidden: 'sigmoid', output: 'sigmoid' }, []]);
  });

  it('of one layer has none of two', () => {
    const { readings, leftOut } = understood('Use sigmoid, not tanh. x = (1, 2), w = (0.1, 0.2), b = 0.3, t = 1');
    expect([readings[0].activations, leftOut]).toEqual([{}, ['sigmoid', 'tanh']]);
  });
});

describe('one weight more than there are inputs', () => {
  it.each(['w = [2, -1, -3]', 'w = [[2], [-1], [-3]]', 'w = [[2, -1, -3]]'])(
    'is the bias, and it is asked whether it is the first or the last: %s',
    (weights) => {
      const { readings } = understood(`${weights}\nx = [-1, -2]\nt = 1\ndot = w[0]*x[0] + w[1]*x[1] + w[2]`);
      expect(readings.map(({ weights, biases }) => [weights.get(1), biases.get(1)])).toEqual([
        [[[-1], [-3]], [2]],
        [[[2], [-1]], [-3]],
      ]);
    },
  );

  it('is the last, if the text says so', () => {
    const { readings } = understood('w = [2, -1, -3], x = [-1, -2], t = 1. The last weight is the bias.');
    expect(readings.map((reading) => saidLine(reading))).toEqual([
      expect.stringContaining('the last weight is the bias'),
    ]);
  });
});

describe('samples', () => {
  const samplesIn = (text: string): unknown => {
    const [{ inputs, targets }] = understood(text).readings;
    return [inputs, targets];
  };

  it('of one row have a list of one target', () => {
    expect(samplesIn('X = np.array([[1, 2]])\ny = np.array([1])')).toEqual([[[1, 2]], [[1]]]);
  });

  it.each([
    'Fit y = a x + b to 3 data points: (1, 1), (2, 3), (3, 2). Start with b = 0.',
    'Linear regression with data (1, 1), (2, 3) and (3, 2)',
    'Data: (1, 1), (2, 3), (3, 2)\ny = wx + b, w = 0, b = 0',
  ])('are x and y of a curve: %s', (text) => {
    expect(samplesIn(text)).toEqual([
      [[1], [2], [3]],
      [[1], [3], [2]],
    ]);
  });

  it('are rows where nothing says that y is a function of x', () => {
    const both = [
      [1, 1],
      [2, 3],
      [3, 2],
    ];
    expect(samplesIn('points (1, 1), (2, 3), (3, 2)')).toEqual([both, undefined]);
    expect(samplesIn('points (1, 1), (2, 3), (3, 2)\ny = np.array([1, 0, 1])')).toEqual([both, [[1], [0], [1]]]);
  });

  it.each(['inputs 1, 2 and 3 and targets 2, 4 and 6', 'A mini-batch with inputs 1, 2, 3 and the targets 2, 4, 6'])(
    'are told by two lists: %s',
    (text) => {
      const { readings } = understood(text);
      expect(readings.map(({ inputs, targets }) => [inputs, targets])).toContainEqual([
        [[1], [2], [3]],
        [[2], [4], [6]],
      ]);
    },
  );

  it.each([
    'sample 1: inputs 1.0, 0.5; target 1. sample 2: inputs 0.0, 2.0; target 0.',
    'inputs 1.0, 0.5; target 1\ninputs 0.0, 2.0; target 0',
    'Samples:\n#1: 1.0 0.5 -> 1\n#2: 0.0 2.0 -> 0',
    '1) x=[1, 0.5], d=1  2) x=[0, 2], d=0',
    '1) x = (1, 0.5), t = 1 2) x = (0, 2), t = 0',
  ])('are told one after the other: %s', (text) => {
    expect(samplesIn(text)).toEqual([
      [
        [1, 0.5],
        [0, 2],
      ],
      [[1], [0]],
    ]);
  });
});

describe('weights', () => {
  it('have w0 as their bias beside a list', () => {
    expect(understood('w = [0.1, -0.1], w0 = 0.5').readings).toMatchObject([
      { weights: new Map([[1, [[0.1], [-0.1]]]]), biases: new Map([[1, [0.5]]]) },
    ]);
  });

  it.each(['W1 (2x3):\n', 'W1 (2 × 3) = ', 'W1 shape (2, 3):\n', 'W1 (shape: (2, 3)) = '])(
    'have a shape in their heading: %s',
    (head) => {
      expect(understood(`${head}[[0.1 0.2 0.3]\n [0.4 0.5 0.6]]\nW2 (3x1):\n[[1.] [2.] [3.]]`).readings).toMatchObject([
        { layers: [2, 3, 1] },
      ]);
    },
  );
});

/** Exercises as textbooks and courses write them: single weights of a figure, points with their targets, vectors of one sample. */
import { type Part, type ReadingCase, xorInputs, xorTargets } from './readingCase';

const mazurTo: Part = {
  layers: [2, 2, 2],
  inputs: [[0.05, 0.1]],
  targets: [[0.01, 0.99]],
  weights: [
    [
      [0.15, 0.25],
      [0.2, 0.3],
    ],
    [
      [0.4, 0.5],
      [0.45, 0.55],
    ],
  ],
  biases: [
    [0.35, 0.35],
    [0.6, 0.6],
  ],
};

const mazurFrom: Part = {
  ...mazurTo,
  weights: [
    [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
  ],
};

const square = [
  [0.1, 0.2],
  [0.3, 0.4],
];

const turned = [
  [0.1, 0.3],
  [0.2, 0.4],
];

const eleven = Array.from({ length: 11 }, (_, at) => (at + 1) / 10);

export const textbooks: readonly ReadingCase[] = [
  {
    name: 'edges with numbers, and a bias for each layer',
    text: `i1 = 0.05, i2 = 0.10
w1 = 0.15, w2 = 0.20, w3 = 0.25, w4 = 0.30
b1 = 0.35
w5 = 0.40, w6 = 0.45, w7 = 0.50, w8 = 0.55
b2 = 0.60
target1 = 0.01, target2 = 0.99`,
    asks: [mazurTo, mazurFrom],
  },
  {
    name: 'edges with numbers, and a bias for each unit',
    text: 'w1 = 0.5\nw2 = -1\nw3 = 0.25\nw4 = 2\nw5 = 1.5\nw6 = -0.75\nb1 = 0.1\nb2 = 0.2\nb3 = 0.3\nx1 = 1\nx2 = 0\ny = 1',
    asks: [
      {
        layers: [2, 2, 1],
        inputs: [[1, 0]],
        targets: [[1]],
        weights: [
          [
            [0.5, 0.25],
            [-1, 2],
          ],
          [[1.5], [-0.75]],
        ],
        biases: [[0.1, 0.2], [0.3]],
      },
      {
        layers: [2, 2, 1],
        inputs: [[1, 0]],
        targets: [[1]],
        weights: [
          [
            [0.5, -1],
            [0.25, 2],
          ],
          [[1.5], [-0.75]],
        ],
        biases: [[0.1, 0.2], [0.3]],
      },
    ],
  },
  {
    name: 'a perceptron whose bias is w0',
    text: 'w0 = -0.5, w1 = 1, w2 = 0.5\nx1 = 1, x2 = 0, t = 1',
    reads: { layers: [2, 1], inputs: [[1, 0]], targets: [[1]], weights: [[[1], [0.5]]], biases: [[-0.5]] },
  },
  {
    name: 'a chain of single units',
    text: 'x = 1.5\ny = 0.5\nw1 = 0.8\nw2 = -0.4\nb1 = 0.1\nb2 = 0.2',
    reads: {
      layers: [1, 1, 1],
      inputs: [[1.5]],
      targets: [[0.5]],
      weights: [[[0.8]], [[-0.4]]],
      biases: [[0.1], [0.2]],
    },
  },
  {
    name: 'weights by two indices, whose second layer says which comes first',
    text: 'w_{11}^{(1)} = 0.1, w_{12}^{(1)} = 0.2, w_{21}^{(1)} = 0.3, w_{22}^{(1)} = 0.4, w_{11}^{(2)} = 0.5, w_{21}^{(2)} = 0.6',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]] },
  },
  {
    name: 'weights by two indices to a unit first',
    text: 'w_{11}^{(1)} = 0.1, w_{12}^{(1)} = 0.2, w_{21}^{(1)} = 0.3, w_{22}^{(1)} = 0.4, w_{11}^{(2)} = 0.5, w_{12}^{(2)} = 0.6',
    reads: { layers: [2, 2, 1], weights: [turned, [[0.5], [0.6]]] },
  },
  {
    name: 'a square of weights by two indices',
    text: 'w11 = 0.1\nw12 = 0.2\nw21 = 0.3\nw22 = 0.4\nx1 = 1\nx2 = 2\nt1 = 0\nt2 = 1',
    asks: [
      { layers: [2, 2], inputs: [[1, 2]], targets: [[0, 1]], weights: [square] },
      { layers: [2, 2], inputs: [[1, 2]], targets: [[0, 1]], weights: [turned] },
    ],
  },
  {
    name: 'points with arrows',
    text: '(0, 0) → 0\n(0, 1) → 1\n(1, 0) → 1\n(1, 1) → 0',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'points with arrows, counted',
    text: '1. (0, 0) -> 0\n2. (0, 1) -> 1\n3. (1, 0) -> 1\n4. (1, 1) -> 0',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'rows with arrows beside a square of weights and its product',
    text: 'W1 = [[0.1, 0.2], [0.3, 0.4]]\nW2 = [[0.5], [0.6]]\n0 0 -> 0\n0 1 -> 1\n1 0 -> 1\n1 1 -> 0',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'samples with their number above',
    text: 'x^{(1)} = (0.5, 1), y^{(1)} = 1, x^{(2)} = (-1, 0.25), y^{(2)} = 0',
    reads: {
      inputs: [
        [0.5, 1],
        [-1, 0.25],
      ],
      targets: [[1], [0]],
    },
  },
  {
    name: 'parameters of logic gates with the bias in the first column',
    text: 'Theta1 = [-30 20 20; 10 -20 -20];\nTheta2 = [-10 20 20];',
    reads: {
      layers: [2, 2, 1],
      weights: [
        [
          [20, -20],
          [20, -20],
        ],
        [[20], [20]],
      ],
      biases: [[-30, 10], [-10]],
    },
  },
  {
    name: 'one unit with vectors',
    text: 'x = (1, 0.5), w = (0.2, −0.4), b = 0.1, d = 1, η = 0.5',
    reads: { layers: [2, 1], inputs: [[1, 0.5]], targets: [[1]], weights: [[[0.2], [-0.4]]], biases: [[0.1]] },
  },
  {
    name: 'features as lists, with a target for each place',
    text: 'x1 = [0, 0, 1, 1]\nx2 = [0, 1, 0, 1]\ny = [0, 1, 1, 0]',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'samples as lists, with a target for each list',
    text: 'x1 = [0, 0]\nx2 = [0, 1]\nx3 = [1, 0]\nx4 = [1, 1]\ny = [0, 1, 1, 0]',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'two lists of two, which are features or samples',
    text: 'x1 = [0.5, 1]\nx2 = [2, 3]\ny = [0, 1]',
    asks: [
      {
        inputs: [
          [0.5, 2],
          [1, 3],
        ],
        targets: [[0], [1]],
      },
      {
        inputs: [
          [0.5, 1],
          [2, 3],
        ],
        targets: [[0], [1]],
      },
    ],
  },
  {
    name: 'names of a tutorial, with as many samples as inputs',
    text: 'training_inputs = [[0,0,1],[1,1,1],[1,0,1]]\ntraining_outputs = [[0],[1],[1]]',
    asks: [
      {
        inputs: [
          [0, 0, 1],
          [1, 1, 1],
          [1, 0, 1],
        ],
        targets: [[0], [1], [1]],
      },
    ],
  },
  {
    name: 'the ideal output',
    text: 'inputs = [[0,0],[0,1],[1,0],[1,1]]\nideal_output = [[0],[1],[1],[0]]',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'training sets by name',
    text: 'X_train = [[0,0],[0,1],[1,0],[1,1]]\ny_train = [0,1,1,0]\nlearning_rate = 0.1',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'weights named after what they connect',
    text: 'weights_input_hidden = [[0.1, 0.2], [0.3, 0.4]]\nweights_hidden_output = [[0.5], [0.6]]\nbias_hidden = [0, 1]\nbias_output = [2]',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0, 1], [2]] },
  },
  {
    name: 'weights with a letter for the layer',
    text: 'Wh = [[0.1, 0.2], [0.3, 0.4]]\nbh = [0, 1]\nWo = [[0.5], [0.6]]\nbo = [2]',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0, 1], [2]] },
  },
  {
    name: 'a square of weights below a list',
    text: 'W1 = [[0.1, 0.2], [0.3, 0.4]]\nW2 = [0.5, 0.6]',
    asks: [
      { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]] },
      { layers: [2, 2, 1], weights: [turned, [[0.5], [0.6]]] },
    ],
  },
  {
    name: 'a square of weights below a list, and the product',
    text: 'h = σ(W1 x + b1)\nW1 = [[0.1, 0.2], [0.3, 0.4]]\nb1 = [0, 1]\nW2 = [0.5, 0.6]',
    reads: { layers: [2, 2, 1], weights: [turned, [[0.5], [0.6]]], biases: [[0, 1]] },
  },
  {
    name: 'layers counted from 0',
    text: 'W0 = [[0.1, 0.2], [0.3, 0.4]]\nb0 = [0, 1]\nW1 = [[0.5], [0.6]]\nb1 = [2]',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0, 1], [2]] },
  },
  {
    name: 'squares everywhere',
    text: 'W = [[0.1, 0.2], [0.3, 0.4]]\nX = [[1, 2], [3, 4]]\nY = [[0, 1], [1, 0]]',
    asks: [
      {
        layers: [2, 2],
        weights: [square],
        inputs: [
          [1, 2],
          [3, 4],
        ],
        targets: [
          [0, 1],
          [1, 0],
        ],
      },
      {
        layers: [2, 2],
        weights: [turned],
        inputs: [
          [1, 3],
          [2, 4],
        ],
        targets: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
  },
  {
    name: 'numbers of a step alone',
    text: 'dW1 = [[0.1, 0.2], [0.3, 0.4]]\nloss = 0.25',
    refuses: /dW1, loss are numbers of a step/,
  },
  {
    name: 'weights beside numbers of a step',
    text: 'W1 = [[0.1, 0.2], [0.3, 0.4]]\nW2 = [[0.5], [0.6]]\ndW1 = [[0.01, 0.02], [0.03, 0.04]]\ndelta = [[0.5]]',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]] },
  },
  {
    name: 'points below the names of their columns, and a bias in words',
    text: 'Samples (x1, x2, t):\n(0, 0, 0)\n(0, 1, 1)\n(1, 0, 1)\nInitial weights w1 = 0.1, w2 = 0.2, bias -0.3',
    reads: {
      layers: [2, 1],
      inputs: xorInputs.slice(0, 3),
      targets: [[0], [1], [1]],
      weights: [[[0.1], [0.2]]],
      biases: [[-0.3]],
    },
  },
  {
    name: 'points of a line in one sentence',
    text: 'Linear regression. Training data (x, y): (1, 2), (2; 3,5), (3, 5). Start with w = 0.5, b = 0.',
    reads: { layers: [1, 1], inputs: [[1], [2], [3]], targets: [[2], [3.5], [5]], weights: [[[0.5]]], biases: [[0]] },
  },
  {
    name: 'sizes, weights and biases of layers that are named in words',
    text: `- Input layer: 2 neurons
- Hidden layer: 2 neurons (sigmoid)
- Output layer: 1 neuron
- Hidden layer weights: [[0.1, 0.2], [0.3, 0.4]]
- Hidden layer biases: [0.35, 0.35]
- Output layer weights: [[0.5], [0.6]]
- Output layer bias: [0.6]`,
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0.35, 0.35], [0.6]] },
  },
  {
    name: 'weights of numbered layers with their sizes',
    text: 'Layer 1 weights (3x2):\n0.1 0.2\n0.3 0.4\n0.5 0.6\nLayer 1 biases:\n0.1\n0.2\n0.3\nLayer 2 weights (1 × 3):\n0.7 0.8 0.9\nLayer 2 bias:\n0.4',
    reads: {
      layers: [2, 3, 1],
      weights: [
        [
          [0.1, 0.3, 0.5],
          [0.2, 0.4, 0.6],
        ],
        [[0.7], [0.8], [0.9]],
      ],
      biases: [[0.1, 0.2, 0.3], [0.4]],
    },
  },
  {
    name: 'a bias that is said to be the last weight',
    text: 'w = (0.2, -0.5, 0.1)^T where the last entry is the bias, x = (1, 2)^T, y = 1. The output is o = σ(w^T [x; 1]).',
    reads: { layers: [2, 1], inputs: [[1, 2]], targets: [[1]], weights: [[[0.2], [-0.5]]], biases: [[0.1]] },
  },
  {
    name: 'biases that are said to stand in the last rows',
    text: 'W1 = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], W2 = [[0.7], [0.8], [0.9]], where the last row is the bias, x = (1, 2), y = 1',
    reads: {
      layers: [2, 2, 1],
      inputs: [[1, 2]],
      targets: [[1]],
      weights: [square, [[0.7], [0.8]]],
      biases: [[0.5, 0.6], [0.9]],
    },
  },
  {
    name: 'a unit in each line',
    text: '- Hidden neuron 1: weights 0.1, 0.3, bias 0.7\n- Hidden neuron 2: weights 0.2, 0.4, bias 0.8\n- Output neuron: weights 0.5 and 0.6; bias 0.9',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0.7, 0.8], [0.9]] },
  },
  {
    name: 'a unit in each line, with eleven weights',
    text: `Hidden neuron 1: weights ${eleven.join(', ')}, bias 0.7\nHidden neuron 2: weights ${eleven.join(', ')}, bias 0.8`,
    reads: { layers: [11, 2], weights: [eleven.map((value) => [value, value])], biases: [[0.7, 0.8]] },
  },
  {
    name: 'a table of weights from eleven inputs',
    text: `\tbias\t${eleven.map((_, at) => `x${at + 1}`).join('\t')}\nh1\t0.7\t${eleven.join('\t')}\nh2\t0.8\t${eleven.join('\t')}`,
    reads: { layers: [11, 2], weights: [eleven.map((value) => [value, value])], biases: [[0.7, 0.8]] },
  },
  {
    name: 'a list of layers after a name of weights',
    text: "W [{'w': Array([[0.1, 0.3], [0.2, 0.4]])}, {'w': Array([[0.5], [0.6]])}]",
    reads: { layers: [2, 2, 1], weights: [turned, [[0.5], [0.6]]] },
  },
  {
    name: 'a unit in each line, by names and arrays',
    text: 'Neuron h1: w = [0,1; 0,3], b = 0,7\nNeuron h2: w = [0,2; 0,4], b = 0,8\nNeuron o1: w = [0,5; 0,6], b = 0,9',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0.7, 0.8], [0.9]] },
  },
  {
    name: 'units in lines of which one has a weight more',
    text: 'Hidden unit 1: weights 0.1, 0.3\nHidden unit 2: weights 0.2, 0.4, 0.5',
    refuses: /not all rows of hidden units have equally many numbers/,
  },
  {
    name: 'edges with their ends, a weight in each line',
    text: 'x1 -> h1: 0.1\nx1 → h2: 0.2\nx2 -> h1: 0.3\nx2 -> h2: 0.4\nb -> h1: 0.7\nb -> h2: 0.8\nh1 -> o: 0.5\nh2 -> o: 0.6',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]], biases: [[0.7, 0.8]] },
  },
  {
    name: 'edges with their ends in cells',
    text: 'from\tto\tweight\nx1\th1\t0,1\nx1\th2\t0,2\nx2\th1\t0,3\nx2\th2\t0,4\nh1\to\t0,5\nh2\to\t0,6',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]] },
  },
  {
    name: 'edges with their ends, of which one is missing',
    text: 'x1 -> h1: 0.1\nx1 -> h2: 0.2\nx2 -> h1: 0.3',
    refuses: /each of h1, h2 needs one weight from each unit of the layer below/,
  },
  {
    name: 'weights below their names, beside a table of samples',
    text: 'x1\tx2\tlabel\n1.5\t2\t1\n0.5\t-1\t0\n\nw1\tw2\tb\n0.3\t-0.2\t0.1',
    reads: {
      layers: [2, 1],
      inputs: [
        [1.5, 2],
        [0.5, -1],
      ],
      targets: [[1], [0]],
      weights: [[[0.3], [-0.2]]],
      biases: [[0.1]],
    },
  },
  {
    name: 'weights of two letters with small digits',
    text: 'w₁₁ = 0.1, w₁₂ = 0.2, w₂₁ = 0.3, w₂₂ = 0.4, v₁ = 0.5, v₂ = 0.6, z = x W',
    reads: { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]] },
  },
];

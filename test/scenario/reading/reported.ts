/** Pastes that were once read as another problem, or refused with a wrong reason. */
import type { ReadingCase } from './readingCase';

const columnsOf = (inputs: readonly (readonly number[])[]) => ({
  layers: [2, 3, 1],
  inputs,
  weights: [
    [
      [0.6, -0.2, 0.5],
      [-0.4, 0.8, 0.3],
    ],
    [[0.7], [-0.3], [0.9]],
  ],
});

const layer = { layers: [2, 1], weights: [[[0.1], [0.2]]], biases: [[0.3]] };

const single = { layers: [2, 2], biases: [[-3, -5]], inputs: [[-1, -2]], targets: [[0.1, 0.9]] };

export const reported: readonly ReadingCase[] = [
  {
    name: 'a square X whose samples are columns',
    text: 'W1 = [[0.6, -0.4], [-0.2, 0.8], [0.5, 0.3]]\nW2 = [[0.7, -0.3, 0.9]]\nX = [[1.5, -0.8], [2.0, 1.2]]\nY = [[1, 0]]',
    asks: [
      {
        ...columnsOf([
          [1.5, 2],
          [-0.8, 1.2],
        ]),
        targets: [[1], [0]],
      },
      {
        ...columnsOf([
          [1.5, -0.8],
          [2, 1.2],
        ]),
        targets: [[1], [0]],
      },
    ],
  },
  {
    name: 'an X whose samples are columns',
    text: 'W1 = [[0.6, -0.4], [-0.2, 0.8], [0.5, 0.3]]\nW2 = [[0.7, -0.3, 0.9]]\nX = [[1.5, -0.8, 3], [2.0, 1.2, 4]]',
    reads: columnsOf([
      [1.5, 2],
      [-0.8, 1.2],
      [3, 4],
    ]),
  },
  {
    name: 'lists beside one weight',
    text: 'X = [1, 2, 3]\nY = [2, 4, 6]\nw = 0.0',
    reads: { layers: [1, 1], inputs: [[1], [2], [3]], targets: [[2], [4], [6]], weights: [[[0]]] },
  },
  {
    name: 'weights with a number each',
    text: 'w1 = 0.2\nw2 = -0.4\nw3 = 0.5\nx1 = 0.5\nx2 = 0.3\ny1 = 0.2',
    asks: [
      { layers: [2, 1, 1], inputs: [[0.5, 0.3]], targets: [[0.2]], weights: [[[0.2], [-0.4]], [[0.5]]] },
      { layers: [2, 1], inputs: [[0.5, 0.3]], targets: [[0.2]], weights: [[[0.2], [-0.4]]], biases: [[0.5]] },
    ],
  },
  {
    name: 'rows of features',
    text: 'x1 = [0.1,0.3,0.1];\nx2 = [0.1,0.4,0.5];\ny = [1 1 0; 0 0 1];',
    asks: [
      {
        inputs: [
          [0.1, 0.1],
          [0.3, 0.4],
          [0.1, 0.5],
        ],
        targets: [
          [1, 0],
          [1, 0],
          [0, 1],
        ],
      },
      {
        inputs: [
          [0.1, 0.3, 0.1],
          [0.1, 0.4, 0.5],
        ],
        targets: [
          [1, 1, 0],
          [0, 0, 1],
        ],
      },
    ],
  },
  {
    name: 'a state_dict',
    text: "OrderedDict([('0.weight', tensor([[ 0.1,  0.2]])), ('0.bias', tensor([0.3]))])",
    reads: layer,
  },
  {
    name: 'a list of parameters',
    text: '[Parameter containing:\ntensor([[0.1, 0.2]], requires_grad=True), Parameter containing:\ntensor([0.3], requires_grad=True)]',
    reads: layer,
  },
  {
    name: 'a square kernel',
    text: '[array([[0.1, 0.2],\n       [0.3, 0.4]], dtype=float32), array([0.5, 0.6], dtype=float32)]',
    reads: {
      layers: [2, 2],
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
      ],
      biases: [[0.5, 0.6]],
    },
  },
  {
    name: 'brackets that match, with calls in them',
    text: 'y = [ones(1,2) zeros(1,2)];',
    asks: [{ targets: [[1], [1], [0], [0]] }, { targets: [[1, 1, 0, 0]] }],
  },
  { name: 'a column as one sample', text: 'x = [1, 2]^T, y = 5', reads: { inputs: [[1, 2]], targets: [[5]] } },
  {
    name: 'features, labels and weights',
    text: 'features = np.array([[1,0,1],[0,1,1]])\nlabels = np.array([[1,0],[0,1]])\nweights = np.array([[0.1,0.2],[0.3,0.4],[0.5,0.6]])',
    reads: {
      layers: [3, 2],
      inputs: [
        [1, 0, 1],
        [0, 1, 1],
      ],
      targets: [
        [1, 0],
        [0, 1],
      ],
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
          [0.5, 0.6],
        ],
      ],
    },
  },
  {
    name: 'one layer with a square of weights',
    text: 'w = np.array([[2., -3], [2., -3]])\nb = np.array([-3., -5])\nx = np.array([[-1., -2.]])\ny = np.array([[0.1, 0.9]])',
    asks: [
      {
        ...single,
        weights: [
          [
            [2, -3],
            [2, -3],
          ],
        ],
      },
      {
        ...single,
        weights: [
          [
            [2, 2],
            [-3, -3],
          ],
        ],
      },
    ],
  },
  {
    name: 'numbers of which every comma may be decimal, or group thousands: so large, they are likelier grouped',
    text: 'size bedrooms price\n2,104 3 399,900\n1,600 3 329,900\n2,400 3 369,000',
    asks: [
      {
        inputs: [
          [2104, 3],
          [1600, 3],
          [2400, 3],
        ],
        targets: [[399900], [329900], [369000]],
      },
      {
        inputs: [
          [2.104, 3],
          [1.6, 3],
          [2.4, 3],
        ],
        targets: [[399.9], [329.9], [369]],
      },
    ],
  },
  {
    name: 'small numbers of which every comma may be decimal, or group thousands',
    text: '1,250;0\n2,375;1',
    asks: [
      { inputs: [[1.25], [2.375]], targets: [[0], [1]] },
      { inputs: [[1250], [2375]], targets: [[0], [1]] },
    ],
  },
  {
    name: 'a number with two commas between others has thousands',
    text: 'x;t\n1,234,000;1\n-10,200;0',
    reads: { inputs: [[1234000], [-10200]], targets: [[1], [0]] },
  },
];

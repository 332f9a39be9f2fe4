/** Sheets and programs for mathematics: MATLAB, Octave, R, LaTeX, tables, cells of a spreadsheet, and numbers as several countries write them. */
import { type Part, type ReadingCase, xorInputs, xorTargets } from './readingCase';

const square = [
  [0.1, 0.2],
  [0.3, 0.4],
];

const turned = [
  [0.1, 0.3],
  [0.2, 0.4],
];

const inOut: Part = { layers: [2, 2, 1], weights: [square, [[0.5], [0.6]]] };
const outIn: Part = { layers: [2, 2, 1], weights: [turned, [[0.5], [0.6]]] };

export const sheets: readonly ReadingCase[] = [
  {
    name: 'samples as columns in MATLAB',
    text: 'P = [0 0 1 1; 0 1 0 1];\nT = [0 1 1 0];',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'transposed matrices in MATLAB',
    text: "W1 = [0.1 0.3; 0.2 0.4]';\nW2 = [0.5 0.6]';\nX = [0 0; 0 1; 1 0; 1 1];\ny = [0 1 1 0]';",
    reads: { ...inOut, inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'rows on lines in MATLAB',
    text: 'W1 = [0.1 0.2\n      0.3 0.4];\nW2 = [0.5 0.6]; % hidden to output\nz = W1*x;',
    reads: outIn,
  },
  {
    name: 'ones, zeros and eye',
    text: 'W1 = eye(2); b1 = zeros(2,1); W2 = [0.5; 0.6]; b2 = 0.1;',
    reads: {
      layers: [2, 2, 1],
      weights: [
        [
          [1, 0],
          [0, 1],
        ],
        [[0.5], [0.6]],
      ],
      biases: [[0, 0], [0.1]],
    },
  },
  {
    name: 'matrices printed by Octave',
    text: `W1 =

   0.1000   0.2000
   0.3000   0.4000

b1 =

   0.5000
  -0.5000

W2 =

   0.5000
   0.6000

b2 = 0.1000`,
    reads: { ...inOut, biases: [[0.5, -0.5], [0.1]] },
  },
  {
    name: 'a matrix of R, which is filled by columns',
    text: 'W1 <- matrix(c(0.1, 0.3, 0.2, 0.4), nrow = 2)\nW2 <- matrix(c(0.5, 0.6), nrow = 2)\nH <- sigmoid(X %*% W1)',
    reads: inOut,
  },
  {
    name: 'a matrix of R by rows',
    text: 'W1 <- matrix(c(0.1, 0.2, 0.3, 0.4), nrow = 2, byrow = TRUE)\nW2 <- matrix(c(0.5, 0.6), ncol = 1)',
    reads: inOut,
  },
  {
    name: 'rows bound in R',
    text: 'X <- rbind(c(0, 0), c(0, 1), c(1, 0), c(1, 1))\ny <- c(0, 1, 1, 0)',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'a matrix printed by R',
    text: 'W1\n     [,1] [,2]\n[1,]  0.1  0.2\n[2,]  0.3  0.4\nW2\n     [,1]\n[1,]  0.5\n[2,]  0.6',
    reads: inOut,
  },
  {
    name: 'bold matrices in LaTeX, in a text',
    text: String.raw`Consider the network with weights
\[ \mathbf{W}^{(1)} = \begin{bmatrix} 0.1 & 0.2 \\ 0.3 & 0.4 \end{bmatrix}, \quad
\mathbf{b}^{(1)} = \begin{bmatrix} 0 \\ 1 \end{bmatrix}, \quad
\mathbf{W}^{(2)} = \begin{bmatrix} 0.5 & 0.6 \end{bmatrix}. \]
Compute one step of gradient descent by hand.`,
    reads: { ...outIn, biases: [[0, 1]] },
  },
  {
    name: 'a square matrix in LaTeX beside its product',
    text: String.raw`$\mathbf{z} = \mathbf{W}\mathbf{x} + \mathbf{b}$ with $\mathbf{W} = \begin{pmatrix} 0.1 & 0.2 \\ 0.3 & 0.4 \end{pmatrix}$,
$\mathbf{b} = \begin{pmatrix} 0 \\ 1 \end{pmatrix}$, $\mathbf{x} = \begin{pmatrix} 1 \\ 2 \end{pmatrix}$, $\mathbf{y} = \begin{pmatrix} 0 \\ 1 \end{pmatrix}$`,
    reads: { layers: [2, 2], weights: [turned], biases: [[0, 1]], inputs: [[1, 2]], targets: [[0, 1]] },
  },
  {
    name: 'fractions in LaTeX',
    text: String.raw`$x = (\frac{1}{2}, -\frac{1}{4})$, $y = 1$`,
    reads: { inputs: [[0.5, -0.25]], targets: [[1]] },
  },
  {
    name: 'a table in Markdown',
    text: '| x1 | x2 | y |\n|----|----|---|\n| 0 | 0 | 0 |\n| 0 | 1 | 1 |\n| 1 | 0 | 1 |\n| 1 | 1 | 0 |',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'a table with a column that counts',
    text: 'sample\tx1\tx2\tt\n1\t0\t0\t0\n2\t0\t1\t1\n3\t1\t0\t1\n4\t1\t1\t0',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'cells of a spreadsheet with decimal commas',
    text: 'x1\tx2\ty\n0,5\t−1,25\t1\n0,75\t2\t0',
    reads: {
      inputs: [
        [0.5, -1.25],
        [0.75, 2],
      ],
      targets: [[1], [0]],
    },
  },
  {
    name: 'cells with the name above each block',
    text: 'W1\n0.1\t0.2\n0.3\t0.4\n\nW2\n0.5\n0.6',
    reads: inOut,
  },
  {
    name: 'lines that begin with a name, and a line of layers',
    text: 'layers;2;1\nw;0,5;−0,25\nb;0,1\nx;1;2\ny;1',
    reads: { layers: [2, 1], weights: [[[0.5], [-0.25]]], biases: [[0.1]], inputs: [[1, 2]], targets: [[1]] },
  },
  {
    name: 'a line of layers before a square of single weights',
    text: 'layers;2;2\nw11;0,1\nw12;0,2\nw21;0,3\nw22;0,4',
    asks: [
      { layers: [2, 2], weights: [square] },
      { layers: [2, 2], weights: [turned] },
    ],
  },
  {
    name: 'decimal commas between spaces',
    text: 'W1 = [0,1 0,2; 0,3 0,4]\nW2 = [0,5; 0,6]',
    reads: inOut,
  },
  {
    name: 'a decimal comma in a point',
    text: 'x = (0,5; 1), y = 1',
    reads: { inputs: [[0.5, 1]], targets: [[1]] },
  },
  {
    name: 'a minus of typesetting',
    text: 'X = [[−1, 0], [0, −1], [1, 1]]\ny = [−1, 1, 1]',
    reads: {
      inputs: [
        [-1, 0],
        [0, -1],
        [1, 1],
      ],
      targets: [[-1], [1], [1]],
    },
  },
  {
    name: 'fractions in a program',
    text: 'W1 = [[1/10, 1/5], [3/10, 2/5]]\nW2 = [[1/2], [3/5]]',
    reads: inOut,
  },
  {
    name: 'a table of numbers alone',
    text: '0 0 0\n0 1 1\n1 0 1\n1 1 0',
    asks: [{ inputs: xorInputs, targets: xorTargets }],
  },
  {
    name: 'a matrix and a list without names',
    text: '[[1, 2], [3, 4]]\n[0, 1]',
    asks: [
      {
        inputs: [
          [1, 2],
          [3, 4],
        ],
        targets: [[0], [1]],
      },
      {
        layers: [2, 2],
        weights: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        biases: [[0, 1]],
      },
    ],
  },
  {
    name: 'a square of weights alone',
    text: 'W = [0.1 0.2; 0.3 0.4]',
    asks: [
      { layers: [2, 2], weights: [square] },
      { layers: [2, 2], weights: [turned] },
    ],
  },
  {
    name: 'a bracket that is not closed',
    text: 'W1 = [[0.1, 0.2], [0.3, 0.4]\nb1 = [0, 0]',
    refuses: /the bracket at “\[\[0\.1.* is not closed/,
  },
  {
    name: 'rows of different lengths',
    text: 'W1 = [[0.1, 0.2], [0.3]]',
    refuses: /not all rows of W1 have equally many numbers/,
  },
  {
    name: 'a letter among numbers',
    text: 'W1 = [[0.1, a], [0.3, 0.4]]',
    refuses: /“a” stands in W1 where a number is needed/,
  },
  { name: 'the same name twice', text: 'W1 = [[1, 2], [3, 4]]\nW1 = [[1, 2], [3, 5]]', refuses: /W1 is given twice/ },
  {
    name: 'layers that do not follow each other',
    text: 'W1 = [[1, 2, 3], [4, 5, 6]]\nW2 = [[1], [2], [3], [4], [5]]',
    refuses: /W1 is 2 × 3, but W2 is 5 × 1/,
  },
  ...[
    ['pandas', '    x1    x2  y\n0  0.5   1.5  1\n1  1.0  -0.5  0\n2 -0.3   0.7  1'],
    [
      'pandas, of chosen rows',
      '       x1    x2    y\n12    0.5   1.5  1.0\n77    1.0  -0.5  0.0\n45   -0.3   0.7  1.0',
    ],
    ['a CSV file of pandas', ',x1,x2,y\n0,0.5,1.5,1\n1,1.0,-0.5,0\n2,-0.3,0.7,1'],
    ['R', '> df\n    x1   x2 y\n1  0.5  1.5 1\n2  1.0 -0.5 0\n3 -0.3  0.7 1'],
    ['a CSV file of R', '"","x1","x2","y"\n"1",0.5,1.5,1\n"2",1,-0.5,0\n"3",-0.3,0.7,1'],
    ['a spreadsheet', '\tx1\tx2\ty\n0\t0,5\t1,5\t1\n1\t1\t-0,5\t0\n2\t-0,3\t0,7\t1'],
    [
      'Markdown',
      '|    | x1 | x2 | y |\n|---:|---:|---:|---:|\n| 0 | 0.5 | 1.5 | 1 |\n| 1 | 1 | -0.5 | 0 |\n| 2 | -0.3 | 0.7 | 1 |',
    ],
  ].map(
    ([name = '', text = '']): ReadingCase => ({
      name: `a column without a name that numbers the rows: ${name}`,
      text,
      reads: {
        inputs: [
          [0.5, 1.5],
          [1, -0.5],
          [-0.3, 0.7],
        ],
        targets: [[1], [0], [1]],
      },
    }),
  ),
  {
    name: 'too few biases',
    text: 'W1 = [[1, 2], [3, 4]]\nb1 = [1, 2, 3]',
    refuses: /W1 is 2 × 2, but b1 is a list of 3 numbers/,
  },
  {
    name: 'inputs that the weights do not fit',
    text: 'W1 = [[1, 2], [3, 4]]\nX = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]',
    refuses: /X is 3 × 3, but W1 is 2 × 2/,
  },
  {
    name: 'as many targets as samples are wanted',
    text: 'X = [[0, 0], [0, 1], [1, 0]]\ny = [0, 1, 1, 0]',
    refuses: /X is 3 × 2, but y is a list of 4 numbers/,
  },
  {
    name: 'inputs with a column of ones, beside weights with their biases',
    text: 'X = [[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]]\ny = [0, 1, 1, 0]\nW1 = [[0.1, 0.2], [0.4, 0.5], [-1, -2]]\nW2 = [[0.7], [0.8], [-4]]',
    refuses: /X is 4 × 3, but W1 is 3 × 2; the weights and biases fit together only if a sample has 2 inputs\.$/,
  },
  {
    name: 'as many targets as samples, if weights did not turn the inputs',
    text: 'X = [[1, 2, 3], [4, 5, 6]]\ny = [0, 1]\nW1 = [[0.1, 0.2], [0.4, 0.5], [-1, -2]]\nW2 = [[0.7], [0.8], [-4]]',
    refuses: /X is 2 × 3, but y is a list of 2 numbers; the weights leave only one way to read X, as 3 samples/,
  },
  ...[
    ['| x1 | x2 | y |\n|----|----|---|\n| 0.5 | 1.5 | yes |\n| 1.0 | 0.5 | no |', 'yes'],
    ['x1,x2,y\n0.5,1.5,1\n1,0.5,no\n1,2,0', 'no'],
    ['x1\tx2\ty\n12,5 cm\t1,5 kg\t1\n10 cm\t2 kg\t0', '12,5 cm'],
  ].map(
    ([text = '', cell = '']): ReadingCase => ({
      name: `a word in a cell of a table: ${cell}`,
      text,
      refuses: new RegExp(`“${cell}” stands in x1, x2, y where a number is needed`),
    }),
  ),
  {
    name: 'names that are not known',
    text: 'epochs = 100\nmomentum = 0.9',
    refuses: /what epochs, momentum stands for is not known/,
  },
  {
    name: 'biases of more layers than a network has here',
    text: Array.from({ length: 60 }, (_, at) => `b${at + 1} = [0.1, 0.2]`).join('\n'),
    refuses: /comes after layer 50/,
  },
  { name: 'words', text: 'How is a batch gradient computed?', refuses: /there is no array of numbers/ },
];

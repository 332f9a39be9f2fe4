/** Pastes of which a number, a row or a bias was once lost in silence, so that the rest was another problem. */
import type { ReadingCase } from './readingCase';

const square = [
  [0.1, 0.2],
  [0.4, 0.5],
];

const turned = [
  [0.1, 0.4],
  [0.2, 0.5],
];

const fourInputs = [
  [0, 1],
  [1, 0],
  [1, 1],
  [0.5, 0.2],
];

const biasesLast = { layers: [2, 2, 1], weights: [square, [[0.7], [0.8]]], biases: [[-1, -2], [-4]] };

export const lostNumbers: readonly ReadingCase[] = [
  {
    name: 'an input that is too large for a number',
    text: 'x = (1e400, 2), t = 1',
    refuses: /“1e400” stands in x where a number is needed: this one is too large in magnitude for 64 bits/,
  },
  {
    name: 'a weight that is too large for a number',
    text: 'W1 = [[0.1, 0.2]]\nW2 = [[0.5], [-1e400]]',
    refuses: /“-1e400” stands in W2 where a number is needed: this one is too large in magnitude for 64 bits/,
  },
  {
    name: 'a pair with a number that is too large',
    text: '(0, 1) -> 1\n(1e400, 2) -> 1',
    refuses: /“1e400” stands in the array where a number is needed: this one is too large in magnitude for 64 bits/,
  },
  {
    name: 'a sentence with a number that is too large',
    text: 'The inputs are 0.5 and 1e400, the target is 1.',
    refuses: /“1e400” stands in inputs where a number is needed: this one is too large in magnitude for 64 bits/,
  },
  {
    name: 'a number that is too large in what is left out',
    text: 'loss = 1e400\nx = (1, 2), t = 1',
    reads: { inputs: [[1, 2]], targets: [[1]] },
  },
  {
    name: 'a sample with an input more than the first',
    text: 'x = (0.1, 0.2), t = 1; x = (0.3, 0.4, 0.5), t = 0',
    refuses: /not all samples have equally many inputs, at “0\.3, 0\.4, 0\.5”/,
  },
  {
    name: 'a sample with an input less than the first',
    text: '(0.1, 0.2, 0.3) -> 1\n(0.3, 0.4) -> 0',
    refuses: /not all samples have equally many inputs, at “0\.3, 0\.4”/,
  },
  {
    name: 'a sentence with an input more for one of the samples',
    text: 'For the input (0.1, 0.2) the target is 1, for (0.3, 0.4, 0.5) it is 0.',
    refuses: /not all samples have equally many inputs, at “0\.3, 0\.4, 0\.5”/,
  },
  {
    name: 'a sample with a target more than the first',
    text: '(0.1, 0.2) -> 1\n(0.3, 0.4) -> 0, 1',
    refuses: /not all samples have equally many targets, at “0, 1”/,
  },
  {
    name: 'a matrix in LaTeX with a root in its first row',
    text: String.raw`\mathbf{W}^{(1)} = \begin{pmatrix} \frac12 & -\frac13 & \sqrt{2} \\ 0{,}25 & 1 & -2 \end{pmatrix}, \mathbf{b}^{(1)} = \begin{pmatrix} 0 & 1 & -1 \end{pmatrix}^T, \mathbf{w}^{(2)} = (1, -1, 2)^\top, b^{(2)} = 0.5`,
    refuses: /W.* would have to be calculated, at “\\sqrt\{2\}”/,
  },
  {
    name: 'a matrix of roots beside a row of numbers',
    text: String.raw`W1 = \begin{pmatrix} \sqrt{2} & \sqrt{3} \\ 1 & -2 \end{pmatrix}`,
    refuses: /“\[\\sqrt\{2\}, \\sqrt\{3\}\]” stands in W1 where a number is needed/,
  },
  {
    name: 'a matrix with a row of letters',
    text: 'W1 = [[a, b], [0.3, 0.4]]',
    refuses: /“\[a, b\]” stands in W1 where a number is needed/,
  },
  {
    name: 'a list with a number that a program computes',
    text: 'b1 = np.array([np.sqrt(2), 0.5])\nW1 = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]',
    refuses: /b1 would have to be calculated, at “np\.sqrt\(2\)”/,
  },
  {
    name: 'a table with a missing value, printed with its index',
    text: '    x1   x2  y\n0  0.5  1.5  1\n1  1.0  NaN  0\n2 -0.3  0.7  1',
    refuses: /row 3 has “NaN” where a number is needed/,
  },
  {
    name: 'a CSV with an unknown value between other rows',
    text: 'x1,x2,y\n0.5,1.5,1\n1.0,-0.5,0\n?,0.7,1\n0.2,0.3,0\n0.7,0.1,1',
    refuses: /row 4 has “\?” where a number is needed/,
  },
  {
    name: 'a CSV whose first row has a value that is not available',
    text: 'x1,x2,y\nNA,1.5,1\n1.0,0.2,0\n0.2,0.3,0',
    refuses: /row 2 has “NA” where a number is needed/,
  },
  {
    name: 'a CSV with an empty cell',
    text: 'x1,x2,y\n0.5,1.5,1\n1.0,,0\n?,0.7,1\n0.2,0.3,0',
    refuses: /row 3 has an empty cell where a number is needed/,
  },
  {
    name: 'decimal commas and a missing value',
    text: 'x1;x2;y\n0,5;1,5;1\n1,0;-0,5;0\n0,3;NaN;1\n0,2;0,3;0',
    refuses: /row 4 has “NaN” where a number is needed/,
  },
  {
    name: 'rows with names, of which one has a missing value',
    text: 'sample\tx1\tx2\tlabel\nA\t1.5\t0.5\t1\nB\t1.6\tNA\t0\nC\t1.7\t0.9\t1',
    refuses: /row 3 has “NA” where a number is needed/,
  },
  {
    name: 'an error of a spreadsheet',
    text: 'x1\tx2\ty\n0.5\t1.5\t1\n1\t#N/A\t0\n0.2\t0.3\t0',
    refuses: /row 3 has “NA” where a number is needed/,
  },
  {
    name: 'numbers below their name, one of them missing',
    text: 'W1\n0.1 0.2\nNaN 0.4\n0.5 0.6',
    refuses: /row 2 has “NaN” where a number is needed/,
  },
  {
    name: 'a table with a missing value that is none of samples',
    text: 'epoch loss\n1 0.5\n2 nan\n\nx = (1, 2), t = 1',
    reads: { inputs: [[1, 2]], targets: [[1]] },
  },
  {
    name: 'a column with a number that is too large',
    text: 'x1,x2,y\n1,1e400,0\n1,2,1',
    refuses: /row 2 has “1e400” where a number is needed: this one is too large in magnitude for 64 bits/,
  },
  {
    name: 'biases that a comment says to stand last',
    text: '# last row of each matrix is the bias\nW1 = [[0.1, 0.2], [0.4, 0.5], [-1, -2]]\nW2 = [[0.7], [0.8], [-4]]',
    reads: biasesLast,
  },
  {
    name: 'biases that a sentence says to stand last',
    text: 'The biases are in the last row of the weight matrices.\nW1 = [[0.1, 0.2], [0.4, 0.5], [-1, -2]]\nW2 = [[0.7], [0.8], [-4]]',
    reads: biasesLast,
  },
  {
    name: 'biases that are said to stand in the last column',
    text: 'The last column of each matrix holds the biases. x = (1, 0), t = 1\nW1 = [[0.1, 0.2, -1], [0.4, 0.5, -2]]\nW2 = [[0.7, 0.8, -4]]',
    reads: { ...biasesLast, inputs: [[1, 0]], targets: [[1]], weights: [turned, [[0.7], [0.8]]] },
  },
  {
    name: 'a comment with the names of the columns, the bias last',
    text: 'W1 = [0.1 0.2 -1; 0.4 0.5 -2]; % [w1 w2 bias]\nW2 = [0.7 0.8 -4]; % [v1 v2 bias]',
    reads: { ...biasesLast, weights: [turned, [[0.7], [0.8]]] },
  },
  {
    name: 'a row more than there are inputs, of which nothing says where it stands',
    text: 'X = [[0, 1], [1, 0], [1, 1], [0.5, 0.2]]\ny = [1, 1, 0, 1]\nW1 = [[0.1, 0.2], [0.4, 0.5], [-1, -2]]\nW2 = [[0.7], [0.8], [-4]]',
    asks: [
      {
        layers: [2, 2, 1],
        inputs: fourInputs,
        targets: [[1], [1], [0], [1]],
        weights: [
          [
            [0.4, 0.5],
            [-1, -2],
          ],
          [[0.8], [-4]],
        ],
        biases: [[0.1, 0.2], [0.7]],
      },
      { ...biasesLast, inputs: fourInputs, targets: [[1], [1], [0], [1]] },
    ],
  },
];

/** Pastes of which a number, a row or a bias was once lost in silence, so that the rest was another problem. */
import type { ReadingCase } from './readingCase';

export const lostNumbers: readonly ReadingCase[] = [
  {
    name: 'an input that is too large for a number',
    text: 'x = (1e400, 2), t = 1',
    refuses: /“1e400” stands in x where a number is needed/,
  },
  {
    name: 'a weight that is too large for a number',
    text: 'W1 = [[0.1, 0.2]]\nW2 = [[0.5], [-1e400]]',
    refuses: /“-1e400” stands in W2 where a number is needed/,
  },
  {
    name: 'a pair with a number that is too large',
    text: '(0, 1) -> 1\n(1e400, 2) -> 1',
    refuses: /“1e400” stands in the array where a number is needed/,
  },
  {
    name: 'a sentence with a number that is too large',
    text: 'The inputs are 0.5 and 1e400, the target is 1.',
    refuses: /“1e400” stands in inputs where a number is needed/,
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
];

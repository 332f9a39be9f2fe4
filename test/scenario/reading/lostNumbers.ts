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
];

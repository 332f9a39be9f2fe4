/** Exercises, sheets that are handed in, and numbers as students type them. */
import { isBlank, readWritten } from '../../../src/features/homework/check/written';
import { isCells } from '../../../src/features/homework/draft/cells';
import { draftText, readDraft } from '../../../src/features/homework/draft/sheets';
import { readWorkFile, workFile } from '../../../src/features/homework/draft/workFile';
import { exerciseLink, readExercise } from '../../../src/features/homework/exercise/exercise';
import { sheetNumbers } from '../../../src/features/homework/paste/sheetNumbers';
import { readStep } from '../../../src/scenario/reading';
import { createExplainerStore, shownTraceOf } from '../../../src/store';
import { expectSentence, type FuzzTarget } from '../../fuzz/fuzzTarget';
import '../../../src/features/homework/words/en';
import '../../../src/text/later';

const cells = { 'delta.2.1.1': '0.25', 'sampleGradient.1.2.1.3': '-1,5e-3', 'batchGradient.1.2.1': '1/3' };

const trace = shownTraceOf(createExplainerStore().getState());

export const targets: readonly FuzzTarget[] = [
  {
    name: 'exercises',
    seeds: [
      '{"title":"Homework 3","step":2,"scope":"layer","given":["s1"],"digits":4,"hints":[1,2],"attempts":3,"points":{"delta2":2}}',
      '{"format":"batch-gradient-exercise","version":1,"draws":{"seed":4,"weights":{"least":-2,"most":2,"by":0.1}}}',
    ],
    read: (text) => {
      const exercise = readExercise(text);
      // What was read can be written.
      if (exercise) exerciseLink(exercise);
    },
  },
  {
    name: 'sheets',
    seeds: [workFile({ cells, address: '#example=xor' }), JSON.stringify({ cells, checks: 2, slips: ['signOfDelta'] })],
    read: (text) => {
      readWorkFile(text);
      // What was read can be written.
      draftText(readDraft(text));
    },
  },
  {
    name: 'numbers as they are typed',
    seeds: ['0.25', '-1,5e-3', '1/3', '2^-3', '−0,125', '1 000.5', '0.5 * (1 - 0.5)', '√2'],
    read: (text) => {
      if (!isBlank(text)) readWritten(text);
    },
  },
  {
    name: 'pasted numbers of a step',
    seeds: [
      'dW1 = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]\ndb1 = [0.1, 0.2, 0.3]\ndelta2 = [[1], [2], [3], [4]]\nloss = 0.3',
      'fc1.weight.grad: tensor([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]])\nfc2.bias.grad: tensor([0.1])',
      'grad of W2:\n[[0.1]\n [0.2]\n [0.3]]\n∂E/∂b2 = 0,5\n\\delta^{(1)} = \\begin{pmatrix} 1 & 2 \\end{pmatrix}',
    ],
    read: (text) => {
      const read = sheetNumbers(readStep(text), trace);
      if (!read.ok) return expectSentence(read.sentence, text);
      for (const { cells } of read.readings) if (!isCells(cells)) throw new Error(`no cells: ${JSON.stringify(cells)}`);
    },
  },
];

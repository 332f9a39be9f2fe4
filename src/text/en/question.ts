/** A lesson's question: its answers, hints and replies. */

import { message } from '../../prose';
import { shortened } from '../shortened';

export const question = {
  label: 'Question',
  answers: 'Answers',
  predict: 'Predict',
  onceMore: 'Once more, with other numbers',
  chooseHere: 'Choose here, or press the number.',
  choose: 'Choose one.',
  /** By ear, of an option: what is pressed to choose it. */
  key: (digit: number): string => `key ${digit}`,
  /** An option that begins with one of these has no number of a key beside it. */
  numberWords: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  check: 'Check',
  hint: (number: number): string => `Hint ${number} of 2`,
  hintLabel: (number: number): string => `Hint ${number}`,
  showAnswer: 'Show the answer',
  yourAnswer: 'Your answer:',
  right: 'Right.',
  wrong: 'Not quite.',
  shown: 'The answer',
  askAgain: 'Once more, with other numbers',
  run: 'Run this way beside the correct one',
  runSetting: 'Run your wrong answer beside this setting',
  back: 'Back to the question',
  running: 'Compare shows what you chose beside this run.',
  optionState: { right: 'correct', wrong: 'your choice' },

  signs: { negative: 'Negative', zero: 'Zero', positive: 'Positive' },

  number: 'Your number',
  digits: (count: number): string =>
    count === 1 ? 'One significant digit is enough.' : `You need not give more than ${count} digits.`,
  moreDigits: (count: number): string => `Too few digits to tell whether this is right: give ${count}.`,
  whole: 'A whole number.',
  estimate: 'An estimate is enough.',
  noNumber: 'Enter a number.',
  notANumber: (text: string): string =>
    `“${shortened(text)}” is not a number. Write 0.0625, 1/16 or 6.25e-2, for example.`,
  dividedByZero: 'A fraction cannot be divided by 0.',
  /** Where the question has no reply to this answer: true of every question. */
  otherNumber: 'That is not the right number. Check each step of your calculation.',
  otherAnswer: 'That is not the right answer. The hints say where to look.',

  click: {
    sample: 'Choose a sample: click its row in the ledger, or move to it with the arrow keys and press Enter.',
    weight: 'Choose a weight: click its edge in the network, or move to it with the arrow keys and press Enter.',
    quantity: 'Choose a unit or a number: click it, or move to it with the arrow keys and press Enter.',
  },
  nothingChosen: 'Nothing chosen yet.',
  chosen: (name: string): string => `Chosen: ${name}`,
  sampleName: message('Sample {sample}'),

  make: {
    label: 'Make it happen',
    how: 'Your answer counts when you let go.',
    apart: (gap: string): string => `Distance to the goal: ${gap}`,
    notYet: 'Not there yet',
    there: 'There',
    move: (name: string): string => `Move the ${name}`,
    line: (markers: readonly string[]): string => `On one line: ${markers.join(', ')}`,
    marker: (name: string, value: string): string => `${name} ${value}`,
    /** What the thin lines between two markers are. */
    joined: 'Each thin line joins the two numbers at another place of the slider.',
    why: 'Why?',
    solve: 'Show me a solution',
  },

  order: 'Drag the items into order, or use the arrow buttons.',
  up: (place: number): string => `Move item ${place} up`,
  down: (place: number): string => `Move item ${place} down`,
  moved: (place: number, count: number): string => `Moved to place ${place} of ${count}.`,
  outOfOrder: (place: number): string => `Items ${place} and ${place + 1} are in the wrong order:`,

  reveal: {
    title: 'Reveal the answer?',
    detail: 'The next phase shows what the question asks for.',
    confirm: 'Reveal the answer',
    cancel: 'Keep it covered',
  },
};

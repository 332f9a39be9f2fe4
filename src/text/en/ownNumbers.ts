/** The sheet for own numbers. The texts of its fields are in `scenario.ts`. */
import { counted, grouped } from './counted';

export const ownNumbers = {
  apply: 'Apply',
  cancel: 'Cancel',
  fromStep: (step: number): string => `Weights and settings are those of step ${step}, which becomes step 1.`,
  intro:
    'Write numbers with a point or a comma. Enter moves down, Tab moves right. A block from a spreadsheet can be pasted into any number.',
  past: 'Skip the tables of numbers',
  pastBack: 'Back to the start of the tables of numbers',
  pasteField: 'Paste your numbers',
  pasteHint: 'Paste your numbers: a problem sheet, a program, a print-out, a table',
  kept: 'You have not applied these numbers yet.',
  drafts: 'Draft',
  /** A draft in the list: its layers, its samples, and when it was changed last. */
  draft: (layers: readonly number[], samples: number) => `${layers.join('-')}, ${counted(samples, 'sample')}`,
  changed: (when: Date) =>
    `changed ${when.toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })}`,
  onScreen: 'nothing typed yet',
  deleteDraft: 'Delete this draft',
  deleted: 'The draft is deleted. Undo brings it back.',
  deletedElsewhere: 'Your draft was deleted in another tab. These are the numbers on the screen.',
  tooLargeToKeep: (most: number) =>
    `A sheet of more than ${counted(grouped(most), 'number')} is kept only as long as it is open. Apply it, and save it as a file.`,
  fromScreen: 'Start from the screen',
  startEmpty: 'Start empty',
  emptied: 'The sheet is empty. Undo brings back what was typed.',
  moved: (way: 'undo' | 'redo', what: string) => `${way === 'undo' ? 'Undone' : 'Redone'}: ${what}.`,
  numberBack: (name: string, value = 'empty') => `${name} is ${value}`,
  fromScreenAgain: 'These are the numbers on the screen. Undo brings back what was typed.',

  network: 'Network',
  layers: 'Layers',
  layersHint: 'inputs, hidden units, outputs, such as 2-3-1',
  notLayers: (text: string) =>
    `Layers must be two or more whole numbers, each at least 1, such as 2-3-1 (got “${text}”).`,

  weights: 'Weights',
  weightSource: 'Weights are',
  weightSources: { typed: 'typed below', kept: 'unchanged', drawn: 'drawn by initialisation' },
  tooMany: (most: number) =>
    `There is no table for layers of more than ${most} weights. Paste them by name, such as W1 = [[…]], or choose “drawn by initialisation”.`,
  drawnHint: 'The weights are drawn before step 1; the same seed gives the same weights. Biases start at 0.',
  draw: 'Draw at random',
  drawHint: 'Draw at random: three decimals; draw again for the next seed.',

  samples: 'Samples',
  training: 'Training',

  strip: 'Keys for numbers',
  sign: 'Change the sign',
  point: 'Decimal point',
  back: 'Previous field',
  on: 'Next field',
  done: 'Done',
};

/** The sheet for own numbers. The texts of its fields are in `scenario.ts`. */
export const ownNumbers = {
  apply: 'Apply',
  cancel: 'Cancel',
  intro:
    'Write numbers with a point or a comma. Enter moves down, Tab moves right. A block from a spreadsheet can be pasted into any number.',
  pasteField: 'Paste your numbers',
  pasteHint: 'Paste your numbers: a problem sheet, a program, a print-out, a table',
  readTyped: 'Read this',
  openText: 'Open a text file…',
  unreadable: 'The file cannot be read.',
  kept: 'You have not applied these numbers yet.',
  fromScreen: 'Start from the screen',
  startEmpty: 'Start empty',
  emptied: 'The sheet is empty. Undo brings back what was typed.',
  fromScreenAgain: 'These are the numbers on the screen. Undo brings back what was typed.',

  network: 'Network',
  layers: 'Layers',
  layersHint: 'inputs, hidden units, outputs, such as 2-3-1',
  notLayers: (text: string) => `Layers must be whole numbers, such as 2-3-1 (got “${text}”).`,

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

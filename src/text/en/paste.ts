/** Messages about pasting, in all tables. */

import { shortened } from '../shortened';
import { counted, grouped } from './counted';
import { needed } from './field';

const nothing = 'Nothing was pasted';

export const paste = {
  notANumber: (row: number, text: string) =>
    `${nothing}: row ${row} has ${text === '' ? 'an empty cell' : `“${shortened(text)}”`}${needed(text)}.`,
  wherePaste: `${nothing}: click the first weight or sample that the numbers are for, and paste there. Matrices with names, W1 = …, can be pasted anywhere.`,
  turned: 'The matrices were transposed: here a row is where a weight comes from, a column where it goes to.',
  unsure: 'Commas were read as separators, not as decimal commas.',
  commas: (written: string, value: string) =>
    `${written} was read as ${value}. If it means another number, paste it without commas.`,
  pasted: (rows: number, columns: number, leftOut: boolean) =>
    `Pasted ${counted(rows, 'row')} of ${counted(columns, 'number')}${leftOut ? '; cells outside the table were left out.' : '.'}`,
  replaceAll: (pasted: number, all: number) =>
    `Only ${counted(pasted, 'sample')} of ${all} ${pasted === 1 ? 'was' : 'were'} replaced. Remove the other ${counted(all - pasted, 'sample')}?`,
  replaced: (count: number) =>
    `All samples were replaced: there ${count === 1 ? 'is 1 sample' : `are ${count} samples`} now.`,
  remove: 'Replace all samples',
  keep: 'Keep the others',

  readTyped: 'Read this',
  openText: 'Open a file…',
  unreadable: (file: string) => `${shortened(file)} cannot be read.`,
  drop: 'Drop the file here',
  reading: 'What was pasted is being read',
  words: 'There are no numbers in it.',
  locked: 'Nothing was taken: samples and weights are locked here.',
  ownScenario: 'Nothing was taken: an exercise has its own samples and weights. Only numbers of its sheet are read.',
  stepLater: (names: string) => `numbers of a step, for My work: ${names}. Apply takes them there.`,
  notOpened: (reason: string) => `Nothing was opened: ${reason}`,
  longTable: (most: number) => `Nothing was opened: a table has at most ${grouped(most)} characters.`,
  isOpened: (file: string) => `${shortened(file)} is in the fields now. Undo takes it back.`,
  unknownFormat: (format: string) =>
    `Nothing was opened: files of the format “${shortened(format)}” are not opened here.`,
  taken: 'The paste was taken. Undo takes it back as a whole.',
  read: 'Read:',
  strip: 'What was read',
  change: (what: string) => `Read it as: ${what}`,
  leftOut: (what: string) => `Left out: ${what}.`,
  quoted: (text: string) => `“${text}”`,
  unread: (what: string) => `Not understood: ${what}.`,
  stays: (what: string) => `Not in the text, and as before: ${what}.`,
  staysUnread: (what: string) => `As before: ${what}.`,
  lossBecame: (loss: string) => `The loss is now ${loss}: the previous one cannot be used with this activation.`,
  asPasted: 'As pasted',
  choose: 'Which reading is meant',
  takeThis: 'This one',
  takeNone: 'None of them: leave all as it was',
  sampleTable: 'Samples',
  pastedTable: 'a pasted table',
  pastedScenario: 'The pasted scenario',
  sample: 'sample',
  weightTable: (layer: number) => `W${layer}`,
  from: (unit: number) => `from ${unit}`,
  to: (unit: number) => `to ${unit}`,
  bias: 'bias',
  figure: (layers: string) => `The network ${layers} with its edges numbered`,
};

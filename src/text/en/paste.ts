/** Messages about pasting, in all tables. */

import { shortened } from '../shortened';
import { counted, grouped } from './counted';

const nothing = 'Nothing was pasted';

export const paste = {
  tooLong: (most: number) => `${nothing}: it has more than ${grouped(most)} characters.`,
  brackets: `${nothing}: the brackets do not match.`,
  bracketsOf: (name: string) => `${nothing}: the brackets of ${name} do not match, or ${name} is not one matrix.`,
  nothingAfter: (name: string) => `${nothing}: no number follows ${name} =.`,
  notUnderstood: (text: string) => `${nothing}: “${shortened(text)}” was not understood.`,
  unknownName: (name: string) =>
    `${nothing}: ${name} is not a known name. Use W1, b1 and so on for layers, x for inputs, y for targets, eta for the learning rate.`,
  notANumber: (name: string, row: number, text: string) =>
    `${nothing}: row ${row}${name === '' ? '' : ` of ${name}`} has ${text === '' ? 'an empty cell' : `“${shortened(text)}”`} where a number is needed.`,
  unevenRow: (name: string, row: number) => `${nothing}: row ${row} of ${name} is not as long as the first row.`,
  unevenSample: (sample: number) => `${nothing}: sample ${sample} does not have as many numbers as sample 1.`,
  twice: (name: string) => `${nothing}: ${name} is given twice.`,
  missingLayer: (layer: number) => `${nothing}: the weights of layer ${layer} are missing between the others.`,
  noLayer: (name: string, layers: string) =>
    `${nothing}: ${name} names a layer that the network ${layers} does not have.`,
  noPlace: (name: string, layers: string) => `${nothing}: the network ${layers} has no weight or bias for ${name}.`,
  chain: (below: string, name: string) => `${nothing}: the shapes of ${below} and ${name} do not fit together.`,
  wanted: (name: string, what: string) => `${nothing}: ${name} must be ${what}.`,
  numbers: (count: number) => (count === 1 ? 'one number' : `a list of ${count} numbers`),
  samplesDiffer: (inputs: number, targets: number) =>
    `${nothing}: there are ${counted(inputs, 'row')} of inputs but ${counted(targets, 'row')} of targets.`,
  unevenSamples: `${nothing}: not all samples have equally many numbers.`,
  line: (text: string) => `“${shortened(text)}”`,
  leftOut: (what: string) => `Left out: ${what}.`,
  wherePaste: `${nothing}: click the first weight or sample that the numbers are for, and paste there. Matrices with names, W1 = …, can be pasted anywhere.`,
  done: (names: string) => `Pasted ${names}.`,
  samples: (count: number) => counted(count, 'sample'),
  turned: 'The matrices were transposed: here a row is where a weight comes from, a column where it goes to.',
  biasRow: 'The first row of each matrix was taken as the biases.',
  unsure: 'Commas were read as separators, not as decimal commas.',
  pasted: (rows: number, columns: number, leftOut: boolean) =>
    `Pasted ${counted(rows, 'row')} of ${counted(columns, 'number')}${leftOut ? '; cells outside the table were left out.' : '.'}`,
  replaceAll: (pasted: number, all: number) =>
    `Only ${counted(pasted, 'sample')} of ${all} ${pasted === 1 ? 'was' : 'were'} replaced. Remove the other ${counted(all - pasted, 'sample')}?`,
  replaced: (count: number) =>
    `All samples were replaced: there ${count === 1 ? 'is 1 sample' : `are ${count} samples`} now.`,
  remove: 'Replace all samples',
  keep: 'Keep the others',
};

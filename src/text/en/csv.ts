/** Messages about reading a table, wherever it is read. */
import { shortened } from '../shortened';
import { counted, grouped } from './counted';

export const csv = {
  column: (number: number) => `column ${number}`,
  empty: 'This text contains no samples. Check that it has at least one row of numbers.',
  tooManyRows: (most: number) => `There are too many samples: at most ${grouped(most)} can be loaded.`,
  tooManyColumns: (most: number) => `There are too many columns: at most ${grouped(most)} can be loaded.`,
  tooManyNumbers: (rows: number, columns: number, most: number) =>
    `${grouped(rows)} rows × ${grouped(columns)} columns are too many: at most ${grouped(most)} numbers can be loaded.`,
  tooManyCells: (row: number, cells: number, expected: number) =>
    `Row ${row} has ${counted(grouped(cells), 'cell')}; the first row has ${expected}.`,
  noInput: 'Choose at least one column as input.',
  noTarget: 'Choose at least one column as target or class.',
  notANumber: (column: string, row: number, text: string) =>
    `Column ${column}, row ${row}: expected a number; got ${text === '' ? 'nothing' : `“${shortened(text)}”`}. Correct the file, or do not use this column.`,
  negativeWeight: (column: string, row: number, weight: number) =>
    `Column ${column}, row ${row}: expected a weight of at least 0; got ${String(weight).replace('-', '−')}.`,
  openQuote: (line: number) =>
    `The quotation mark in line ${grouped(line)} is never closed. Close it, or write "" for a quotation mark inside a quoted text.`,
  missingClass: (column: string, row: number) =>
    `Column ${column}, row ${row}: expected a class; got nothing. Correct the file, or choose another column as class.`,
  emptyColumn: (column: string) => `Column ${column} is empty and is not used.`,
  notNumbers: (column: string, text: string) =>
    `Column ${column} contains text such as “${shortened(text)}”. Choose class or label for it.`,
  sameNetwork: (layers: string) => `The network stays ${layers}.`,
  newNetwork: (layers: string, drawn: boolean) =>
    `The network becomes ${layers}; ${drawn ? 'all weights are drawn again' : 'new weights are drawn'}.`,
  noBatches: 'The batches by hand are removed, because these are other samples.',
  newBatchSize: (size: number) => `The batch size becomes ${size}, because a batch of all samples would take too long.`,
  newOutput: (activation: string, loss: string) =>
    `The last layer becomes ${activation} and the loss ${loss}, because the previous ones do not fit these targets.`,
  outOfReach: (activation: string) =>
    `Some targets lie outside the range of ${activation}, so their loss cannot reach 0.`,
};

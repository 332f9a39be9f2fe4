/** The samples: their table, their picture, and reading them from a file. */
import { network } from '../networkMessages';

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export const dataPanel = {
  name: 'Data',
  subtitle: (samples: number, inputs: number, targets: number) =>
    `${counted(samples, 'sample')} of ${counted(inputs, 'input')} and ${counted(targets, 'target')}`,
  table: 'Samples',
  keys: 'Type into a cell, or press Enter to change it; paste a block from a spreadsheet; a sample’s number chooses it.',
  sampleHead: 'k',
  batchHead: 'in batch',
  batchesHead: (batches: number) => `(of ${batches})`,
  inputHead: (unit: number) => `x${subscript(unit)}`,
  targetHead: (unit: number) => `y${subscript(unit)}`,
  weightHead: 'c(k)',
  weightTitle: 'weight of the sample: how much it counts',
  labelHead: 'label',
  removeHead: 'Remove',
  sample: (sample: number) => `Sample ${sample}`,
  thisBatch: (batch: number) => `in batch ${batch}, this one`,
  otherBatch: (batch: number) => `in batch ${batch}: go to its step`,
  noBatch: 'in no batch: the epoch ends before it',
  labelOf: (sample: number) => `label of sample ${sample}`,
  add: 'Add a sample',
  added: (sample: number, weighted: boolean) =>
    `Sample ${sample} is new: it is as the one before it${weighted ? ', with weight 1' : ''}.`,
  remove: (sample: number) => `Remove sample ${sample}`,
  removed: (sample: number) => `Sample ${sample} is gone; those after it have moved up.`,
  full: (most: number) => `No more than ${grouped(most)} samples can be held.`,
  weigh: 'Give samples weights',
  weighed: 'Each sample has a weight of 1: change it under c(k). The Network editor says what their sum is divided by.',
  unweigh: 'Drop the weights',
  unweighed: 'The weights are gone: every sample counts once.',
  open: 'Open CSV…',
  drop: 'Drop the CSV file here.',
  columns: (first: number, last: number, all: number) => `columns ${first}–${last} of ${all}`,
  previousColumns: 'Previous columns',
  nextColumns: 'Next columns',
  refused: (sentence: string) => `${capitalised(sentence)}.`,
  pasted: (rows: number, columns: number) => `Pasted ${counted(rows, 'row')} of ${counted(columns, 'number')}.`,
  pastedBad: (row: number, text: string) =>
    `Nothing was pasted: row ${row} has ${text === '' ? 'an empty cell' : `“${text}”`} where a number is needed.`,
  labelTooLong: (most: number) => `A label has at most ${most} characters.`,
  tooLarge: (most: number) =>
    `This file is too large: at most ${grouped(most / 1_000_000)} million characters can be read.`,
  isScenario: 'This is a scenario file: the Network editor opens it.',
  unreadable: 'This file could not be read.',

  picture: 'Samples in the plane of the inputs',
  surface: 'ground: output 1 at this step’s weights',
  surfaceLater: (phase: string) => `The network’s output appears behind the points in phase ${phase}.`,
  shapes: 'Shape: the class (largest target). Colour: target 1, as the ground. Pale: not in this batch.',
  shapesOne: 'Circle: target 1 below the middle; square: above. Pale: not in this batch.',
  shapeOf: (target: number, label: string) => (label === '' ? `class ${target}` : label),
  pictureKeys:
    'Drag a point, or press Enter on it, move it by arrows (Shift: ten times as far), and press Enter again. Arrows alone go from point to point.',
  point: (sample: number, x: string, y: string, target: string) => `Sample ${sample} at ${x}, ${y}; target ${target}`,
  carried: (x: string, y: string) => `Picked up, at ${x}, ${y}.`,
  putDown: (sample: number, x: string, y: string) => `Sample ${sample} is at ${x}, ${y} now.`,
  putBack: (sample: number) => `Sample ${sample} is back in its place.`,

  dialog: (file: string) => `Samples from ${file}`,
  pastedFile: 'the clipboard',
  reading: (share: number) => `Reading, ${share} %`,
  making: (share: number) => `Making samples, ${share} %`,
  found: (rows: number, columns: number, delimiter: ',' | ';' | '\t') =>
    `${counted(rows, 'row')}, ${counted(columns, 'column')}, parted by ${delimiters[delimiter]}${delimiter === ',' ? '' : '; a comma in a number is a decimal comma'}.`,
  header: 'The first row names the columns',
  rolesName: 'What the columns are',
  roleOf: (column: string) => `Column ${column}`,
  roles: {
    input: 'input',
    target: 'target',
    class: 'class (one output each)',
    sampleWeight: 'sample weight c(k)',
    label: 'label',
    none: 'not used',
  },
  example: (text: string) => `such as ${text}`,
  standardise: 'Standardise the inputs: (x − mean) ÷ standard deviation',
  standards: 'Mean and standard deviation (of all N, divided by N) of each input',
  inputName: 'input',
  mean: 'mean',
  sd: 'sd',
  constant: 'all the same: only its mean is taken away',
  moreInputs: (count: number) => `and ${counted(count, 'more input')}`,
  classes: (names: readonly string[]) =>
    `Outputs stand for ${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`,
  load: 'Use these samples',
  cancel: 'Cancel',
};

/** What the reading of a table says, wherever it is read. */
export const csv = {
  column: (number: number) => `column ${number}`,
  empty: 'There are no samples in this text.',
  tooManyRows: (most: number) => `There are more than ${grouped(most)} samples, which is as many as can be loaded.`,
  tooManyColumns: (most: number) => `There are more than ${grouped(most)} columns, which is as many as can be loaded.`,
  tooManyNumbers: (rows: number, columns: number, most: number) =>
    `${grouped(rows)} rows × ${grouped(columns)} columns are too many: at most ${grouped(most)} numbers can be loaded.`,
  tooManyCells: (row: number, cells: number, expected: number) =>
    `Row ${row} has ${counted(cells, 'cell')}; the first row has ${expected}.`,
  noInput: 'Choose at least one column as input.',
  noTarget: 'Choose at least one column as target or class.',
  notANumber: (column: string, row: number, text: string) =>
    `Column ${column}, row ${row}: expected a number; got ${text === '' ? 'nothing' : `“${text.slice(0, 40)}”`}.`,
  negativeWeight: (column: string, row: number, weight: number) =>
    `Column ${column}, row ${row}: expected a weight of at least 0; got ${String(weight).replace('-', '−')}.`,
  notNumbers: (column: string, text: string) =>
    `Column ${column} has texts such as “${text.slice(0, 40)}”: it can be a class or a label.`,
  sameNetwork: (layers: string) => `The network stays ${layers}.`,
  newNetwork: (layers: string, drawn: boolean) =>
    `The network becomes ${layers}; ${drawn ? 'its weights are drawn anew' : 'weights that are new are drawn'}.`,
  newBatchSize: (size: number) =>
    `The batch size becomes ${size}: a batch of all of these would be long to compute and to look at.`,
  newOutput: (activation: keyof typeof network.activations, loss: keyof typeof network.losses) =>
    `The last layer becomes ${network.activations[activation]} and the loss ${network.losses[loss].name}: what was there does not go with these targets.`,
  outOfReach: (activation: keyof typeof network.activations) =>
    `Some targets lie outside what ${network.activations[activation]} can give, so their loss never gets to 0.`,
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function subscript(unit: number): string {
  return [...String(unit)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}

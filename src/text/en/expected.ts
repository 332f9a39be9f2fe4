/**
 * What a place in a file, a link or a field expects, as the object of "expected …", and the sentences that scenarios,
 * changes and links build from it. They start in lower case, because a sentence starts with its place:
 * `training.batchSize: expected …; got …`.
 */

import { shortened } from '../shortened';
import { counted, grouped } from './counted';

export const expected = {
  /** `expected an integer ≥ 1; got "x"` */
  got: (what: string, got: string | number): string => `expected ${what}; got ${got}`,
  /** The same, without a quotation of the value. */
  only: (what: string): string => `expected ${what}`,
  at: (place: string, sentence: string): string => `${shortened(place)}: ${sentence}`,

  oneOf: (names: readonly string[]): string => `one of ${names.join(', ')}`,
  count: (count: number): string => grouped(count),
  integerFrom: (low: number): string => `an integer ≥ ${low}`,
  integerIn: (low: number, high: number): string => `an integer ${low}..${high}`,
  atLeastZero: 'a finite number ≥ 0',
  aboveZero: 'a finite number > 0',
  belowOne: 'a number in [0, 1)',
  inRange: (low: number, high: number): string => `a number ${low}..${high}`,
  finite: 'a finite number',
  textUpTo: (length: number): string => `a text of at most ${length} characters`,
  sampleNumbers: 'a list of sample numbers',
  batches: 'a list of batches, each a list of sample numbers',
  someSampleInAll: 'at least one sample in all',
  notBesideBatches: 'no batchSize and no order beside training.batches',
  onlyWithoutBatches: 'no value, because the scenario gives its batches by hand',
  rowsInBatches: (most: number): string => `at most ${counted(grouped(most), 'row')} in all, and no more batches`,
  divisor: 'one of batch, weights, none, or a finite number > 0',

  numbers: 'a list of numbers',
  rowsOfNumbers: 'a list of rows of numbers',
  numberPerSample: 'a list of numbers, one per sample',
  textPerSample: 'a list of texts, one per sample',
  layerSizes: 'a list of layer sizes, d(0) first',
  twoEntries: 'at least 2 entries, the inputs and one layer',
  entriesUpTo: (most: number): string => `at most ${most} entries`,
  activations: 'a list of activations, one per layer',
  matrices: 'a list of matrices, one per layer',
  biasRows: 'a list of rows, one per layer',
  oneRow: 'at least 1 row',
  weightPlace: 'a weight l.i.j',

  object: 'an object',
  schemeAndSeed: 'an object with scheme and seed',
  network: 'an object that describes the network',
  image: 'an object with width and height',
  data: 'an object with inputs and targets, or with dataset',
  dataset: 'an object with dataset',
  optimizer: (kinds: readonly string[]): string =>
    `an optimizer of kind ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`,
  clip: 'an object with per and maxNorm',
  noClipTime: 'no value beside per sample, because every sample is clipped in its own batch',
  penalty: 'an object with l2',
  note: 'an object with text',
  notes: 'a text, or a list of objects with text',
  trueOrFalse: 'true or false',
  accumulate: 'an object with batches',
  accumulateText: 'none, or an integer ≥ 1, which /actual, /samples or /none and /keep may follow, as in 3/actual/keep',
  bySamplesUnderMean: 'planned, actual or none for reduction mean, which divides by the number of samples already',
  sumForSamples: 'sum, because accumulated gradients are divided by the number of samples',
  penaltyText: 'none, or a number ≥ 0, which /batch or /data and /biases may follow, as in 0.1/data/biases',
  training: 'an object that describes the training',
  view: 'an object that says what is selected first',
  scenario: 'an object that describes a scenario',

  entriesPerLayer: (count: number): string =>
    `${count === 1 ? '1 entry' : `${count} entries`}, one per layer 1..${count}`,
  numbersPerUnit: (units: number, layer: number): string =>
    `${counted(units, 'number')}, one per unit of layer ${layer}`,
  rowsPerUnit: (units: number, layer: number): string => `${counted(units, 'row')}, one per unit of layer ${layer}`,
  lastLayerOnly: (activation: string): string => `${activation} in the last layer only`,
  noBiases: 'no biases where network.bias is none',
  weightsUpTo: (most: number): string => `at most ${grouped(most)} weights in all`,
  layerIn: (last: number): string => `a layer 1..${last}`,
  weightOf: (layer: number, firstFrom: number, lastFrom: number, units: number): string =>
    `a weight ${layer}.i.j with i in ${firstFrom}..${lastFrom} and j in 1..${units}`,
  weightIn: (layer: number, firstFrom: number, lastFrom: number, units: number): string =>
    `i in ${firstFrom}..${lastFrom} and j in 1..${units} for layer ${layer}`,

  inputsOf: (width: number, dataset: string): string => `${width}, the inputs of data set ${dataset}`,
  targetsOf: (width: number, dataset: string): string => `${width}, the targets of data set ${dataset}`,
  pixels: (inputs: number): string => `width × height to be ${inputs}, the number of inputs`,
  imageOf: (width: number, height: number): string => `${width} × ${height} = ${width * height}`,
  rowsUpTo: (most: number): string => `at most ${grouped(most)} rows`,
  asManyRows: (count: number): string => `${counted(count, 'row')}, as many as data.inputs`,
  texts: (count: number): string => `${counted(count, 'text')}, one per sample`,
  weights: (count: number): string => `${counted(count, 'number')}, one per sample`,
  numbersUpTo: (most: number): string => `at most ${grouped(most)} numbers in all`,
  noDivisor: 'batch or no divisor, because reduction sum does not divide',
  someWeight: 'at least one number above 0 for divisor weights',
  onlyZero: 'only 0',
  activationFor: (activation: string, loss: string): string => `${activation}, which loss ${loss} needs`,
  inUnitInterval: (loss: string): string => `a number in [0, 1] for loss ${loss}`,
  atLeastZeroFor: (loss: string): string => `a number ≥ 0 for loss ${loss}`,
  sumToOne: (loss: string): string => `numbers that sum to 1 for loss ${loss}`,
  samplesUpTo: (most: number): string => `an integer 1..${most}, the number of samples`,
  fileUpTo: (millions: number): string => `a file of at most ${millions} million characters`,

  /** Formats of a list of changes in a link. */
  valueAtStep: 'a value, or step:value',
  comparison: 'method:NAME, or KEY:VALUE with the key of a setting',
  comparedClip: 'none, or sample,C or batch,C or batch,C,batch with C > 0',
  someSamples: (count: number): string => `numbers of samples 1..${count}, not all of them`,
  typedWeight: 'step:weight.l.i.j:value',
  layerFromTo: 'layer.from.to',
  phaseWithParts: 'a phase that has parts',
  rowsAdded: (most: number): string => `0..${most} rows`,
  layerOf: (layers: string): string => `a layer ${layers}`,
  sampleOfBatch: 'a sample of this step’s batch',
  /** `form` is such as `delta.layer.unit.sample`. */
  address: (form: string): string => `the address of a quantity, such as ${form}`,
  addressAtStep: (form: string): string => `${form} with numbers that this step has`,
  knownAtStep: 'a quantity that this step has',
};

/** Short descriptions of a value found in the wrong place of a file. */
export const foundValues = {
  nothing: 'nothing',
  list: (length: number): string => `a list of ${length}`,
  object: 'an object',
  text: (text: string): string => JSON.stringify(shortened(text)),
};

/** Further sentences about a file or its text. */
export const fileProblems = {
  unknownKey: 'unknown key',
  missingKey: 'this key is missing',
  notJson: (why: string): string => `not JSON: ${why}`,
  emptyText: 'the text is empty',
  atLineAndColumn: (what: string, line: number | string, column: number | string): string =>
    `${what} at line ${line}, column ${column}`,
};

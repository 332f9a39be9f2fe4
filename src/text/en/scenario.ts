/** The fields of a scenario, wherever it is edited: layers, start, training, and the tables of weights and samples. */

import { message } from '../../prose';
import { capital } from '../capital';
import { grouped } from './counted';

export const scenarioFields = {
  problem: (place: string, what: string) =>
    place === '' ? capital(what) : `${capital(place)}: ${what.replace(/(\d)\.\.(\d)/, '$1 to $2')}.`,
  refused: (sentence: string) => `${capital(sentence)}.`,
  layers: 'Layers',
  sampleWeights: 'sample weights',
  targetsOf: (sample: number) => `targets of sample ${sample}`,
};

export const layerFields = {
  inputs: 'Inputs',
  inputsHint: 'from the data',
  outputs: 'Outputs',
  layerName: (layer: number, last: number) =>
    layer === last ? 'Output layer' : last === 2 ? 'Hidden layer' : `Hidden layer ${layer}`,
  units: (layer: string) => `Units, ${layer.toLowerCase()}`,
  more: (layer: string) => `Add a unit, ${layer.toLowerCase()}`,
  fewer: (layer: string) => `Remove a unit, ${layer.toLowerCase()}`,
  activation: (layer: string) => `Activation, ${layer.toLowerCase()}`,
  addLayer: 'Add a hidden layer',
  layerAdded: (layer: string) => `${layer} was added.`,
  layerRemoved: (layer: string) => `${layer} was removed.`,
  removeLayer: (layer: string) => `Remove ${layer.toLowerCase()}`,
  lossBecomes: (loss: string) => `the loss becomes ${loss}`,
  lossBecame: (loss: string, activation: string) =>
    `The loss is now ${loss}, because the previous loss cannot be used with ${activation}.`,
  softmaxOfOne: 'Softmax needs at least two outputs: with one output it is always 1.',
  unitsNeeded: 'The number of units must be a whole number of at least 1.',
};

export const startFields = {
  loss: 'Loss function',
  lossHelp: 'Only losses that fit the output activation and the targets are offered.',
  bias: 'Biases',
  biases: { trained: 'trained', frozen: 'frozen', none: 'none' },
  biasDetails: {
    trained: 'updated like every weight',
    frozen: 'used but never updated; the gradient is still shown',
    none: 'no bias anywhere',
  },
  scheme: 'Initialisation',
  schemes: {
    xavierUniform: 'Xavier, uniform',
    xavierNormal: 'Xavier, normal',
    heUniform: 'He, uniform',
    heNormal: 'He, normal',
    zeros: 'zeros',
  },
  seed: 'Seed of the weights',
};

export const trainingFields = {
  accumulate: {
    name: 'Update',
    each: 'after every batch',
    several: 'after several batches',
    batches: 'Batches per update',
    divide: 'The accumulated gradient is divided by',
    divisions: {
      planned: 'the planned number of batches',
      actual: 'the actual number of batches',
      samples: 'the number of samples',
      none: 'nothing',
    },
    divisionDetails: {
      planned: 'also where an epoch ends before all of them',
      actual: 'fewer where an epoch ends before all of them',
      samples: 'of all batches of the update',
      none: 'the gradients are only added',
    },
    after: 'After the update the accumulator is',
    clear: 'emptied',
    keep: 'not emptied',
    keepDetail: 'as if zero_grad() were forgotten',
  },
  penalty: {
    name: 'Penalty {penalty|letter} on the weights',
    no: 'none',
    formulas: {
      none: '{penaltyRate|letter}/2 · Σ {weight|letter}²',
      batch: '{penaltyRate|letter}/(2{batchSize|letter}) · Σ {weight|letter}²',
      data: '{penaltyRate|letter}/(2{dataSize|letter}) · Σ {weight|letter}²',
    },
    details: {
      none: 'not divided by a number of samples',
      batch: 'divided by the size of the batch',
      data: 'divided by the number of samples in the data',
    },
    rate: 'Penalty rate {penaltyRate|letter}',
    of: 'The penalty is on',
    weights: 'weights',
    biases: 'weights and biases',
  },
  optimizer: 'Optimizer',
  hyperparameter: capital,
  order: 'Order of the samples',
  orders: { sequential: 'as in the data', shuffled: 'shuffled every epoch' },
  orderSeed: 'Seed of the order',
};

export const ruleFields = {
  divisor: 'The sum is divided by',
  divisors: {
    batch: '{batchSize|letter}, the size of the batch',
    weights: 'Σ {sampleWeight.k|symbol}, the weights of the batch',
    number: '{divisor|letter}, a number of your own',
    none: 'nothing',
  },
  divisorDetails: {
    batch: 'the plain mean',
    number: 'the same for every batch, whatever its size',
    none: 'the products are only added, as with reduction sum',
  },
  weightsDetails: {
    weighted: 'the weighted mean',
    unweighted: 'the same as {batchSize|letter} until samples get weights in the Data panel',
  },
  ownDivisor: 'Divisor {divisor|letter}',
  underMean: 'The divisor applies to reduction mean; with reduction sum nothing is divided.',
  clip: 'Clipping',
  clips: { none: 'none', sample: 'each sample’s gradient', batch: 'the batch gradient' },
  clipDetails: {
    none: 'gradients are not scaled',
    sample: 'before the sum: × {clipFactor.k|symbol} = min(1, {maxNorm|letter}/‖{sampleGradientVector|letter}‖)',
    batch: 'after the division: × min(1, {maxNorm|letter}/‖{gradient|letter}‖)',
  },
  clipWhen: 'Clipping happens',
  clipTimes: { cycle: 'once, after the last batch', batch: 'in every batch' },
  clipTimeDetails: {
    cycle: 'what the optimizer is given is clipped',
    batch: 'each batch’s gradient is clipped before it is accumulated',
  },
  maxNorm: 'Clipping threshold {maxNorm|letter}',
  decayOn: 'Weight decay acts on',
  decayTargets: { weights: 'the weights', all: 'the weights and the biases' },
  decayDetails: {
    weights: 'as most courses recommend',
    all: 'as in PyTorch, where all parameters are in one group',
  },
};

export const weightTable = {
  name: (layer: number) => `Weights of layer ${layer}`,
  caption: (layer: number, from: string, to: string) => `Layer ${layer}: ${from} → ${to}`,
  layerNames: {
    inputs: 'inputs',
    outputs: 'outputs',
    hidden: (layer: number) => `hidden ${layer}`,
    onlyHidden: 'hidden',
  },
  to: (unit: number) => `to ${unit}`,
  from: (unit: number) => `from ${unit}`,
  bias: 'bias',
  typed: message('{weight.layer.from.to|symbol}{if|hasValue| = {value}}: {if|isBias|bias|from {source}} to {target}'),
  transpose: 'Transpose',
  transposeOf: (layer: number) => `Transpose the weights of layer ${layer}`,
};

export const sampleTable = {
  table: 'Samples',
  sampleHead: '{sample|letter}',
  batchHead: 'in batch',
  batchesHead: (batches: number) => `(of ${batches})`,
  inputHead: message('{inputUnit.unit|letter}'),
  targetHead: message('{targetUnit.unit|letter}'),
  weightHead: '{sampleWeight.k|symbol}',
  weightTitle: 'weight of the sample in the sum',
  labelHead: 'label',
  removeHead: 'Remove',
  sample: (sample: number) => `Sample ${sample}`,
  thisBatch: (batch: string) => `in batch ${batch}, this one`,
  otherBatch: (batch: string) => `in batch ${batch}: go to its step`,
  inNoBatch: 'in no batch',
  noBatch: 'in no batch: the epoch ends before it',
  labelOf: (sample: number) => `label of sample ${sample}`,
  add: 'Add a sample',
  remove: (sample: number) => `Remove sample ${sample}`,
  removed: (sample: number, after: number) => {
    if (after === 0) return `Sample ${sample} was removed.`;
    return `Sample ${sample} was removed; the ${after === 1 ? 'sample after it has' : 'samples after it have'} moved up.`;
  },
  full: (most: number) => `There can be at most ${grouped(most)} samples.`,
  labelTooLong: (most: number) => `A label can have at most ${most} characters.`,
  columns: (first: number, last: number, all: number) => `columns ${first}–${last} of ${all}`,
  previousColumns: 'Previous columns',
  nextColumns: 'Next columns',
};

/** The names of two runs that are compared: of the settings in which they differ, of their values, and of common mistakes. */
import { message } from '../../prose';
import { counted } from './counted';

export const comparedRuns = {
  /** Names of the settings. */
  settings: {
    batchSize: 'Batch size',
    learningRate: 'Learning rate',
    reduction: 'Reduction',
    loss: 'Loss',
    optimizer: 'Optimizer',
    weightDecayOn: 'Weight decay acts on',
    order: 'Order',
    seed: 'Seed of the order',
    bias: 'Bias',
    penalty: 'Penalty',
    accumulate: 'Accumulation',
    divisor: 'Divisor of the mean',
    clip: 'Clipping',
    leaveOut: 'Samples left out',
    method: 'Method',
  },
  /** Values of the settings, from which the runs get their names. */
  values: {
    mean: 'mean',
    sum: 'sum',
    sequential: 'sequential',
    shuffled: 'shuffled',
    /** Batches given by hand, which have neither one size nor an order. */
    byHand: 'batches by hand',
    trained: 'biases trained',
    frozen: 'biases frozen',
    none: 'no biases',
    decayOn: {
      weights: (decay: string) => `${decay} on weights, not on biases`,
      all: (decay: string) => `${decay} on weights and biases`,
    },
    decaying: { weights: 'decay of the weights', all: 'decay of weights and biases' },
    updateEachBatch: 'update after each batch',
    accumulated: (batches: number) => `update after ${counted(batches, 'batch', 'batches')}`,
    cycleDivisions: {
      planned: '',
      actual: ', ÷ actual batches',
      samples: ', ÷ samples',
      none: ', not divided',
    },
    notEmptied: ', not emptied',
    noPenalty: 'no penalty',
    penalties: {
      none: message('{penaltyRate|letter} = {rate}'),
      batch: message('{penaltyRate|letter}/{penaltyDivisor|letter} = {rate}/{batchSize|letter}'),
      data: message('{penaltyRate|letter}/{penaltyDivisor|letter} = {rate}/{dataSize|letter}'),
    },
    /** Where the other run divides it. */
    penaltyUndivided: message('{penaltyRate|letter} = {rate} (not divided)'),
    penalisedBiases: ', biases too',
    noClip: 'no clipping',
    clipSample: message('each sample clipped, {maxNorm|letter} = {norm}'),
    clipBatch: message('gradient clipped, {maxNorm|letter} = {norm}'),
    clipEachBatch: message('each batch clipped, {maxNorm|letter} = {norm}'),
    maxNorm: message('{maxNorm|letter} = {norm}'),
    divisorBatch: '÷ {batchSize|letter}',
    divisorWeights: '÷ Σ {sampleWeight.k|symbol}',
    divisorNone: 'not divided',
    divisorNumber: (number: string) => `÷ ${number}`,
    allSamples: 'all samples',
    without: (samples: readonly number[]) =>
      `without ${samples.length === 1 ? 'sample' : 'samples'} ${samples.join(', ')}`,
    batchSize: message('{batchSize|letter} = {value}'),
    learningRate: message('{learningRate|letter} = {value}'),
    seed: (value: string) => `seed ${value}`,
    hyperparameter: (name: string, value: string) => `${name} = ${value}`,
    fromStep: (value: string, step: number) => `${value} from step ${step}`,
    rightMethod: 'correct gradient',
    optimizers: { sgd: 'SGD', nesterov: 'Nesterov', rmsprop: 'RMSProp', adam: 'Adam', adamw: 'AdamW' },
    optimizerWith: { momentum: message('{optimizer} with momentum {value}') },
  },
  methods: {
    averagedInputs: {
      name: 'averaged inputs',
      detail: 'the mean input and the mean target pass through the network as one sample',
    },
    averagedErrors: {
      name: 'averaged errors',
      detail: 'the mean output error propagates back once, with slopes at the mean {preactivation|letter}',
    },
    productOfMeans: {
      name: 'averaged factors',
      detail: 'the mean {activation|letter} times the mean {undividedDelta|letter}, not each sample’s own product',
    },
    firstOutput: {
      name: 'only output {firstUnit|letter}',
      detail: 'only the error of output {firstUnit|letter} propagates back',
    },
    lastSample: {
      name: 'last sample only',
      detail: 'each sample overwrites the gradient instead of adding to it, so the last one remains',
    },
    wrongAxis: {
      name: 'wrong axis',
      detail: 'a sum over units instead of samples, in layers with as many units as the batch has samples',
    },
    updatedWeights: {
      name: 'updated weights',
      detail: '{delta|letter} propagates back through weights that this step has already updated',
    },
    slopeAtOutput: {
      name: 'slope at the output',
      detail: 'the slope is taken at {activation|letter} instead of {preactivation|letter}',
    },
    dividedTwice: { name: 'divided twice', detail: 'the sum is divided by {batchSize|letter} twice' },
    targetsBroadcast: {
      name: 'broadcast targets',
      detail:
        'outputs of shape ({batchSize|letter}, 1) minus targets of shape ({batchSize|letter}): each output meets every target',
    },
    biasNotDivided: {
      name: 'biases not divided',
      detail: 'the gradients of the weights are divided, those of the biases are only added',
    },
  },
};

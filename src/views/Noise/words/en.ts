/** Noise: how well one batch's gradient estimates the full-batch gradient. */
import { addMessages } from '../../../text/later';

const noise = {
  name: 'Noise',
  subtitle: 'other batches at the same weights',
  size: 'Size of the drawn batches',
  sizeShort: '{batchSize|letter}',
  slider: 'Size of the drawn batches, slider',
  sizeOf: (all: number) => `of ${all}`,
  badSize: (all: number) => `Batch size must be a whole number from 1 to ${all}.`,
  stepSize: (size: number) => `as in this step (${size})`,
  again: 'Draw again',
  fit: 'Fit the scale to the dots',
  progressName: 'the per-sample gradients',
  drawing: 'the batch gradients',
  waiting: 'The dots appear in phase Sum, where this step’s batch gradient is computed.',
  complete: (count: number, size: number, all: number) =>
    count === 1
      ? all === 1
        ? 'The only batch contains the only sample, so there is no noise.'
        : `The only batch of ${size} contains all ${all} samples, so there is no noise.`
      : `All ${count} possible batches of ${size} from ${all} samples are shown${size === 1 ? '' : ', none with a sample twice'}.`,
  drawn: (count: number, size: number, all: number) =>
    `${count} random batches of ${size} from ${all} samples are shown.`,
  /** Not which way the weight moves: decay, a penalty and the steps before move it, too. */
  wrongSign: (count: number, percent: number) =>
    `${count} of their gradients${percent >= 1 ? ` (${percent}%)` : ''} ${count === 1 ? 'has' : 'have'} the opposite sign to that of the full data set.`,
  noneWrong: 'None of their gradients has the opposite sign to that of the full data set.',
  /** Why some have the opposite sign, or none. */
  why: {
    wrong: (count: number, all: number) =>
      `${count} of ${all} samples ${count === 1 ? 'contributes' : 'contribute'} a gradient of the opposite sign. Where ${count === 1 ? 'it outweighs' : 'they outweigh'} the others of a batch, its sign changes.`,
    oneSign: 'No sample contributes a gradient of the opposite sign, so no batch can.',
    outweighed: (count: number, all: number) =>
      `${count} of ${all} samples ${count === 1 ? 'contributes' : 'contribute'} a gradient of the opposite sign, but in each of these batches the others outweigh ${count === 1 ? 'it' : 'them'}.`,
  },
  centres: {
    batch: 'full data set',
    weights: 'full data set',
    none: '{batchSize|letter} times the mean over the full data set',
    number: '{batchSize|letter}/{divisor|letter} times the mean over the full data set',
  },
  ownDivisors:
    'Each batch is divided by its own Σ {sampleWeight.k|symbol}, so there is no simple formula like σ/√{batchSize|letter} for the standard error.',
  repeats: 'This step’s batch has a sample more than once; no batch that is drawn has.',
  beforeClipping: 'These are batch gradients before clipping.',
  withoutPenalty: 'The penalty is no part of these gradients. It is the same for every batch of one size.',
  rows: {
    here: 'this step’s batch',
    standardDeviation: 'standard deviation of the batch gradients',
    standardError: 'standard error',
  },
  picture: (count: number, all: string, from: string, to: string) =>
    count === 0
      ? 'no dots'
      : count === 1
        ? `one dot at ${from}`
        : `${count} ${all} between ${from} and ${to}, one dot each`,
  axis: (reduction: string) => `Each dot is what the samples of one batch give for this weight (${reduction}).`,
  axes: {
    gradient: { short: 'gradient', long: 'gradient of this weight →' },
  },
  legend: {
    centre: 'full data set',
    wrong: 'opposite sign',
    standardError: '± standard error',
    here: 'this step’s batch',
  },
  table: 'Show as table',
  tableCaption: 'Number of batch gradients in each interval',
  tableColumns: { from: 'from', to: 'to', count: 'batches' },
};

addMessages({ noise });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly noise: typeof noise;
  }
}

/** Words of the view Epoch: the batches of an epoch, added for one weight. */
import { message } from '../../../../prose';
import { counted, grouped } from '../../../../text/en/counted';
import { addMessages } from '../../../../text/later';
import { machines } from './machines';
import { listed, namedSamples, samplesNamed } from './samplesNamed';

const theseSamples = (samples: number): string => (samples === 1 ? 'this sample' : `these ${grouped(samples)} samples`);

/** The mean, where sums are divided by their samples: one batch of them would only be added. */
const oneBatchOf = (samples: number, isMean: boolean): string =>
  `${isMean ? 'The mean of one' : 'One'} batch of ${theseSamples(samples)} gives`;

const epoch = {
  name: 'Epoch',
  usualConventions: message(
    'The sums here are of {if|isWeighted|{sampleWeight.k|symbol} |}{plainSampleGradient|letter}: the division is written once, after them.',
  ),
  subtitle: (epoch: number, batches: number, sizes: string) =>
    `epoch ${epoch}: ${counted(grouped(batches), 'batch', 'batches')} ${sizes}, added for one weight`,
  /** The sizes of the batches, in order; of many different ones only the range. */
  sizes: (sizes: readonly number[]) => {
    const [first, ...others] = sizes;
    if (others.every((size) => size === first))
      return `of ${counted(first ?? 0, 'sample')}${others.length > 0 ? ' each' : ''}`;
    return sizes.length <= namedSamples
      ? `of ${listed(sizes)} samples`
      : `of ${sizes.reduce((least, size) => Math.min(least, size))} to ${sizes.reduce((most, size) => Math.max(most, size))} samples`;
  },
  sentence: {
    begins: (batch: number, batches: number) =>
      batch > 1
        ? `Batch ${batch} of ${batches} comes next. ${batch === 2 ? 'Batch 1 is added.' : `Batches 1 to ${batch - 1} are added.`}`
        : batches === 1
          ? 'The epoch is one batch. Its gradients are added in phase Sum.'
          : `This is batch 1 of ${batches}. No batch of this epoch is added yet.`,
    someAdded: (added: number, batches: number, addUp: boolean) =>
      `${added === 1 ? 'Batch 1' : `Batches 1 to ${added}`} of ${batches} ${added === 1 ? 'is' : 'are'} added.${
        addUp ? ` The full-batch gradient takes ${batches === 2 ? 'both' : `all ${batches}`}.` : ''
      }`,
    computing: 'The samples’ gradients at the weights before the epoch are being computed.',
    notFinite: 'Some of these numbers are too large to add.',
    oneBatch: message(
      'The epoch has one batch, so its gradient is the full-batch gradient{if|penalty| without the penalty|}.',
    ),
    oneBatchDivided: message('The epoch has one batch, and its sum is divided by {by}.'),
    penaltyApart: 'The gradient of the penalty is added after the division.',
    penaltyAdded: 'The gradient of the penalty is added to each batch’s sum.',
    adds: message('The {batches} batch sums add up to the full-batch gradient{if|penalty| without the penalty|}.'),
    addsDivided: message(
      'The {batches} batch sums, divided once by {by}, are the full-batch gradient{if|penalty| without the penalty|}.',
    ),
    addsToOneBatch: message(
      'The {batches} batch sums, divided once by {by}, are the gradient of one batch of all samples{if|penalty| without the penalty|}.',
    ),
    sameDivisor: 'Every batch is divided by the same number, so the batch gradients add up to it too.',
    ownWeights: 'Each batch is divided by the weights of its own samples, so their mean can be another number.',
    clipsEach: 'Each batch gradient is clipped by itself.',
    clipsCycle: message(
      'Only the total of a cycle is clipped, once, after its last batch{if|isDivided| and its division}. Clipping each batch’s gradient is something else.',
    ),
    meanAgrees: 'So is the mean of the batch means, because all batches have the same size.',
    meanDiffers: 'The mean of the batch means is not.',
    /** Where the run accumulates batch means on purpose. */
    meanIsOther: 'The mean of the batch means is another number.',
    sameSay: 'It counts batches equally, as this run does.',
    choice: 'The other counts samples equally: which one is meant is a choice of the loss.',
    countsMore: ({ batch, size, sample, times, than, share, shareThan, weighted }: CountsMore) => {
      const who = weighted ? 'a weight there' : size === 1 ? `sample ${sample}` : 'each of them';
      const more = `Batch ${batch} has only ${counted(size, 'sample')}. In the mean of the batch means, ${who} counts ${times} times as much as`;
      return weighted
        ? `${more} in batch ${than}.`
        : `${more} a sample of batch ${than}. The shares are ${share} and ${shareThan}.`;
    },
    emptyBatch: (batch: number) => `Batch ${batch} is empty, and its 0 counts as much as any other batch mean.`,
    undivided: 'Nothing is divided.',
    neednt: (why: string) => `These sums need not add up to the full-batch gradient: ${why}.`,
    trainedDiffers: (sum: string, frozen: string) =>
      `As trained, the weights changed between the batches, and the sums add up to ${sum} instead of ${frozen}.`,
  },
  obstacles: {
    cutShort: (batches: number, planned: number) => `the epoch ends after ${batches} of ${planned} batches`,
    omitted: (samples: readonly number[]) =>
      `${samplesNamed(samples)} ${samples.length === 1 ? 'is' : 'are'} in no batch`,
    repeated: (samples: readonly number[]) =>
      `${samplesNamed(samples)} ${samples.length === 1 ? 'occurs' : 'occur'} more than once`,
    clippedSamples: 'each sample’s gradient is clipped',
    reductionChanges: 'the reduction changes within the epoch',
  },
  shown: {
    label: 'Weights',
    frozen: 'before the epoch',
    trained: 'as trained',
  },
  table: 'Batches of the epoch',
  tableHead: (batches: number) => counted(grouped(batches), 'batch', 'batches'),
  computing: 'being computed',
  groups: { frozen: 'all at the weights before the epoch', trained: 'each at the weights its batch used' },
  columns: {
    batch: 'Batch',
    samples: 'samples',
    size: 'size',
    sum: 'sum',
    gradients: {
      batch: '÷ {batchSize|letter}',
      weights: '÷ Σ {sampleWeight.k|symbol}',
      number: '÷ {divisor|letter}',
      none: 'gradient',
    },
    adding: 'sums laid end to end',
    weight: 'weight {weight|letter}',
    accumulated: 'accumulated',
  },
  goTo: (batch: number, step: number) => `Batch ${batch}: go to step ${step}`,
  now: (batch: number) => `Batch ${batch}, this step`,
  later: 'in a later batch',
  noSamples: 'none',
  /** For a batch with too many samples to list. */
  range: (first: number, last: number) => `${first}–${last}`,
  from: (samples: readonly number[]) => `${samples.join(', ')}, …`,
  sumOfSums: 'Sum of the sums',
  dividedBy: message('Divided by {by}'),
  divisors: {
    batch: message('{dataSize|letter} = {count}'),
    weights: message('Σ {sampleWeight.k|symbol} = {count}'),
    number: message('{divisor|letter} = {count}'),
  },
  higher: (difference: string) => `${difference} higher`,
  lower: (difference: string) => `${difference} lower`,
  equalsFull: 'full-batch gradient',
  equalsOneBatch: 'as one batch of all',
  withoutPenalty: 'before the penalty',
  /** Where samples have weights, ÷ B gives no mean. */
  meanOfMeans: (isWeighted: boolean, isWrong: boolean) =>
    `${isWrong ? 'not: mean' : 'Mean'} of the ${isWeighted ? 'quotients' : 'batch means'}`,
  tooHigh: (difference: string) => `wrong: ${difference} too high`,
  tooLow: (difference: string) => `wrong: ${difference} too low`,
  same: 'the same',
  accumulator: {
    update: message(
      'The update after batch {batch} takes {total}{if|isDivided| ÷ {divisor} {is} {gradient}|}{if|isClipped|, clipped: × {factor}|}, and the weight {if|moves|moves from {before} to {after}|stays {after}}.',
    ),
    emptied: 'Then the accumulator is set to 0.',
    neverEmptied: 'The accumulator is never emptied, so the next update uses these gradients again.',
    sameAsLarge: (samples: number, isMean: boolean) => `${oneBatchOf(samples, isMean)} the same gradient.`,
    otherThanLarge: ({ samples, isMean, large, used }: OtherThanLarge) =>
      `${oneBatchOf(samples, isMean)} ${large}; this update uses ${used}.`,
    /** Why a cycle's update is not that of one batch of its samples. */
    differs: {
      kept: 'The accumulator still has the gradients of earlier updates.',
      incomplete: (added: number, planned: number) =>
        `Only ${counted(added, 'batch', 'batches')} of ${planned} ${added === 1 ? 'was' : 'were'} added, but the sum is divided by ${planned}. That is not a mean.`,
      undividedMeans: (batches: number) =>
        `Each of the ${counted(batches, 'batch', 'batches')} adds its own mean, and nothing is divided afterwards. That is a sum, not a mean.`,
      dividedSum:
        'The accumulated gradient is divided by the number of batches. One batch of all samples would not divide it.',
      sizes:
        'The batches are divided by different numbers, so the mean of their gradients is not the mean over all samples.',
      choice:
        'Both are weighted means of the same gradients: one gives every sample the same say, the other every batch. Which one is meant is a choice of the loss.',
      clippedApart: 'Each batch’s gradient is clipped before it is accumulated.',
      penalty: 'Every batch adds the penalty, so its share of the update is not that in one batch.',
    },
  },
  path: {
    name: 'Path of the weight',
    updates: (batches: number) => counted(grouped(batches), 'update'),
    oneUpdate: 'one update instead',
    start: 'start',
    axis: { short: 'batch', long: 'batches processed →' },
    empty: 'The path begins when the first batch is added.',
    many: (updates: number, from: string, to: string) =>
      `After ${counted(updates, 'update')} the weight ${from === to ? 'is still' : `has moved from ${from} to`} ${to}.`,
    one: (to: string) => `One update with all batches leads to ${to}.`,
    instead: (updates: number) => `This run makes ${counted(grouped(updates), 'update')} in this epoch instead.`,
  },
  cost: {
    name: 'Cost of one epoch',
    batchSize: 'batch size {batchSize|letter}',
    byHand: 'by hand',
    forward: 'forward passes',
    backward: 'backward passes',
    products: 'matrix products',
    updates: 'updates',
    note: 'A larger batch saves matrix products and updates, not passes.',
  },
  show: { label: 'Shown', batches: 'batches', machines: 'many machines' },
  machines,
  working: 'the epoch’s sums',
  tooLong: 'Each step takes too long to recompute the earlier steps of the epoch.',
};

interface CountsMore {
  readonly batch: number;
  readonly size: number;
  readonly sample: number;
  readonly times: string;
  readonly than: number;
  /** Of one sample of each of the two batches: 1/12, 1/24. */
  readonly share: string;
  readonly shareThan: string;
  /** Whether the samples have weights, so that samples of one batch need not count equally. */
  readonly weighted: boolean;
}

interface OtherThanLarge {
  readonly samples: number;
  readonly isMean: boolean;
  readonly large: string;
  readonly used: string;
}

addMessages({ epoch });

declare module '../../../../text/shape' {
  interface FeatureMessages {
    readonly epoch: typeof epoch;
  }
}

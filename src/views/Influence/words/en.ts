/** Influence: what the batch gradient and the step would be without some of the samples. */
import { message } from '../../../prose';
import { addMessages } from '../../../text/later';

const influence = {
  subtitle: 'what if some samples were left out?',
  all: 'All samples',
  onlySelected: (sample: number) => `Only sample ${sample}`,
  withoutBiggest: (sample: number) => `Leave out the most influential sample (${sample})`,
  order: 'Order',
  orders: { influence: 'most influential first', sample: 'by sample' },
  list: 'Samples in and out',
  columns: {
    in: 'in',
    sample: 'sample',
    gradient: 'its gradient',
    contribution: 'contribution',
    without: 'gradient without it',
    change: 'change',
  },
  rows: (count: number) => `×${count}`,
  rowsDetail: (count: number) => (count === 1 ? 'in 1 row of the batch' : `in ${count} rows of the batch`),
  include: (sample: number) => `include sample ${sample}`,
  batchGradient: message('Batch gradient, {reduction}{if|penalty| + {penalty|letter}|}'),
  update: 'Step {update|letter}',
  withAll: (samples: number, rows: number) => {
    if (samples === 1) return 'the one sample';
    return samples === rows ? `all ${samples} samples` : `all ${rows} rows of the batch`;
  },
  without: (samples: string) => `without ${samples}`,
  divided: (kept: string, all: string, reduction: string) =>
    `Divided by ${kept} instead of ${all}: the ${reduction} uses only the remaining samples.`,
  sameDivisor: 'The divisor stays the same; the samples left out contribute nothing.',
  summed: 'The sum of the batch is not divided; the samples left out contribute nothing.',
  /** What the samples left out take with them. */
  contributed: message(
    '{if|isOne|Sample {samples} contributes|Samples {samples} contribute} {own} to the sum of {all}, so {left} remains.',
  ),
  contributedNothing: message(
    '{if|isOne|Sample {samples} contributes|Samples {samples} contribute} 0 to the sum of this weight{if|counts|, but {if|isOne|counts|count} in what it is divided by}.',
  ),
  fewerRows: (left: number, all: number) =>
    `At the update, the accumulated gradient is divided by ${left} instead of ${all} samples.`,
  noRows: 'At the update, no sample of the cycle remains.',
  noUpdateYet: 'No update follows this batch: its gradient is only accumulated.',
  weighed: message(
    'Divided by Σ {sampleWeight.k|symbol} = {kept} instead of {all}: the weighted mean uses only the remaining samples.',
  ),
  updateTooLong: 'The step depends on the norm of the whole gradient, which takes too long to compute again here.',
  noWeight: 'The remaining samples have Σ {sampleWeight.k|symbol} = 0, so the gradient is 0.',
  onlyPenalty: 'The remaining samples have Σ {sampleWeight.k|symbol} = 0, so only the penalty’s gradient remains.',
  nothingLeft: 'No sample remains, so there is no gradient and the weights do not change.',
  alone: 'The batch has only this sample.',
  choose: 'Untick a sample to leave it out. The training step itself does not change.',
  effects: {
    equal: 'The gradient of this weight does not change.',
    same: 'The gradient of this weight hardly changes.',
    flips: 'The gradient of this weight changes its sign, so the weight would move in the opposite direction.',
    flipsOnly: 'The gradient of this weight changes its sign.',
    zero: message('The gradient of this weight is 0 with and without {if|isOne|this sample|these samples}.'),
    rounding: message(
      'The gradient of this weight cancels with and without {if|isOne|this sample|these samples}; only rounding errors remain.',
    ),
    appears: message(
      'With all samples the gradients of this weight cancel; without {if|isOne|this one|these} they do not.',
    ),
    vanishes: message('Without {if|isOne|this sample|these samples}, the gradient of this weight vanishes.'),
    larger: (times: string) => `The gradient of this weight becomes ${times} times as large.`,
    smaller: (times: string) => `The gradient of this weight shrinks to 1/${times}.`,
  },
};

addMessages({ influence });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly influence: typeof influence;
  }
}

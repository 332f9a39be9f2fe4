/** Words of the Sum panel. */
import { message } from '../../../prose';
import { counted } from '../../../text/en/counted';
import { type Factors, withFactors } from '../../../text/en/ruleSigns';
import { addMessages } from '../../../text/later';

const remaining = message('Σ{if|factors| {factors}{plainSampleGradient|letter}|{gradient|letter}}, what remains');

const sumPanel = {
  name: 'Sum',
  subtitle: (connection: string) => `what each sample contributes to ${connection}`,
  plot: 'Contributions of the samples, laid end to end',
  plotFromZero: 'Contributions of the samples, each drawn from zero',
  histogram: 'Number of samples by contribution',
  /** On a slide, beside the charts. */
  waterfallAxes: { up: '↑ contributions, laid end to end', across: '→ sample, then the total' },
  histogramAxes: { up: '↑ number of samples', across: '→ gradient of one sample' },
  pending: (phase: string) => `The samples’ contributions are computed in phase ${phase}.`,
  fromZero: (count: number) =>
    count === 1
      ? 'The one contribution is drawn from zero.'
      : `${count === 2 ? 'Both' : `All ${count}`} contributions are drawn from zero. Nothing has been added yet.`,
  someAdded: (added: number, count: number) =>
    added === 0
      ? count === 1
        ? 'The one contribution has not been added yet.'
        : `None of the ${count} contributions has been added yet.`
      : `${added} of ${count} contributions ${added === 1 ? 'is' : 'are'} laid end to end.`,
  cancels: (percent: string) => `${percent} of the total magnitude cancels.`,
  cancelsNothing: 'Nothing cancels: no sample pulls the weight in the opposite direction.',
  cancelsAll: 'Everything cancels: the samples pull equally in both directions.',
  oneSample: 'The sum is the contribution of the one sample, so nothing can cancel.',
  allZero: 'Every contribution is 0 here.',
  notFinite: 'Some contributions are NaN or ∞, so the sum is not a finite number.',
  percent: (number: string) => `${number}%`,
  lessThanOne: 'Less than 1%',
  sizes: 'Σ|{gradient|letter}|, total magnitude',
  sum: (factors: Factors) => remaining({ factors: withFactors(factors, '') }),
  /** `mean`: absent where the divisor gives none. */
  divided: message('{if|mean|{mean}, |}Σ ÷ {divisor}'),
  noWeight: 'Σ {sampleWeight.k|symbol} = 0: every sample has weight 0',
  clipped: message('clipped, {maxNorm|letter} = {maxNorm}'),
  factored: (factors: Factors) => `Contributions are ${withFactors(factors, 'times the samples’ gradients')}.`,
  sumColumn: 'Σ',
  meanColumn: (isMean: boolean, divisor: string) => (isMean ? 'mean' : `÷ ${divisor}`),
  negative: 'negative, hatched: pulls {weight|letter} up',
  positive: 'positive: pulls {weight|letter} down',
  bin: (from: string, to: string, count: number) =>
    `${from} to ${to}: ${count === 1 ? '1 sample' : `${count} samples`}`,
  zeros: (count: number) => (count === 1 ? '1 sample contributes exactly 0' : `${count} samples contribute exactly 0`),
  notFiniteCount: (count: number) =>
    count === 1 ? '1 contribution is not a finite number' : `${count} contributions are not finite numbers`,
  pullDown: (count: number) => `${counted(count, 'sample')} positive`,
  pullUp: (count: number) => `${counted(count, 'sample')} negative`,
  balance: 'Positive and negative contributions together give Σ.',
  binned: (count: number, width: string) => `${count} samples are counted in bins of width ${width}`,
  chooseBin: 'Choose a bin to go through its samples.',
  sampleMark: (sample: number) => `sample ${sample}`,
  showTable: 'Show as table',
  hideTable: 'Hide table',
  tableCaption: 'Contributions by sample',
  binTableCaption: 'Contributions by bin',
  columns: {
    sample: 'sample',
    gradient: 'contribution',
    total: 'running total',
    from: 'from',
    to: 'to',
    count: 'samples',
  },
};

addMessages({ sumPanel });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly sumPanel: typeof sumPanel;
  }
}

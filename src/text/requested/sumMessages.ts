/** Words of the Sum panel. */
import { divisorSigns, withFactors } from './ruleSigns';

type Factors = Parameters<typeof withFactors>[0];

export const sumPanel = {
  name: 'Sum',
  subtitle: (connection: string) => `what each sample adds for ${connection}`,
  plot: 'Contributions of the samples, laid end to end',
  plotFromZero: 'Contributions of the samples, each from zero',
  histogram: 'How many samples contribute how much',
  pending: (phase: string) => `The samples’ contributions are computed in phase ${phase}.`,
  fromZero: (count: number) =>
    count === 1
      ? 'One contribution, drawn from zero.'
      : `${count} contributions, each drawn from zero. Nothing has been added yet.`,
  someAdded: (added: number, count: number) =>
    added === 0 ? `${count} contributions, none added yet.` : `${added} of ${count} contributions laid end to end.`,
  cancels: (percent: string) => `${percent} of the total magnitude cancels.`,
  cancelsNothing: 'Nothing cancels: every sample pulls the same way.',
  cancelsAll: 'Everything cancels: the samples pull one way as strongly as the other.',
  oneSample: 'One sample: the sum is its contribution, and nothing can cancel.',
  allZero: 'No sample contributes anything here.',
  notFinite: 'Some contributions are not finite numbers, and so is the sum.',
  percent: (number: string) => `${number}%`,
  lessThanOne: 'Less than 1%',
  sizes: 'Σ|g|, the sizes',
  sum: (factors: Factors) => `Σ${factors.length > 0 ? ' ' : ''}${withFactors(factors, 'g')}, what is left`,
  means: {
    batch: (divisor: string) => `mean, Σ ÷ ${divisor}`,
    weights: (divisor: string) => `weighted mean, Σ ÷ ${divisor}`,
    number: (divisor: string) => `Σ ÷ D, ${divisorSigns.number(divisor)}`,
  },
  noWeight: 'Σ c(k) = 0: nothing counts here',
  clipped: (maxNorm: string) => `clipped, C = ${maxNorm}`,
  factored: (factors: Factors) => `Contributions are ${withFactors(factors, 'times the samples’ gradients')}.`,
  sumColumn: 'Σ',
  meanColumns: { batch: 'mean', weights: 'mean', number: '÷ D' },
  negative: 'negative: pulls w up',
  positive: 'positive: pulls w down',
  bin: (from: string, to: string, count: number) =>
    `${from} to ${to}: ${count === 1 ? '1 sample' : `${count} samples`}`,
  zeros: (count: number) => (count === 1 ? '1 sample contributes exactly 0' : `${count} samples contribute exactly 0`),
  notFiniteCount: (count: number) =>
    count === 1 ? '1 contribution is not a finite number' : `${count} contributions are not finite numbers`,
  pullDown: (count: number) => `${samplesWord(count)} positive`,
  pullUp: (count: number) => `${samplesWord(count)} negative`,
  balance: 'All positive ones, less all negative ones, leave Σ',
  binned: (count: number, width: string) =>
    `${count} samples, counted in bins ${width} wide; choose a bin to walk through its samples`,
  count: 'samples',
  gradient: 'contribution',
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

function samplesWord(count: number): string {
  return count === 1 ? '1 sample' : `${count} samples`;
}

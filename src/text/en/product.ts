/** Words of the Matrix product: the factors, their axes and shapes, and the sum that the wrong axis would pass for. */
import { divisorSigns, withFactors } from './ruleSigns';

type Factors = Parameters<typeof withFactors>[0];

export const product = {
  name: 'Matrix product',
  subtitle: 'each cell of G is one ledger: a row of Xᵀ times a column of Δ',
  subtitleOuter: 'each sample has its own matrix; G is their sum',
  layer: 'Layer',
  layerOption: (layer: number, below: number, units: number) => `layer ${layer}: ${below} → ${units}`,
  mode: 'How G is made',
  modes: { product: 'rows × columns', outer: 'sum of matrices' },
  factors: {
    x: { symbol: 'Xᵀ', name: 'Xᵀ, the activations below' },
    delta: { symbol: 'Δ', name: 'Δ, the error terms' },
    gradient: { symbol: 'G', name: 'G, the sums over the batch' },
  },
  times: '·',
  timesFactors: '· F ·',
  equals: '=',
  plus: '+',
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  shapeSpoken: (rows: number, columns: number) =>
    `${rows === 1 ? '1 row' : `${rows} rows`}, ${columns === 1 ? '1 column' : `${columns} columns`}`,
  axes: { from: 'units i', sample: 'samples k', to: 'units j' },
  axisDetail: {
    fromBias: (below: number) => `${below} below + bias`,
    from: (below: number) => `${below} below`,
    sample: (batchSize: number) => `B = ${batchSize}`,
    to: (units: number, layer: number) => `${units} in layer ${layer}`,
  },
  down: '↓',
  across: '→',
  summed: 'The product sums over the samples: their axis is in both factors, but not in G.',
  window: (axis: string, first: number, last: number, all: number) => `${axis} ${first}–${last} of ${all}`,
  some: (count: number, all: number) => `${count} of ${all} samples`,
  image: (name: string, rows: number, columns: number) =>
    `${name} as a picture, ${rows} × ${columns}; the numbers in the frame are printed below`,
  imageHow: 'Each pixel shows the largest magnitude of its cells. Click, drag or use the arrow keys to move the frame.',
  imageSkips: (every: number) => `Along the longer side, only one cell in ${every} is read.`,
  powerOfTen: (power: string) => `× 10${power}`,
  dotName: 'The dot product written out',
  dotLead: (from: number, to: number) => `row ${from} · column ${to}:`,
  gap: (count: number) => `… ${count} more …`,
  sampleShort: (sample: number) => `k = ${sample}`,
  roughly: '≈',
  divided: {
    batch: (divisor: string) => `÷ ${divisorSigns.batch(divisor)}`,
    weights: (divisor: string) => `÷ ${divisorSigns.weights(divisor)}`,
    number: (divisor: string) => `÷ ${divisorSigns.number(divisor)}`,
  },
  noWeight: 'Σ c(k) = 0: every sample has weight 0',
  hasFactors: (factors: Factors) =>
    `Each sample has its own factor: G = Xᵀ F Δ, where F has ${withFactors(factors, 'on its diagonal and 0 elsewhere')}.`,
  batchGradient: 'the batch gradient',
  sumIsGradient: 'the batch gradient: nothing is divided',
  outerName: (sample: number, factors: Factors) =>
    `sample ${sample}: its x times its δ${factors.length > 0 ? ' times its factor' : ''}`,
  outerTitle: (sample: number) => `sample ${sample}`,
  outerCaption:
    'The sample’s own x is on the left of its matrix, its own δ above. All samples share one colour scale; their sum has another.',
  notAdded: 'not added yet',
  partialName: (rows: number, all: number) => `${rows} of ${all} added`,
  square: {
    question: 'Would the shapes reveal a sum over the wrong axis?',
    units: (batchSize: number) =>
      `No: B = ${batchSize}, and this layer has ${batchSize === 1 ? '1 unit' : `${batchSize} units`}, so Δ is square.`,
    below: (batchSize: number) =>
      `No: B = ${batchSize}, and Xᵀ has ${batchSize === 1 ? '1 row' : `${batchSize} rows`}, so Xᵀ is square.`,
    advice: 'The shapes also match when you sum over the wrong axis: check the labels, not the shapes.',
    /** `divisor` with its sign: ÷ B = 3; absent where nothing is divided. */
    wrong: (divisor: string | undefined) =>
      `Summing over units instead, Xᵀ Δᵀ${divisor === undefined ? '' : ` ${divisor}`}, would give`,
    right: 'Summing over samples gives',
    thenDivided: (divisor: string) => `, and ${divisor} gives`,
    same: 'Both give the same result here.',
  },
};

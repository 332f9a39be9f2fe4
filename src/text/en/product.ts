/** Words of the Matrix product: the factors, their axes and shapes, and the sum that the wrong axis would pass for. */
import { message } from '../../prose';

import { type Factors, withFactors } from './ruleSigns';

const factorsNote = message(
  'Each sample has its own factor: {gradientMatrix|letter} = {weightedBatchProduct|letter}, where {factorMatrix|letter} has {diagonal} and 0 elsewhere.',
);

export const product = {
  name: 'Matrix product',
  subtitle:
    'each cell of {gradientMatrix|letter} is one ledger: a row of {firstFactor|letter} times a column of {secondFactor|letter}',
  subtitleOuter: 'each sample has its own matrix; {gradientMatrix|letter} is their sum',
  layer: 'Layer',
  layerOption: (layer: number, below: number, units: number) => `layer ${layer}: ${below} → ${units}`,
  mode: 'How {gradientMatrix|letter} is made',
  modes: { product: 'rows × columns', outer: 'sum of matrices' },
  factors: {
    x: {
      symbol: '{activationFactor|letter}',
      name: '{activationFactor|letter}, the activations below',
    },
    delta: { symbol: '{deltaFactor|letter}', name: '{deltaFactor|letter}, the error terms' },
    gradient: { symbol: '{gradientMatrix|letter}', name: '{gradientMatrix|letter}, the sums over the batch' },
  },
  times: '·',
  matrixTimes: '{matrixTimes|letter}',
  timesFactors: '{matrixTimes|letter} {factorMatrix|letter} {matrixTimes|letter}',
  equals: '=',
  plus: '+',
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  shapeSpoken: (rows: number, columns: number) =>
    `${rows === 1 ? '1 row' : `${rows} rows`}, ${columns === 1 ? '1 column' : `${columns} columns`}`,
  axes: { from: 'units {fromUnit|letter}', sample: 'samples {sample|letter}', to: 'units {toUnit|letter}' },
  axisDetail: {
    fromBias: (below: number) => `${below} below + bias`,
    from: (below: number) => `${below} below`,
    sample: message('{batchSize|letter} = {batchSize}'),
    to: (units: number, layer: number) => `${units} in layer ${layer}`,
  },
  down: '↓',
  across: '→',
  summed: 'The product sums over the samples: their axis is in both factors, but not in {gradientMatrix|letter}.',
  imagePixel: 'Each pixel shows the largest magnitude of its cells.',
  imageSkips: (every: number) => `Along the longer side, only one cell in ${every} is read.`,
  powerOfTen: (power: string) => `× 10${power}`,
  dotName: 'The dot product written out',
  dotLead: (row: number | string, column: number | string) => `row ${row} · column ${column}:`,
  axisBias: 'bias',
  dotLeadBias: 'of the bias',
  gap: (count: number) => `… ${count} more …`,
  sampleShort: message('{sample|letter} = {sample}'),
  roughly: '≈',
  divided: {
    batch: message('÷ {batchSize|letter} = {divisor}'),
    weights: message('÷ Σ {sampleWeight.k|symbol} = {divisor}'),
    number: message('÷ {divisor|letter} = {divisor}'),
  },
  noWeight: 'Σ {sampleWeight.k|symbol} = 0: every sample has weight 0',
  hasFactors: (factors: Factors) => factorsNote({ diagonal: withFactors(factors, 'on its diagonal') }),
  batchGradient: 'the batch gradient',
  negatedGradient: 'the negative batch gradient',
  sumIsDivided: 'the batch gradient: the division is already in {deltaMatrix|letter}',
  sumIsGradient: 'the batch gradient: nothing is divided',
  outerName: message(
    'sample {sample}: its {numberOnTheLeft|letter} times its {numberAbove|letter}{if|hasFactors| times its factor}',
  ),
  outerTitle: (sample: number) => `sample ${sample}`,
  outerCaption:
    'The sample’s own {numberOnTheLeft|letter} is on the left of its matrix, its own {numberAbove|letter} above. All samples share one colour scale; their sum has another.',
  notAdded: 'not added yet',
  partialName: (rows: number, all: number) => `${rows} of ${all} added`,
  square: {
    question: 'Would the shapes reveal a sum over the wrong axis?',
    units: message(
      'No: {batchSize|letter} = {batchSize}, and this layer has {plural|batchSize|1 unit|{batchSize} units}, so {deltaFactor|letter} is square.',
    ),
    below: message(
      'No: {batchSize|letter} = {batchSize}, and {activationFactor|letter} has {plural|batchSize|1 row|{batchSize} rows} and as many columns, so {activationFactor|letter} is square.',
    ),
    advice: 'The shapes also match when you sum over the wrong axis: check the labels, not the shapes.',
    /** `divisor` with its sign: ÷ B = 3; absent if nothing is divided. */
    wrong: message(
      'Summing over units instead, {wrongFirst|letter} {matrixTimes|letter} {wrongSecond|letter}{if|divisor| {divisor}}, would give',
    ),
    right: 'Summing over samples gives',
    thenDivided: (divisor: string) => `, and ${divisor} gives`,
    same: 'Both give the same result here.',
  },
};

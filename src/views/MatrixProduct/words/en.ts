/** Words of the Matrix product: the factors, their axes and shapes, and the sum that the wrong axis would pass for. */
import { message } from '../../../prose';
import { type Factors, withFactors } from '../../../text/en/ruleSigns';
import { addMessages } from '../../../text/later';

const factorsNote = message(
  'Each sample has its own factor: {gradientMatrix|letter} = {weightedBatchProduct|letter}, where {factorMatrix|letter} has {diagonal} and 0 elsewhere.',
);

/** The symbols of a product's matrices, as the notation writes them where they stand. */
interface Symbols {
  readonly first: string;
  readonly second: string;
  readonly result: string;
}

const product = {
  name: 'Matrix product',
  subtitle: {
    forward: ({ first, second, result }: Symbols) =>
      `each cell of ${result} is one weighted sum: a row of ${first} times a column of ${second}`,
    backward: ({ first, second, result }: Symbols) =>
      `each cell of ${result} is one error term: a row of ${first} times a column of ${second}, then times a slope`,
    gradient: ({ first, second, result }: Symbols) =>
      `each cell of ${result} is one ledger: a row of ${first} times a column of ${second}`,
  },
  subtitleOuter: 'each sample has its own matrix; {gradientMatrix|letter} is their sum',
  layer: 'Layer',
  layerOption: (layer: number, below: number, units: number) => `layer ${layer}: ${below} → ${units}`,
  which: 'Product',
  products: {
    forward: 'forward',
    backward: 'backward',
    gradient: 'gradient',
    outer: 'per sample',
  },
  matrices: {
    x: (symbol: string) => `${symbol}, the activations below`,
    weights: (symbol: string) => `${symbol}, the weights`,
    preactivations: (symbol: string) => `${symbol}, the weighted sums`,
    outputs: (symbol: string) => `${symbol}, the activations`,
    delta: (symbol: string) => `${symbol}, the error terms`,
    slopes: (symbol: string) => `${symbol}, the slopes below`,
    deltaBelow: (symbol: string) => `${symbol}, the error terms below`,
    gradient: (symbol: string) => `${symbol}, the sums over the batch`,
  },
  times: '·',
  matrixTimes: '{matrixTimes|letter}',
  cellTimes: '{cellTimes|letter}',
  timesFactors: '{matrixTimes|letter} {factorMatrix|letter} {matrixTimes|letter}',
  plus: '+',
  open: '(',
  close: ')',
  gives: '{activationFunction|letter} →',
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
  axisSpoken: {
    from: 'units {fromUnit|letter} below',
    sample: 'samples {sample|letter}',
    to: 'units {toUnit|letter} of the layer',
  },
  summed: (axis: string, result: string) =>
    `The product sums over the ${axis}: their axis is in both factors, but not in ${result}.`,
  transposed: {
    first: (symbol: string, axis: string) => `${symbol} is transposed so that its columns are the ${axis}.`,
    second: (symbol: string, axis: string) => `${symbol} is transposed so that its rows are the ${axis}.`,
    none: 'No factor has to be transposed for that.',
  },
  sameWeights:
    'Forward sums over {fromUnit|letter}, backward over {toUnit|letter}, with the same {weightMatrix|letter}: one of the two products transposes it.',
  oneConvention:
    'Other conventions transpose other matrices. Do not mix two of them: the shapes differ, or match by accident.',
  biases: (place: 'row' | 'column', weights: string, inputs: string) =>
    `The first ${place} of ${weights} has the biases, which the ones in ${inputs} multiply.`,
  biasesApart: 'Formulas often write them separately, as {biasOf|letter}.',
  noBiases: 'The biases are left out: nothing is propagated back to the constant 1.',
  cellByCell: message('Then {activationFunction|letter} is applied to each cell ({name}).'),
  wholeSample: message(
    'Then {name} is applied to each {place}, because every output of a sample depends on all its {preactivation|letter}.',
  ),
  noProduct: (layer: number) =>
    `Layer ${layer} has no backward product: its inputs are data, which training does not change.`,
  fromAbove: (symbol: string, layer: number) => `Shown is the one of layer ${layer}, whose result is ${symbol}.`,
  gradientInstead: 'Shown is the product that gives the gradient.',
  noneAbove: (symbol: string) => `${symbol} is no such product, because no layer is above it.`,
  output: {
    fused: message(
      'It is {output|letter} − {target|letter}{if|carried|, with the division}: loss and activation together cancel the slope {slope|letter}.',
    ),
    jacobian: message(
      'With {name} each sample has a whole Jacobian matrix there, not one slope {slope|letter} for each cell.',
    ),
    slopes: message(
      'It is the output error times the slope {slope|letter}, cell by cell{if|carried|, with the division}.',
    ),
  },
  turned: {
    question: 'How do other conventions write this product?',
    name: 'This product in four conventions',
    samples: { rows: 'samples are rows', columns: 'samples are columns' },
    weights: {
      inOut: '{weightMatrix|letter} has a row for each unit {fromUnit|letter}',
      outIn: '{weightMatrix|letter} has a row for each unit {toUnit|letter}',
    },
    shapes: (factors: readonly string[], result: string) => `${factors.map((one) => `(${one})`).join(' ')} = ${result}`,
    shown: 'shown here',
    independent: 'Turning the samples does not turn the weights: these are two choices.',
  },
  imagePixel: 'Each pixel shows the largest magnitude of its cells.',
  imageSkips: (every: number) => `Along the longer side, only one cell in ${every} is read.`,
  dotName: 'The chosen cell written out',
  /** By units, because the bias has a row of its own: the row of unit 1 can be the second one. */
  dotLead: (row: string, column: string) => `row of ${row} · column of ${column}:`,
  axisBias: 'bias',
  dotPlace: { bias: 'the bias', unit: (unit: number) => `unit ${unit}` },
  dotLeadUnit: (sample: number, unit: number) => `sample ${sample} · unit ${unit}:`,
  thenFunction: (name: string) => `${name} gives`,
  thenWhole: (name: string) => `${name} of all units gives`,
  unitShort: {
    from: message('{fromUnit|letter} = {unit}'),
    to: message('{toUnit|letter} = {unit}'),
  },
  gap: (count: number) => `… ${count} more …`,
  sampleShort: message('{sample|letter} = {sample}'),
  divided: {
    batch: message('÷ {batchSize|letter} = {divisor}'),
    weights: message('÷ Σ {sampleWeight.k|symbol} = {divisor}'),
    number: message('÷ {divisor|letter} = {divisor}'),
  },
  noWeight: 'Σ {sampleWeight.k|symbol} = 0: every sample has weight 0',
  hasFactors: (factors: Factors) => factorsNote({ diagonal: withFactors(factors, 'on its diagonal') }),
  sumIsDivided: message('{name}: the division is already in {deltaMatrix|letter}'),
  sumIsUndivided: message('{name}: nothing is divided'),
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

addMessages({ product });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly product: typeof product;
  }
}

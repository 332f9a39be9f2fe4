/** The ledger: its heads, its rows under the rule and its verdicts. */
import { message } from '../../prose';

export const ledger = {
  name: 'Ledger',
  subtitle: 'what each sample adds to the gradient of one weight',
  layer: 'Layer',
  layerOption: (layer: number) => `layer ${layer}`,
  from: 'From unit',
  to: 'To unit',
  arrow: '→',
  biasOption: 'bias ({constantInput|letter})',
  sampleHead: 'Sample {sample|letter}',
  sampleHeadDetail: 'inputs → target',
  xDetail: message('{activation|letter} of {unit}'),
  sampleHeadTarget: 'target',
  xDetailLong: 'activation',
  deltaDetailLong: 'error term',
  xDetailBias: 'always 1',
  deltaDetail: message('{delta|letter} of {unit}'),
  productDetail: 'product',
  contributionDetail: 'contribution',
  factorDetails: { sampleWeight: 'weight', clipFactor: 'clip' },
  addingUp: 'adding up',
  addingUpDetail: 'laid end to end',
  fromZeroDetail: 'each from zero',
  enlargedDetail: 'each from zero, enlarged',
  inOrderDetail: 'end to end, as sorted',
  largestFirst: 'Largest first',
  batchOrder: 'In the order of the batch',
  columnNames: {
    sampleWeight: 'weight',
    clipFactor: 'clip factor',
    x: '{activation|letter}',
    delta: '{delta|letter}',
  },
  /** Above bars on the stage, beside a sample of each. */
  signs: { negative: '−', positive: '+' },
  times: '×',
  equals: '=',
  roughly: '≈',
  /** In a column’s head, for all its numbers without their own power of ten; and behind a number with its own. */
  rowName: (sample: number) => `Sample ${sample}`,
  moreRows: (count: number) => (count === 1 ? '⋮ 1 more row' : `⋮ ${count} more rows`),
  rowsAbove: (count: number) => (count === 1 ? '▴ 1 more row above' : `▴ ${count} more rows above`),
  rowsBelow: (count: number) => (count === 1 ? '▾ 1 more row' : `▾ ${count} more rows`),
  rowsAround: (count: number) => (count === 1 ? '▴▾ 1 more row' : `▴▾ ${count} more rows`),
  columnsBefore: (count: number) => (count === 1 ? '◂ 1 more column' : `◂ ${count} more columns`),
  columnsAfter: (count: number) => (count === 1 ? '1 more column ▸' : `${count} more columns ▸`),
  lossTip: message('{sampleLoss.sample|symbol} = {loss}'),
  oneHot: (position: number) => `class ${position}`,
  manyInputs: (count: number) => `(${count} inputs)`,
  epoch: {
    place: (batch: number, batches: number, others: readonly string[]) =>
      `Batch ${batch} of ${batches}: ${others.join(', ')}.`,
    earlier: (count: number, last: number) =>
      `${count === 1 ? '1 sample was' : `${count} samples were`} in ${last === 1 ? 'batch 1' : `batches 1–${last}`}`,
    later: (count: number, first: number, last: number) =>
      `${count === 1 ? '1 sample is' : `${count} samples are`} in ${first === last ? `batch ${first}` : `batches ${first}–${last}`}`,
    earlierRows: (count: number, last: number) =>
      `${last === 1 ? 'batch 1 has' : `batches 1–${last} have`} ${count === 1 ? '1 row' : `${count} rows`}`,
    laterRows: (count: number, first: number, last: number) =>
      `${first === last ? `batch ${first} has` : `batches ${first}–${last} have`} ${count === 1 ? '1 row' : `${count} rows`}`,
    inNone: (count: number) => `${count === 1 ? '1 sample is' : `${count} samples are`} in no batch`,
    unused: (count: number) => `the epoch ends before ${count === 1 ? '1 sample is' : `${count} samples are`} used`,
  },
  sum: 'Sum over the batch, Σ',
  mean: message('Mean: divided by {batchSize|letter} = {batchSize}'),
  emptyBatch: 'Empty batch: nothing to divide',
  meanDetail: 'the batch gradient',
  /** With sample weights, the sum divided by B is not a mean. */
  dividedByBatch: message('Weighted sum divided by {batchSize|letter} = {batchSize}'),
  meanByWeights: 'Weighted mean: ÷ Σ {sampleWeight.k|symbol} =',
  meanByNumber: 'Sum divided by {divisor|letter} =',
  noWeight: 'Σ {sampleWeight.k|symbol} = 0: every sample has weight 0, so nothing is added',
  accumulatedBefore: 'Accumulated before',
  thisBatch: '+ this batch',
  accumulated: 'Accumulated',
  dividedBy: message('Divided by {cycleDivisor|letter} = {divisor}'),
  cycleDivisions: {
    planned: (count: number) => (count === 1 ? 'planned batch' : 'planned batches'),
    actual: (count: number) => (count === 1 ? 'batch' : 'batches'),
    samples: (count: number) => (count === 1 ? 'sample' : 'samples'),
    none: () => '',
  },
  notYet: (batch: number, batches: number) => `Batch ${batch} of ${batches}: no update yet`,
  gradient: 'Gradient with penalty',
  dataDetail: 'the samples’ part',
  clipped: 'Times the clip factor {clipFactor|letter} =',
  clippedDetail: message('norm ≤ {maxNorm|letter} = {maxNorm}'),
  averages: 'mean × mean',
  /** Below a column of δ that are divided. */
  averagesUndivided: message('mean\u00a0{activation.below|letter} × mean\u00a0{undividedDelta|letter}'),
  /** Where the sum is not divided, or not by B. */
  averagesTimes: (factor: string) => `${factor} × means`,
  rowTimes: (factor: string, row: string) => `${factor} × ${row}`,
  /** The rows of the optimizer's rule; formulas are passed as text, numbers as printed. */
  rule: {
    gradient: 'gradient',
    weight: '{weight|letter}',
    learningRate: '{learningRate|letter}',
    decay: (formula: string) => `Weight decay: + ${formula}`,
    penalty: (formula: string) => `Penalty: + ${formula}`,
    before: (line: string, letter: string) => `${line.charAt(0).toUpperCase()}${line.slice(1)} ${letter} before`,
    line: (letter: string, formula: string) => `${letter} = ${formula}`,
    newLine: (letter: string, formula: string) => `New ${letter} = ${formula}`,
    update: (letter: string, negatedRate: string) => `Times −${letter} = ${negatedRate}`,
    updateOf: (formula: string, letter: string, negatedRate: string) => `${formula} times −${letter} = ${negatedRate}`,
    wholeUpdate: (formula: string, letter: string, rate: string) => `Update ${formula}, ${letter} = ${rate}`,
    setting: (letter: string, value: string) => `${letter} = ${value}`,
  },
  frozen: 'Frozen bias: not updated',
  newWeight: 'New weight',
  before: 'from',
  editWeight: 'Weight before the step',
  factorNote: {
    divisions: {
      weights: 'The factor 1/Σ {sampleWeight.k|symbol} enters once, after the sum.',
      number: 'The factor 1/{divisor|letter} enters once, after the sum.',
      none: 'The sum is not divided: the products are only added.',
    },
    carried: {
      batch: 'The factor 1/{batchSize|letter} is already in every {delta|letter}; dividing again would divide twice.',
      weights:
        'The factor 1/Σ {sampleWeight.k|symbol} is already in every {delta|letter}; dividing again would divide twice.',
      number: 'The factor 1/{divisor|letter} is already in every {delta|letter}; dividing again would divide twice.',
    },
    carriedFactors: 'A sample’s own weight is already in its {delta|letter}.',
    factors: 'A sample’s own factors multiply its product; they are not part of {delta|letter}.',
  },
  empty: 'The batch is empty.',
};

/** The questions under the mean. The answers come on request. */
export const doors = {
  lead: 'But what if I …',
  questions: {
    crossedPairs: message('pair {activation.below|letter} with another sample’s {delta|letter}?'),
    productOfMeans: message('average {activation.below|letter} and {undividedDelta|letter} first?'),
    otherReduction: 'take the sum, not the mean?',
    mean: 'take the mean, not the sum?',
    averagedInputs: 'average the inputs, one pass?',
    averagedErrors: 'average the errors?',
    firstOutput: 'use one output only?',
    doubledBatch: 'double the batch?',
    wrongAxis: 'sum over the units?',
  },
};

/** What each phase answers, above its sentence. */
export const phaseQuestions = {
  batch: 'Which samples does this step use?',
  forward: 'What do the units output for each sample?',
  loss: 'How wrong is each sample?',
  'output-delta': 'How does each loss change with the output’s {preactivation|letter}?',
  'hidden-delta': 'How does the error reach the hidden units?',
  'per-sample': 'What does each sample contribute?',
  sum: 'Which {activation|letter} goes with which {delta|letter}?',
  update: 'How far does the weight move?',
};

/** The ledger: its heads, its rows under the rule, its verdicts, and the sentence that answers the question. */

export const ledger = {
  name: 'Ledger',
  subtitle: 'what each sample adds to the gradient of one weight',
  layer: 'Layer',
  layerOption: (layer: number) => `layer ${layer}`,
  from: 'From unit',
  to: 'To unit',
  arrow: '→',
  biasOption: 'bias (x₀ = 1)',
  sampleHead: 'Sample k',
  sampleHeadDetail: 'inputs → target',
  xDetail: (unit: string) => `x of ${unit}`,
  sampleHeadTarget: 'target',
  xDetailLong: 'activation',
  deltaDetailLong: 'error term',
  xDetailBias: 'always 1',
  deltaDetail: (unit: string) => `δ of ${unit}`,
  productDetail: 'product',
  contributionDetail: 'contribution',
  factorDetails: { sampleWeight: 'weight', clipFactor: 'clip' },
  addingUp: 'adding up',
  addingUpDetail: 'laid end to end',
  fromZeroDetail: 'each from zero',
  inOrderDetail: 'end to end, as sorted',
  sortBy: (column: string) => `Sort by ${column}`,
  sortColumns: {
    sample: 'sample',
    sampleWeight: 'weight',
    clipFactor: 'clip factor',
    x: 'x',
    delta: 'δ',
    product: 'product',
    size: 'size of the product',
  },
  times: '×',
  equals: '=',
  roughly: '≈',
  powerOfTen: (exponent: string) => `×10${exponent}`,
  rowName: (sample: number) => `Sample ${sample}`,
  chooseSample: (sample: number) => `Show sample ${sample}`,
  oneHot: (position: number) => `class ${position}`,
  manyInputs: (count: number) => `(${count} inputs)`,
  epoch: {
    place: (batch: number, batches: number, others: readonly string[]) =>
      `Batch ${batch} of ${batches}: ${others.join(', ')}.`,
    earlier: (count: number, last: number) =>
      `${count === 1 ? '1 sample was' : `${count} samples were`} in ${last === 1 ? 'batch 1' : `batches 1–${last}`}`,
    later: (count: number, first: number, last: number) =>
      `${count === 1 ? '1 sample is' : `${count} samples are`} in ${first === last ? `batch ${first}` : `batches ${first}–${last}`}`,
    unused: (count: number) => `the epoch ends before ${count === 1 ? '1 sample is' : `${count} samples are`} used`,
  },
  sum: 'Sum over the batch, Σ',
  mean: (batchSize: number) => `Mean: divided by B = ${batchSize}`,
  meanDetail: 'the batch gradient',
  sumDetail: 'the batch gradient',
  meanByWeights: 'Divided by Σ c(k) =',
  meanByNumber: 'Divided by D =',
  noWeight: 'Σ c(k) = 0: nothing counts here, and nothing is divided',
  clipped: 'Times the clip factor γ =',
  clippedDetail: (maxNorm: string) => `to length C = ${maxNorm} at most`,
  averagesWrong: 'not: mean × mean',
  averagesRight: 'mean × mean',
  averagesWrongSum: (batchSize: number) => `not: B·mean × mean, B = ${batchSize}`,
  averagesRightSum: 'B·mean × mean',
  verdicts: {
    wrongSign: 'wrong sign',
    zero: 'zero, but the gradient is not',
    tooSmall: 'too small',
    tooLarge: 'too large',
    oneSample: 'the same here: one sample is its own mean',
    bias: 'the same here: a bias’s x is always 1',
    constantX: 'the same here: x is the same for every sample',
    constantDelta: 'the same here: δ is the same for every sample',
    noCovariance: 'the same here: x and δ do not vary together',
  },
  /** With its = or ≈. */
  gap: (covariance: string) => `off by cov(x, δ) ${covariance}`,
  gapSum: (covariance: string) => `off by B·cov(x, δ), cov ${covariance}`,
  decay: (weightDecay: string) => `Weight decay: + λw, λ = ${weightDecay}`,
  velocityBefore: 'Velocity v before',
  velocityAfter: (momentum: string) => `New v = μv + gradient, μ = ${momentum}`,
  velocityAfterDecay: (momentum: string) => `New v = μv + gradient + λw, μ = ${momentum}`,
  firstMoment: (beta: string) => `m = β₁m + (1 − β₁)·gradient, β₁ = ${beta}`,
  secondMoment: (beta: string) => `v = β₂v + (1 − β₂)·gradient², β₂ = ${beta}`,
  firstMomentCorrected: (step: number) => `m̂ = m / (1 − β₁ᵗ), t = ${step}`,
  secondMomentCorrected: (step: number) => `v̂ = v / (1 − β₂ᵗ), t = ${step}`,
  adamUpdate: (learningRate: string) => `−η · m̂ / (√v̂ + ε), η = ${learningRate}`,
  update: (learningRate: string) => `Times −η = −${learningRate}`,
  updateDecay: (learningRate: string) => `(gradient + λw) times −η = −${learningRate}`,
  updateMomentum: (learningRate: string) => `v times −η = −${learningRate}`,
  frozen: 'Frozen bias: not updated',
  newWeight: 'New weight',
  now: 'now',
  editWeight: 'Weight before the step',
  where: {
    divisions: {
      batch: '1/B comes in here, once.',
      weights: '1/Σ c(k) comes in here, once.',
      number: '1/D comes in here, once.',
      none: 'No 1/B anywhere: the products are only added.',
    },
    factors: 'What a sample counts for stands in front of its product, and nowhere in δ.',
    squaredError: 'The 2 of the square is inside δ.',
    halfSquaredError: 'The loss’s ½ is inside δ: it has cancelled the 2 of the square.',
    meanSquaredError: (outputs: number) => `The loss’s own 1/K = 1/${outputs} (over outputs) is inside δ.`,
    binaryCrossEntropy: '',
    crossEntropy: '',
  },
  empty: 'The batch is empty.',
};

/** The live sentence; marked words wear the colour of their kind. */
export const sentence = {
  batchAll: (step: number, samples: string, count: string) =>
    `Step ${step} uses ${samples}: all ${count}. Each goes through the network by itself.`,
  batchSome: (step: number, samples: string, size: number, all: number) =>
    `Step ${step} uses ${samples}: ${size} of ${all}. Each goes through the network by itself.`,
  samplesRange: (first: number, last: number) => (first === last ? `sample ${first}` : `samples ${first}–${last}`),
  samplesList: (list: string) => `samples ${list}`,
  forward: (passes: number, unit: string, values: string) =>
    passes === 1
      ? `1 forward pass. ${unit} answers ${values}.`
      : `${passes} forward passes, same weights. ${unit} answers ${values}: one x(k) for each sample.`,
  forwardUnder: (passes: number) =>
    passes === 1
      ? 'Layer by layer upwards, the sample by itself.'
      : `Layer by layer upwards, ${passes} samples, each by itself.`,
  loss: (samples: string, values: string, reduction: string, total: string) =>
    `${samples} = ${values}; the batch loss is their ${reduction}, ${total}.`,
  lossOne: (value: string) => `One sample, one loss: ${value}.`,
  lossSamples: (first: number, last: number, inOrder: boolean) =>
    first === last ? `e(${first})` : inOrder ? `e(${first})…e(${last})` : 'e(k)',
  reduced: {
    batch: () => 'mean',
    weights: () => 'sum',
    number: (divisor: string) => `sum divided by D = ${divisor}`,
    none: () => 'sum',
  },
  reducedWeighted: {
    batch: () => 'weighted sum divided by B',
    weights: () => 'weighted mean',
    number: (divisor: string) => `weighted sum divided by D = ${divisor}`,
    none: () => 'weighted sum',
  },
  outputDelta: (unit: string, values: string) => `Each sample has its own δ(k) at ${unit}: ${values}.`,
  outputDeltaOne: (unit: string, value: string) => `The sample’s δ at ${unit}: ${value}.`,
  hiddenDelta: (passes: number, one: number, other: number) =>
    `${passes} backward passes. δ of sample ${one} never meets δ of sample ${other}.`,
  hiddenDeltaOne: 'One backward pass: δ goes down through the weights it came up by.',
  hiddenDeltaValues: (unit: string, values: string) => `At ${unit}: ${values}.`,
  perSample: (count: number, values: string) =>
    count === 1
      ? `1 gradient for this weight: ${values}.`
      : `${count} gradients for this weight: ${values}. Nothing has been added yet.`,
  sumMean: (samples: string, batchSize: number, gradient: string) =>
    `One weight, ${samples}: each multiplies its own x(k) by its own δ(k). The products are added, and divided by B = ${batchSize} once: ${gradient}.`,
  sumSum: (samples: string, gradient: string) =>
    `One weight, ${samples}: each multiplies its own x(k) by its own δ(k). The products are added: ${gradient}.`,
  perSampleCounted: (count: number, values: string) =>
    count === 1
      ? `What the sample adds for this weight, with what it counts for: ${values}.`
      : `What each sample adds for this weight, with what it counts for: ${values}. Nothing has been added yet.`,
  sumCounted: (samples: string, factors: string, division: string, gradient: string) =>
    `One weight, ${samples}: each multiplies its own x(k) by its own δ(k), and by ${factors}. The products are added${division}: ${gradient}.`,
  sumDivided: (samples: string, division: string, gradient: string) =>
    `One weight, ${samples}: each multiplies its own x(k) by its own δ(k). The products are added${division}: ${gradient}.`,
  factors: { sampleWeight: 'its weight c(k)', clipFactor: 'its clip factor γ(k)' },
  and: ' and ',
  divisions: {
    batch: (divisor: string) => `, and divided by B = ${divisor} once`,
    weights: (divisor: string) => `, and divided by Σ c(k) = ${divisor} once`,
    number: (divisor: string) => `, and divided by D = ${divisor} once`,
    none: () => '',
  },
  clipped: (maxNorm: string, factor: string, gradient: string) =>
    `The whole vector is longer than C = ${maxNorm}, so all of it is multiplied by γ = ${factor}: ${gradient}.`,
  notClipped: (maxNorm: string) => `The whole vector is not longer than C = ${maxNorm}, and stays as it is.`,
  /** Stochastic gradient descent is a batch size of 1, not a last batch with one sample left. */
  sumOne: (gradient: string, isStochastic: boolean) =>
    isStochastic
      ? `A sum of one term: stochastic gradient descent. The batch gradient is this sample’s, ${gradient}.`
      : `One sample is left for this batch, so the sum has one term. The batch gradient is this sample’s, ${gradient}.`,
  sumPart: (rows: number, all: number, total: string) => `${rows} of ${all} products added so far: ${total}.`,
  sumNone: (all: number) => `${all} products, none added yet.`,
  averages: (value: string, verdict: string) => `Averaging first, x̄ · δ̄ = ${value}: ${verdict}.`,
  averagesSum: (value: string, verdict: string) => `Averaging first, B · x̄ · δ̄ = ${value}: ${verdict}.`,
  update: (weights: number, passes: number, before: string, after: string) =>
    `One change of all ${weights} weights, from ${passes === 1 ? '1 pass' : `${passes} passes`}. Batch loss ${before} → ${after}.`,
  updateOneWeight: (passes: number, before: string, after: string) =>
    `One change of the weight, from ${passes === 1 ? '1 pass' : `${passes} passes`}. Batch loss ${before} → ${after}.`,
  countWords: [
    'no samples',
    'one sample',
    'two samples',
    'three samples',
    'four samples',
    'five samples',
    'six samples',
    'seven samples',
    'eight samples',
    'nine samples',
    'ten samples',
    'eleven samples',
    'twelve samples',
  ] as readonly string[],
  count: (count: number) => `${count} samples`,
  playing: 'Playing.',
};

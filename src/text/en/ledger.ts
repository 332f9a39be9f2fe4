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
    size: 'magnitude of the product',
  },
  times: '×',
  equals: '=',
  roughly: '≈',
  /** In a column’s head, for all its numbers that have none of their own; and behind one that has. */
  powerOfTen: (exponent: string) => `×10${exponent}`,
  ownPower: (exponent: string) => `·10${exponent}`,
  rowName: (sample: number) => `Sample ${sample}`,
  rowsAbove: (count: number) => (count === 1 ? '▴ 1 more row' : `▴ ${count} more rows`),
  rowsBelow: (count: number) => (count === 1 ? '▾ 1 more row' : `▾ ${count} more rows`),
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
  /** Of samples with weights: their products’ weighted sum over B is no mean. */
  dividedByBatch: (batchSize: number) => `Weighted sum divided by B = ${batchSize}`,
  meanByWeights: 'Weighted mean: divided by Σ c(k) =',
  meanByNumber: 'Sum divided by D =',
  noWeight: 'Σ c(k) = 0: every sample has weight 0, so the gradient is 0',
  clipped: 'Times the clip factor γ =',
  clippedDetail: (maxNorm: string) => `norm at most C = ${maxNorm}`,
  averagesWrong: 'not: mean × mean',
  averagesRight: 'mean × mean',
  averagesTimes: (batchSize: number) => `times B = ${batchSize}`,
  verdicts: {
    almostSame: 'almost the same here',
    wrongSign: 'wrong sign',
    zero: 'zero, but the gradient is not',
    tooSmall: 'too small',
    tooLarge: 'too large',
    oneSample: 'the same here: one sample is its own mean',
    bias: 'the same here: a bias’s x is always 1',
    zeroX: 'the same here: x is 0 for every sample',
    zeroDelta: 'the same here: δ is 0 for every sample',
    constantX: 'the same here: x is the same for every sample',
    constantDelta: 'the same here: δ is the same for every sample',
    noCovariance: 'the same here: x and δ have zero covariance',
  },
  /** With its = or ≈. */
  gap: (covariance: string) => `off by cov(x, δ) ${covariance}`,
  gapSum: (covariance: string) => `off by B·cov(x, δ), cov ${covariance}`,
  decay: (weightDecay: string) => `Weight decay: + λw, λ = ${weightDecay}`,
  velocityBefore: 'Velocity v before',
  velocityAfter: (momentum: string) => `New v = μv + gradient, μ = ${momentum}`,
  velocityAfterDecay: (momentum: string) => `New v = μv + gradient + λw, μ = ${momentum}`,
  firstMoment: (beta: string) => `m = β₁m + (1 − β₁)·gradient, β₁ = ${beta}`,
  firstMomentDecay: (beta: string) => `m = β₁m + (1 − β₁)·(gradient + λw), β₁ = ${beta}`,
  secondMoment: (beta: string) => `v = β₂v + (1 − β₂)·gradient², β₂ = ${beta}`,
  secondMomentDecay: (beta: string) => `v = β₂v + (1 − β₂)·(gradient + λw)², β₂ = ${beta}`,
  firstMomentCorrected: (step: number) => `m̂ = m / (1 − β₁ᵗ), t = ${step}`,
  secondMomentCorrected: (step: number) => `v̂ = v / (1 − β₂ᵗ), t = ${step}`,
  adamUpdate: (learningRate: string) => `−η · m̂ / (√v̂ + ε), η = ${learningRate}`,
  update: (learningRate: string) => `Times −η = −${learningRate}`,
  updateDecay: (learningRate: string) => `(gradient + λw) times −η = −${learningRate}`,
  updateMomentum: (learningRate: string) => `v times −η = −${learningRate}`,
  /** Between the weight and the gradient, where the last two rows are one: w − η × 0.0130. */
  lessEta: (learningRate: string) => `− ${learningRate} ×`,
  frozen: 'Frozen bias: not updated',
  newWeight: 'New weight',
  now: 'now',
  editWeight: 'Weight before the step',
  where: {
    divisions: {
      batch: 'The factor 1/B enters once, after the sum.',
      weights: 'The factor 1/Σ c(k) enters once, after the sum.',
      number: 'The factor 1/D enters once, after the sum.',
      none: 'There is no factor 1/B: the products are only added.',
    },
    factors: 'A sample’s own factors multiply its product; they are not part of δ.',
    squaredError: 'The factor 2 of the square is already in δ.',
    halfSquaredError: 'In δ, the loss’s ½ cancels the 2 of the square.',
    meanSquaredError: (outputs: number) => `The loss’s own factor 1/K = 1/${outputs} (K outputs) is already in δ.`,
    binaryCrossEntropy: '',
    crossEntropy: '',
  },
  empty: 'The batch is empty.',
};

/** The live sentence; marked words wear the colour of their kind. */
export const sentence = {
  batchAll: (step: number, samples: string, all: number) =>
    `Step ${step} uses ${samples}; ${all === 1 ? 'the only one' : `all ${all} of ${all}`}. ${itself(all)}`,
  batchSome: (step: number, samples: string, size: number, all: number) =>
    `Step ${step} uses ${samples}; ${size} of ${all}. ${itself(size)}`,
  samplesRange: (first: number, last: number) =>
    first === last
      ? `sample ${first}`
      : last === first + 1
        ? `samples ${first} and ${last}`
        : `samples ${first}–${last}`,
  samplesList: (list: string) => `samples ${list}`,
  forward: (passes: number, unit: string, values: string) =>
    passes === 1
      ? `1 forward pass. ${unit} outputs ${values}.`
      : `${passes} forward passes, same weights. ${unit} outputs ${values}: one x for each sample.`,
  forwardUnder: (passes: number) =>
    passes === 1
      ? 'The sample passes upwards through the network, layer by layer.'
      : `Each of the ${sampleCount(passes)} passes upwards through the network by itself, layer by layer.`,
  loss: (samples: string, values: string, reduction: string, total: string) =>
    `${samples} = ${values}; the batch loss is ${reduction}, ${total}.`,
  lossOne: (value: string) => `The batch has one sample, so the batch loss is this sample’s loss, ${value}.`,
  lossNoWeight: (samples: string, values: string, total: string) =>
    `${samples} = ${values}; the batch loss is ${total}, because every sample has weight 0.`,
  lossSamples: (first: number, last: number, inOrder: boolean) => {
    if (first === last) return `e(${first})`;
    if (!inOrder) return 'e(k)';
    return last === first + 1 ? `e(${first}), e(${last})` : `e(${first})…e(${last})`;
  },
  reduced: {
    batch: () => 'their mean',
    weights: () => 'their sum',
    number: (divisor: string) => `their sum divided by D = ${divisor}`,
    none: () => 'their sum',
  },
  reducedWeighted: {
    batch: () => 'their weighted sum divided by B',
    weights: () => 'their weighted mean',
    number: (divisor: string) => `their weighted sum divided by D = ${divisor}`,
    none: () => 'their weighted sum',
  },
  /** The same for a batch of one sample. */
  reducedOne: {
    batch: () => 'this loss',
    weights: () => 'this loss',
    number: (divisor: string) => `this loss divided by D = ${divisor}`,
    none: () => 'this loss',
  },
  reducedOneWeighted: {
    batch: () => 'this loss times c(k)',
    weights: () => 'this loss',
    number: (divisor: string) => `this loss times c(k), divided by D = ${divisor}`,
    none: () => 'this loss times c(k)',
  },
  outputDelta: (unit: string, values: string) => `Each sample has its own δ at ${unit}: ${values}.`,
  outputDeltaOne: (unit: string, value: string) => `The sample’s δ at ${unit} is ${value}.`,
  hiddenDelta: (passes: number) =>
    passes === 1
      ? '1 backward pass. The sample’s δ propagates back through the same weights.'
      : `${passes} backward passes. Each sample’s δ is computed separately; they are never mixed.`,
  hiddenDeltaValues: (unit: string, values: string) => `At ${unit}, δ is ${values}.`,
  perSample: (count: number, values: string) =>
    count === 1
      ? `1 gradient for this weight: ${values}.`
      : `${count} gradients for this weight: ${values}. Nothing has been added yet.`,
  perSampleCounted: (count: number, factors: string, values: string) =>
    count === 1
      ? `The sample’s gradient for this weight is multiplied by ${factors}: ${values}.`
      : `Each sample’s gradient for this weight is multiplied by ${factors}: ${values}. Nothing has been added yet.`,
  /** What a sample multiplies its x by: δ and its factors. */
  sumMultiplied: (batchSize: number, x: string, others: string) =>
    batchSize === 1
      ? `The sample multiplies its own ${x} by ${others}.`
      : `Each of the ${sampleCount(batchSize)} multiplies its own ${x} by ${others}.`,
  ownDelta: (delta: string) => `its own ${delta}`,
  factors: { sampleWeight: 'its sample weight c(k)', clipFactor: 'its clip factor γ(k)' },
  list: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
  sumAdded: (division: string, gradient: string) =>
    `Adding the products${division === '' ? '' : ` and ${division}`} gives ${gradient}.`,
  sumAddedOne: (division: string, gradient: string) =>
    division === ''
      ? `The batch gradient is this product, ${gradient}.`
      : `The sum has one term; ${division} gives ${gradient}.`,
  sumNoWeight: (gradient: string) => `Every sample of this batch has weight 0, so the batch gradient is ${gradient}.`,
  divisions: {
    batch: (divisor: string) => `dividing once by B = ${divisor}`,
    weights: (divisor: string) => `dividing once by Σ c(k) = ${divisor}`,
    number: (divisor: string) => `dividing once by D = ${divisor}`,
    none: () => '',
  },
  clipped: (maxNorm: string, factor: string, gradient: string) =>
    `The gradient’s norm exceeds C = ${maxNorm}, so the whole vector (weights and biases together) is scaled down to norm C. The factor γ = ${factor} makes this weight’s gradient ${gradient}.`,
  notClipped: (maxNorm: string) => `The gradient’s norm does not exceed C = ${maxNorm}, so nothing is clipped.`,
  /** Stochastic gradient descent is a batch size of 1, not a last batch with one sample left. */
  sumOne: (gradient: string, isStochastic: boolean) =>
    isStochastic
      ? `A sum of one term: this is stochastic gradient descent. The batch gradient is this sample’s gradient, ${gradient}.`
      : `One sample is left for this batch, so the sum has one term. The batch gradient is this sample’s gradient, ${gradient}.`,
  sumPart: (rows: number, all: number, total: string) =>
    `${rows} of ${all} products ${rows === 1 ? 'has' : 'have'} been added so far, which gives ${total}.`,
  sumNone: (all: number) =>
    all === 1 ? 'The one product has not been added yet.' : `None of the ${all} products has been added yet.`,
  averages: (value: string, verdict: string) => `Averaging x and δ first would give ${value}, ${verdict}.`,
  averagesSum: (value: string, verdict: string, batchSize: number) =>
    `Averaging x and δ first and multiplying by B = ${batchSize} would give ${value}, ${verdict}.`,
  averagesRight: (reason: string) => `Averaging x and δ first gives the same here, ${reason}.`,
  averagesRightSum: (reason: string, batchSize: number) =>
    `Averaging x and δ first and multiplying by B = ${batchSize} gives the same here, ${reason}.`,
  verdicts: {
    almostSame: 'which is almost the same here',
    wrongSign: 'which even has the wrong sign',
    zero: 'although the gradient is not zero',
    tooSmall: 'whose magnitude is too small',
    tooLarge: 'whose magnitude is too large',
    oneSample: 'because one sample is its own mean',
    bias: 'because a bias’s x is always 1',
    zeroX: 'because x is 0 for every sample',
    zeroDelta: 'because δ is 0 for every sample',
    constantX: 'because x is the same for every sample',
    constantDelta: 'because δ is the same for every sample',
    noCovariance: 'because x and δ have zero covariance',
  },
  update: (changed: string, passes: number, before: string, after: string) =>
    `One update changes ${changed} after ${passes} forward and ${passes} backward ${passes === 1 ? 'pass' : 'passes'}. Batch loss ${before} → ${after}.`,
  noLearningRate: (loss: string) =>
    `The learning rate η is 0, so every update is 0 and nothing changes. The batch loss remains ${loss}.`,
  noUpdate: (loss: string) => `Every update is 0, so nothing changes. The batch loss remains ${loss}.`,
  /** What an update changes; biases that are frozen or absent do not count. */
  parameters: (weights: number, biases: number) => {
    const weightsText = weights === 1 ? '1 weight' : `${weights} weights`;
    if (biases > 0)
      return `${weights + biases} parameters (${weightsText}, ${biases === 1 ? '1 bias' : `${biases} biases`})`;
    return weights === 1 ? 'the weight' : weightsText;
  },
  playing: 'Playing.',
};

const countWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function sampleCount(count: number): string {
  return `${countWords[count] ?? count} ${count === 1 ? 'sample' : 'samples'}`;
}

function itself(count: number): string {
  return count === 1 ? 'It goes through the network by itself.' : 'Each goes through the network by itself.';
}

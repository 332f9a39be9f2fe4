/** Names of quantities in words, notes on how they are computed, and the words of a spoken formula. */
import { message } from '../../prose';
import { activations, slopeNotes } from './activations';
import { lossNotes } from './losses';

export const units = {
  bias: 'the bias',
  input: (unit: number) => `input ${unit}`,
  hidden: (unit: number) => `hidden ${unit}`,
  inLayer: (unit: number) => `unit ${unit}`,
  hiddenIn: (layer: number, unit: number) => `unit ${unit} of hidden layer ${layer}`,
  output: (unit: number) => `output ${unit}`,
  connection: (from: string, to: string) => `${from} → ${to}`,
};

export const names = {
  input: message('input {unit} of sample {sample}'),
  target: message('target {unit} of sample {sample}'),
  weight: (isBias: boolean, from: string, to: string) =>
    isBias ? `bias weight of ${to}` : `weight from ${from} to ${to}`,
  preactivation: message('preactivation {preactivation|letter} of {unit} for sample {sample}'),
  activation: message('activation {activation|letter} of {unit} for sample {sample}'),
  constantOne: 'the bias’s constant input 1',
  slope: message('slope {slope|letter} of {unit} for sample {sample}'),
  sampleLoss: message('loss {sampleLoss|letter} of sample {sample}'),
  batchLoss: 'batch loss {batchLoss|letter}',
  sampleLossAfter: message('loss {sampleLoss|letter} of sample {sample} after the update'),
  lossAfter: 'batch loss after the update',
  outputError: message('output error of {unit} for sample {sample}'),
  delta: message('error term {delta|letter} of {unit} for sample {sample}'),
  plainDelta: message('error term {plainDelta|letter} of {unit}, undivided, of the loss of sample {sample}'),
  carriedDelta: message('error term {carriedDelta|letter} of {unit} for sample {sample}, divided'),
  deltaShare: message('part of {delta|letter} of {unit} through {output}, sample {sample}'),
  sampleGradient: message('{if|carried|contribution|gradient} of sample {sample} for {connection}'),
  plainGradient: message('gradient of the loss of sample {sample} for {connection}'),
  outputShare: message(
    'share through {output} of the {if|carried|contribution|gradient} of sample {sample} for {connection}',
  ),
  sampleWeight: message('weight {sampleWeight|letter} of sample {sample}'),
  maxNorm: 'clipping threshold {maxNorm|letter} for the gradient norm',
  clipFactor: message('clip factor {clipFactor|letter} of sample {sample}'),
  contribution: message('contribution of sample {sample} for {connection}'),
  contributionNorm: message('norm of the contribution of sample {sample}'),
  divisor: 'divisor {divisor|letter}',
  accumulatedBefore: message('accumulated gradient before this batch for {connection}'),
  accumulated: message('accumulated gradient for {connection}'),
  cycleDivisor: 'divisor {cycleDivisor|letter} of the accumulated gradient',
  cycleGradient: message('gradient of the cycle’s update for {connection}'),
  cycleGradientNorm: 'norm of the gradient of the cycle’s update',
  penalty: 'penalty {penalty|letter} on the weights',
  penaltyRate: 'penalty rate {penaltyRate|letter}',
  penaltyDivisor: 'divisor {penaltyDivisor|letter} of the penalty',
  dataLoss: 'the samples’ part of the batch loss',
  dataGradient: message('the samples’ part of the batch gradient for {connection}'),
  penaltyGradient: message('the penalty’s part of the batch gradient for {connection}'),
  batchClipFactor: 'clip factor {clipFactor|letter} of the batch gradient',
  clippedGradient: message('clipped batch gradient for {connection}'),
  outputShareSum: message('sum of the shares through {output} for {connection}'),
  runningTotal: message('running total up to sample {sample} for {connection}'),
  runningTotalInRow: message('running total up to sample {sample} in row {row} of the batch for {connection}'),
  gradientSum: message('sum over the batch for {connection}'),
  batchGradient: message('batch gradient for {connection}'),
  cancellation: message('sum of the absolute contributions for {connection}'),
  sampleGradientNorm: message('norm of the gradient of sample {sample}'),
  batchGradientNorm: 'norm of the batch gradient',
  cosine: message('cosine between the gradient of sample {sample} and the batch gradient'),
  learningRate: 'learning rate {learningRate|letter}',
  batchSize: 'batch size {batchSize|letter}',
  meanActivation: message('mean of {activation.layer|letter} of {unit} over the batch'),
  meanDelta: message('mean of {undividedDelta|letter} of {unit} over the batch'),
  productOfMeans: message('product of the means for {connection}'),
  covariance: message(
    'covariance of {activation.below|letter} and {undividedDelta|letter} over the batch for {connection}',
  ),
  averagedInputsGradient: message('gradient of the averaged sample for {connection}'),
  averagedErrorsGradient: message('gradient from averaged output errors for {connection}'),
  firstOutputGradient: message('gradient through output {firstUnit|letter} only for {connection}'),
  leaveOneOutGradient: message('batch gradient without sample {sample} for {connection}'),
  numericSlope: message('numeric slope of the batch loss for {connection}'),
  wrongAxisGradient: message('product summed over units instead of samples for {connection}'),
};

/** Names of the parts of the update. */
export const weightNames = {
  decayTerm: message('weight decay term of {connection}'),
  update: message('update of {connection}'),
  weightAfter: message('new weight of {connection}'),
};

/** Why a number is computed by its formula. */
export const notes = {
  biasInput: 'A bias is a weight whose input is always 1.',
  ...slopeNotes,
  activationIdentity: 'The identity activation outputs {preactivation|letter} unchanged.',
  ...lossNotes,
  lossFromPreactivation:
    'The output is too close to 0 or 1 for accurate arithmetic, so the loss is computed from {preactivation|letter}.',
  deltaOutput:
    'Chain rule: how the loss changes with the output, times how the output changes with {preactivation|letter}.',
  deltaSaturated:
    'After rounding, the output is exactly 0 or 1. The factors are then infinite and 0, so their product cannot be computed.',
  deltaRounded: 'Rounding leaves this product fewer than nine correct digits.',
  deltaSoftmaxUnfused:
    'Alternative derivation: every output depends on this {preactivation|letter}, so all derivatives of softmax contribute.',
  deltaSoftmaxSquared:
    'Every softmax output depends on this {preactivation|letter}, so the errors of all outputs contribute.',
  deltaCarried:
    'The division enters here, once, at the output. Every {delta|letter} of the layers below contains it too.',
  plainDelta: 'The derivative of this sample’s own loss, without the division.',
  carriedDelta:
    'Automatic differentiation of the batch loss gives this number: the division is already in it. Dividing again would be a mistake.',
  deltaHidden:
    'Each {delta|letter} of the next layer propagates back through the same weights. Their sum is multiplied by this unit’s slope.',
  shareSoftmax: 'The derivatives of softmax and cross-entropy also cancel for each output separately.',
  shareZero: 'This output does not depend on that unit, so the term is zero. It has not been left out.',
  gradientProduct: 'The sample multiplies its own {activation|letter} by its own {delta|letter}.',
  gradientOfInput: 'The sample multiplies its own {input|letter} by its own {delta|letter}.',
  gradientBias: 'A bias has {activation|letter} = 1, so the product is {delta|letter} itself.',
  sumOfProducts: 'Each product belongs to one sample; the sum adds them.',
  emptyBatch: 'The batch is empty, so there is nothing to add.',
  sumOfOne: 'A one-term sum: the batch has one sample.',
  gradientSummed: 'Multiply, then add. Nothing is divided.',
  gradientAveraged: 'Multiply, then add, then divide once by {batchSize|letter}.',
  gradientDivided: 'Multiply, then add, then divide once by the divisor.',
  gradientCarried: 'Multiply, then add. The division is already in every {delta|letter}, so nothing is divided again.',
  meanOfCarried: 'The division is already in every {delta|letter}.',
  gradientWeighted: 'Each product is multiplied by its own sample’s factors before the products are added.',
  accumulated: 'The gradients of several batches are added before one update. This batch adds its own.',
  accumulatedClipped: 'Each batch’s gradient is clipped before it is accumulated.',
  cyclePlanned: 'The accumulated gradient is divided by the planned number of batches.',
  cycleActual: 'The accumulated gradient is divided by the number of batches that were added.',
  cycleSamples: 'The accumulated gradient is divided by the number of samples in these batches.',
  noUpdateYet: 'There is no update yet: the gradients of further batches are added first.',
  oneUpdateOfCycle: 'All batches of the cycle update this weight once.',
  gradientPenalised: 'The penalty’s part is added once, to what the samples’ products give.',
  dataGradient: 'The samples’ products give this part. The penalty has no part in it.',
  lossPenalised: 'The penalty is added once, to what the samples’ losses give.',
  penaltyOfAll: 'The sum runs over all parameters.',
  penaltyOfWeights: 'The sum runs over all weights. Biases are not penalised.',
  penaltyOfNobody: 'The batch is empty and the penalty is divided by its size, so there is no penalty.',
  penaltyByBatch: 'The penalty is divided by the size of the batch.',
  penaltyByData: 'The penalty is divided by the number of samples in the data.',
  contribution: 'The sample’s own {activation|letter}, its own {delta|letter} and its own factors are multiplied.',
  contributionCarried:
    'The sample multiplies its own {activation|letter} by its own {delta|letter}, which contains its factors.',
  clipShortened:
    'The gradient’s norm exceeds {maxNorm|letter}, so the whole vector (all parameters together) is scaled down to norm {maxNorm|letter}.',
  clipWithin: 'The gradient’s norm does not exceed {maxNorm|letter}, so the gradient is unchanged.',
  clippedGradient: 'Every component of the gradient is multiplied by the same factor, so its direction is unchanged.',
  biasesDoNotDecay: 'Weight decay does not apply to biases.',
  velocity:
    'The gradient is added whole. A moving average multiplies it by 1 − {momentum|letter}; with {learningRate|letter}/(1 − {momentum|letter}) it makes the same path.',
  firstMomentCorrected: 'Bias correction: divide by 1 − {beta1Power|letter}, because the moving average starts at 0.',
  secondMomentCorrected: 'Bias correction: divide by 1 − {beta2Power|letter}, because the moving average starts at 0.',
  frozenBias: 'This bias is frozen: it has a gradient but is not updated.',
  oneUpdate: 'The whole batch updates this weight once.',
  productOfMeans: 'Averaging first loses which {activation|letter} belongs to which {undividedDelta|letter}.',
  firstOutput:
    'A common mistake: using one term of the chain rule. A hidden unit affects the loss through every output. Only terms that are 0 may be left out.',
  wrongAxis:
    'A common mistake: this sums over units instead of samples. The shapes match only because there are as many units as samples.',
  wrongAxisByRow:
    'A common mistake: this sums over units instead of samples. The shapes match only because there are as many units as samples. {sampleInRow|letter} is the sample in row {toUnit|letter} of the batch.',
  leaveOneOut: 'This is the same sum without this sample; a plain mean then divides by the rows that remain.',
  covarianceAlone: 'This is the mean of the products minus the product of the means.',
  covariance: 'This is exactly what averaging first loses: the mean of the products minus the product of the means.',
  covarianceOfSum:
    'This is the mean of the products minus the product of the means. Averaging first loses {batchSize|letter} times as much.',
};

/** How the functions in formulas are spoken. */
export const functionWords: Readonly<Record<string, string>> = {
  ...activations,
  ln: 'the logarithm',
  exp: 'the exponential',
  softplus: 'softplus',
  tanh: 'the hyperbolic tangent',
};

export const speech = {
  times: ' times ',
  plus: (term: string) => `plus ${term}`,
  minus: (term: string) => `minus ${term}`,
  negative: (of: string) => `minus ${of}`,
  bracket: (of: string) => `open bracket ${of} close bracket`,
  fraction: (numerator: string, denominator: string) => `${numerator} over ${denominator}`,
  quotient: (numerator: string, denominator: string) => `${numerator}, divided by ${denominator}`,
  power: (base: string, exponent: number) => (exponent === 2 ? `${base}, squared` : `${base} to the power ${exponent}`),
  root: (of: string) => `the square root of ${of}`,
  absolute: (of: string) => `the absolute value of ${of}`,
  call: (name: string, argument: string) => `${functionWords[name] ?? name} of ${argument}`,
  slope: (name: string, argument: string) => `the slope of ${functionWords[name] ?? name} of ${argument}`,
  series: (count: number, terms: string) => `the sum of ${count === 1 ? '1 term' : `${count} terms`}: ${terms}`,
  andSoOn: 'and so on, to',
  softmax: (of: string) => `softmax of ${of} among all outputs`,
  logSumExp: (terms: string) => `the logarithm of the summed exponentials of ${terms}`,
};

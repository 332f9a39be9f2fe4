/** Names of quantities in words, notes on how they are computed, and the words of a spoken formula. */
import { activations, slopeNotes } from './activations';

export const units = {
  bias: 'the bias',
  input: (unit: number) => `input ${unit}`,
  hidden: (unit: number) => `hidden ${unit}`,
  hiddenIn: (layer: number, unit: number) => `unit ${unit} of hidden layer ${layer}`,
  output: (unit: number) => `output ${unit}`,
  connection: (from: string, to: string) => `${from} → ${to}`,
};

export const names = {
  input: (unit: number, sample: number) => `input ${unit} of sample ${sample}`,
  target: (unit: number, sample: number) => `target ${unit} of sample ${sample}`,
  weight: (isBias: boolean, from: string, to: string) =>
    isBias ? `bias weight of ${to}` : `weight from ${from} to ${to}`,
  preactivation: (unit: string, sample: number) => `preactivation s of ${unit} for sample ${sample}`,
  activation: (unit: string, sample: number) => `activation x of ${unit} for sample ${sample}`,
  constantOne: 'the bias’s constant input 1',
  slope: (unit: string, sample: number) => `slope θ′ of ${unit} for sample ${sample}`,
  sampleLoss: (sample: number) => `loss e of sample ${sample}`,
  batchLoss: 'batch loss E',
  sampleLossAfter: (sample: number) => `loss e of sample ${sample} after the update`,
  lossAfter: 'batch loss after the update',
  outputError: (unit: string, sample: number) => `output error of ${unit} for sample ${sample}`,
  delta: (unit: string, sample: number) => `error term δ of ${unit} for sample ${sample}`,
  deltaShare: (unit: string, output: string, sample: number) =>
    `part of δ of ${unit} through ${output}, sample ${sample}`,
  sampleGradient: (connection: string, sample: number) => `gradient of sample ${sample} for ${connection}`,
  outputShare: (connection: string, output: string, sample: number) =>
    `share through ${output} of the gradient of sample ${sample} for ${connection}`,
  sampleWeight: (sample: number) => `weight c of sample ${sample}`,
  maxNorm: 'clipping threshold C for the gradient norm',
  clipFactor: (sample: number) => `clip factor γ of sample ${sample}`,
  contribution: (connection: string, sample: number) => `contribution of sample ${sample} for ${connection}`,
  divisor: 'divisor D',
  batchClipFactor: 'clip factor γ of the batch gradient',
  clippedGradient: (connection: string) => `clipped batch gradient for ${connection}`,
  outputShareSum: (connection: string, output: string) => `sum of the shares through ${output} for ${connection}`,
  runningTotal: (connection: string, sample: number) => `running total up to sample ${sample} for ${connection}`,
  gradientSum: (connection: string) => `sum of the sample gradients for ${connection}`,
  batchGradient: (connection: string) => `batch gradient for ${connection}`,
  cancellation: (connection: string) => `sum of the absolute sample gradients for ${connection}`,
  sampleGradientNorm: (sample: number) => `norm of the gradient of sample ${sample}`,
  batchGradientNorm: 'norm of the batch gradient',
  cosine: (sample: number) => `cosine between the gradient of sample ${sample} and the batch gradient`,
  learningRate: 'learning rate η',
  batchSize: 'batch size B',
  weightDecay: 'weight decay λ',
  momentum: 'momentum μ',
  beta1: 'Adam’s β₁',
  beta2: 'Adam’s β₂',
  epsilon: 'Adam’s ε',
  meanActivation: (unit: string) => `mean of x of ${unit} over the batch`,
  meanDelta: (unit: string) => `mean of δ of ${unit} over the batch`,
  productOfMeans: (connection: string) => `product of the means for ${connection} (not the gradient)`,
  covariance: (connection: string) => `covariance of x and δ over the batch for ${connection}`,
  averagedInputsGradient: (connection: string) =>
    `gradient of the averaged sample for ${connection} (not the gradient)`,
  averagedErrorsGradient: (connection: string) =>
    `gradient from averaged output errors for ${connection} (not the gradient)`,
  firstOutputGradient: (connection: string) => `gradient through output 1 only for ${connection} (not the gradient)`,
  leaveOneOutGradient: (connection: string, sample: number) =>
    `batch gradient without sample ${sample} for ${connection}`,
  numericSlope: (connection: string) => `numeric slope of the batch loss for ${connection}`,
  wrongAxisGradient: (connection: string) =>
    `product summed over units instead of samples for ${connection} (not the gradient)`,
};

/** Names of what the optimizer keeps for each weight. */
export const weightNames = {
  decayTerm: (connection: string) => `weight decay term of ${connection}`,
  velocityBefore: (connection: string) => `velocity of ${connection} before the step`,
  velocityAfter: (connection: string) => `velocity of ${connection} after the step`,
  firstMomentBefore: (connection: string) => `Adam’s m of ${connection} before the step`,
  firstMomentAfter: (connection: string) => `Adam’s m of ${connection} after the step`,
  firstMomentCorrected: (connection: string) => `Adam’s corrected m of ${connection}`,
  secondMomentBefore: (connection: string) => `Adam’s v of ${connection} before the step`,
  secondMomentAfter: (connection: string) => `Adam’s v of ${connection} after the step`,
  secondMomentCorrected: (connection: string) => `Adam’s corrected v of ${connection}`,
  update: (connection: string) => `update of ${connection}`,
  weightAfter: (connection: string) => `new weight of ${connection}`,
};

/** Why a number is computed the way its formula says. */
export const notes = {
  biasInput: 'A bias is a weight whose input is always 1.',
  ...slopeNotes,
  activationIdentity: 'The identity activation outputs s unchanged.',
  lossSquared: 'The squared error has no factor ½ or 1/K, so the factor 2 stays in δ.',
  lossHalfSquared: 'The factor ½ cancels the factor 2 of the derivative.',
  lossMeanSquared: 'The factor 1/K averages over the K outputs of this sample, not over samples.',
  lossBinaryCrossEntropy: 'Binary cross-entropy treats each output separately.',
  lossCrossEntropy: 'Only outputs with a target above 0 contribute.',
  lossFromPreactivation: 'The output is too close to 0 or 1 for accurate arithmetic, so the loss is computed from s.',
  errorSquared: 'The derivative of (o − y)² is 2(o − y).',
  errorHalfSquared: 'The factor 2 of the square and the ½ of the loss cancel.',
  errorMeanSquared: 'The factor 2 of the square is divided by the number of outputs K.',
  errorBinaryCrossEntropy: 'This is the derivative of −y ln o − (1 − y) ln(1 − o) with respect to o.',
  errorCrossEntropy: 'This is the derivative of −y ln o with respect to o; it is zero where the target is 0.',
  deltaOutput: 'Chain rule: how the loss changes with the output, times how the output changes with s.',
  deltaFused: 'The derivatives of sigmoid and cross-entropy cancel, which leaves δ = o − y.',
  deltaSaturated:
    'After rounding, the output is exactly 0 or 1. The factors are then infinite and 0, so their product cannot be computed.',
  deltaRounded: 'Rounding leaves this product fewer than nine correct digits.',
  deltaSoftmaxCrossEntropy: 'The derivatives of softmax and cross-entropy cancel, which leaves δ = o − y.',
  deltaSoftmaxUnfused:
    'Alternative derivation: every output depends on this s, so all derivatives of softmax contribute.',
  deltaSoftmaxSquared: 'Every softmax output depends on this s, so the errors of all outputs contribute.',
  deltaHidden:
    'Each δ of the next layer propagates back through the same weights. Their sum is multiplied by this unit’s slope.',
  shareSoftmax: 'The derivatives of softmax and cross-entropy also cancel for each output separately.',
  shareZero: 'This output does not depend on that unit, so the term is zero. It has not been left out.',
  gradientProduct: 'The sample multiplies its own x by its own δ.',
  gradientBias: 'A bias has x = 1, so its gradient is δ itself.',
  sumOfProducts: 'Each product belongs to one sample; the sum adds them.',
  sumOfOne: 'A one-term sum: the batch has one sample.',
  gradientSummed: 'Multiply, then add. Nothing is divided.',
  gradientAveraged: 'Multiply, then add, then divide once by B.',
  gradientDivided: 'Multiply, then add, then divide once by the divisor.',
  gradientWeighted: 'Each product is multiplied by its own sample’s factors before the products are added.',
  contribution: 'The sample’s own x, its own δ and its own factors are multiplied.',
  clipShortened:
    'The gradient’s norm exceeds C, so the whole vector (weights and biases together) is scaled down to norm C.',
  clipWithin: 'The gradient’s norm does not exceed C, so the gradient is unchanged.',
  clippedGradient: 'Every weight is multiplied by the same factor, so the direction is unchanged.',
  biasesDoNotDecay: 'Weight decay does not apply to biases.',
  biasCorrection: 'Bias correction: divide by 1 − βᵗ, because the moving average starts at 0.',
  frozenBias: 'This bias is frozen: it has a gradient but is not updated.',
  oneUpdate: 'The whole batch updates this weight once.',
  productOfMeans: 'Averaging first loses the information which x belongs to which δ.',
  firstOutput:
    'A common mistake: the chain rule with one term. The loss depends on this weight through every output, so only zero terms may be dropped.',
  wrongAxis:
    'A common mistake: this sums over units instead of samples. The shapes match only because there are as many units as samples.',
  leaveOneOut: 'This is the same sum without this sample; a plain mean then divides by B − 1.',
  covariance: 'This is exactly what averaging first loses: the mean of the products minus the product of the means.',
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

const functionWords: Readonly<Record<string, string>> = {
  ...activations,
  ln: 'the logarithm',
  exp: 'the exponential',
  tanh: 'the hyperbolic tangent',
};

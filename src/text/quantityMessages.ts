/** Names of quantities in words, notes on how they are computed, and the words of a spoken formula. */

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
  lossAfter: 'batch loss after the update',
  outputError: (unit: string, sample: number) => `output error of ${unit} for sample ${sample}`,
  delta: (unit: string, sample: number) => `error term δ of ${unit} for sample ${sample}`,
  deltaShare: (unit: string, output: string, sample: number) =>
    `part of δ of ${unit} through ${output}, sample ${sample}`,
  sampleGradient: (connection: string, sample: number) => `gradient of sample ${sample} for ${connection}`,
  outputShare: (connection: string, output: string, sample: number) =>
    `share through ${output} of the gradient of sample ${sample} for ${connection}`,
  outputShareSum: (connection: string, output: string) => `sum of the shares through ${output} for ${connection}`,
  runningTotal: (connection: string, sample: number) => `running total up to sample ${sample} for ${connection}`,
  gradientSum: (connection: string) => `sum of the sample gradients for ${connection}`,
  batchGradient: (connection: string) => `batch gradient for ${connection}`,
  cancellation: (connection: string) => `sum of the gradients’ sizes for ${connection}`,
  sampleGradientNorm: (sample: number) => `length of the gradient of sample ${sample}`,
  batchGradientNorm: 'length of the batch gradient',
  cosine: (sample: number) => `agreement of sample ${sample} with the batch gradient (cosine)`,
  learningRate: 'learning rate η',
  batchSize: 'batch size B',
  weightDecay: 'weight decay λ',
  momentum: 'momentum μ',
  beta1: 'Adam’s β₁',
  beta2: 'Adam’s β₂',
  epsilon: 'Adam’s ε',
  meanActivation: (unit: string) => `mean over the batch of x of ${unit}`,
  meanDelta: (unit: string) => `mean over the batch of δ of ${unit}`,
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
  velocityBefore: (connection: string) => `velocity before the step of ${connection}`,
  velocityAfter: (connection: string) => `velocity after the step of ${connection}`,
  firstMomentBefore: (connection: string) => `Adam’s m before the step of ${connection}`,
  firstMomentAfter: (connection: string) => `Adam’s m after the step of ${connection}`,
  firstMomentCorrected: (connection: string) => `Adam’s corrected m of ${connection}`,
  secondMomentBefore: (connection: string) => `Adam’s v before the step of ${connection}`,
  secondMomentAfter: (connection: string) => `Adam’s v after the step of ${connection}`,
  secondMomentCorrected: (connection: string) => `Adam’s corrected v of ${connection}`,
  update: (connection: string) => `update of ${connection}`,
  weightAfter: (connection: string) => `new weight of ${connection}`,
};

/** Why a number is computed the way its formula says. */
export const notes = {
  biasInput: 'A bias is a weight whose input is always 1.',
  activationIdentity: 'Identity: the unit passes s on as it is.',
  slopeSigmoid: 'For the sigmoid, θ′ is x(1 − x).',
  slopeTanh: 'For tanh, θ′ is 1 − x².',
  slopeRelu: '1 where s is above zero, else 0.',
  slopeLeakyRelu: '1 where s is above zero, else 0.01.',
  slopeIdentity: 'The identity has slope 1 everywhere.',
  lossSquared: 'Squared error: no ½ and no 1/K, so the 2 stays in δ.',
  lossHalfSquared: 'The ½ is there to cancel the 2 of the derivative.',
  lossMeanSquared: '1/K averages over the outputs of this one sample, not over samples.',
  lossBinaryCrossEntropy: 'Binary cross-entropy, the outputs taken one by one.',
  lossCrossEntropy: 'Only the outputs with a target above 0 count.',
  lossFromPreactivation: 'The answer is so sure that the output has no digits left; the loss is computed from s.',
  errorSquared: 'The derivative of (o − y)² keeps its 2.',
  errorHalfSquared: 'The 2 of the square and the ½ of the loss cancel.',
  errorMeanSquared: 'The 2 of the square over the K outputs.',
  errorBinaryCrossEntropy: 'The derivative of −y ln o − (1 − y) ln(1 − o).',
  errorCrossEntropy: 'The derivative of −y ln o; zero where the target is 0.',
  deltaOutput: 'How the loss changes with the output, times how the output changes with s.',
  deltaFused: 'Sigmoid and cross-entropy cancel: δ is simply o − y.',
  deltaSaturated:
    'The unit is saturated: error times slope has lost its digits, so δ = o − y is used, where they have cancelled.',
  deltaSoftmaxCrossEntropy: 'Softmax and cross-entropy cancel: δ is simply o − y.',
  deltaSoftmaxUnfused: 'The long road: every output depends on this s, so all of softmax’s derivatives come in.',
  deltaSoftmaxSquared: 'Every softmax output depends on this s, so the errors of all outputs come in.',
  deltaHidden: 'What the units above send back through their weights, times this unit’s own slope.',
  shareSoftmax: 'Softmax and cross-entropy cancel, also output by output.',
  shareZero: 'This output does not depend on that unit: a term that is zero, not one left out.',
  gradientProduct: 'This sample’s own x times this sample’s own δ.',
  gradientBias: 'A bias has x = 1, so its gradient is δ itself.',
  sumOfProducts: 'The products are added, each from its own sample.',
  sumOfOne: 'A sum of one term: stochastic gradient descent.',
  gradientSummed: 'The products are added; nothing is averaged.',
  gradientAveraged: 'First the products, then their sum, then once 1/B.',
  biasesDoNotDecay: 'Weight decay leaves biases alone.',
  biasCorrection: 'Divided by 1 − β to the number of updates, because the average started at 0.',
  frozenBias: 'This bias is frozen: it has a gradient but is not updated.',
  oneUpdate: 'The whole batch moves this weight once.',
  productOfMeans: 'Averaging first loses which x belonged to which δ.',
  firstOutput:
    'The chain rule with one term. The loss depends on the weight through every output; only zeros may be dropped.',
  wrongAxis: 'Each factor δ belongs to another unit: the shapes fit, because there are as many units as samples.',
  leaveOneOut: 'The same sum without this sample; a mean is then divided by one less.',
  covariance: 'Exactly what averaging first loses: mean of the products minus product of the means.',
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
  absolute: (of: string) => `the size of ${of}`,
  call: (name: string, argument: string) => `${functionWords[name] ?? name} of ${argument}`,
  series: (count: number, terms: string) => `the sum of ${count === 1 ? '1 term' : `${count} terms`}: ${terms}`,
  andSoOn: 'and so on, to',
  softmax: (of: string) => `softmax of ${of} among all outputs`,
  logSumExp: (terms: string) => `the logarithm of the summed exponentials of ${terms}`,
};

const functionWords: Readonly<Record<string, string>> = {
  ln: 'the logarithm',
  exp: 'the exponential',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  reluSlope: 'the slope of ReLU',
  leakyReluSlope: 'the slope of leaky ReLU',
  tanh: 'the hyperbolic tangent',
};

/** The answers to the questions under the ledger's mean. */
import { message } from '../../prose';

export const doorAnswers = {
  close: 'Close',
  /** Only heard, before the verdict. */
  heard: (value: string, gradient: string) =>
    value === gradient ? `That gives ${value}, too.` : `That gives ${value} instead of ${gradient}.`,
  /** The name of the row or rows of an answer. */
  table: (question: string) => `But what if I … ${question}`,
  /** A question that a link asks where it does not arise. */
  needs: (question: string, need: string) => `“${question}” is no question here. It needs ${need}.`,
  need: {
    batch: 'a batch that is not empty',
    plain: 'samples without weights or clip factors of their own, and the divisor {batchSize|letter} or reduction sum',
    plainBatch:
      'more than one sample, without weights or clip factors of their own, and the divisor {batchSize|letter} or reduction sum',
    reduction: 'a mean: here the accumulated gradients are divided by their samples at the update',
    outputs: 'more than one output',
    axis: 'a weight that leads to a layer with as many units as the batch has samples',
  },
  averagesWrong: (averages: string) => `not: ${averages}`,
  rows: {
    crossedPairs: message('{activation.below|letter} × another {delta|letter}'),
    doubledBatch: 'twice the batch',
    averagedInputs: 'one pass of the mean input',
    averagedErrors: 'the averaged error',
    sum: 'the sum, not divided',
    /** Where the sum of the page is of δ that are divided. */
    sumUndivided: message('the sum of {activation.below|letter} × {undividedDelta|letter}'),
    mean: 'the mean: divided',
    wrongAxis: 'a sum over units',
    firstOutput: 'through output {firstUnit|letter} only',
  },
  verdicts: {
    almostSame: 'almost the same here',
    wrongSign: 'wrong sign',
    zero: 'zero, but the gradient is not',
    tooSmall: 'too close to 0',
    tooLarge: 'too far from 0',
    oneSample: 'equal: one sample is its own mean',
    bias: message('the same here: a bias’s {activation.below|letter} is always 1'),
    zeroX: message('the same here: {activation.below|letter} is 0 for every sample'),
    zeroDelta: 'the same here: {undividedDelta|letter} is 0 for every sample',
    constantX: message('the same here: {activation.below|letter} is the same for every sample'),
    constantDelta: 'the same here: {undividedDelta|letter} is the same for every sample',
    noCovariance: message('the same here: {activation.below|letter} and {undividedDelta|letter} have zero covariance'),
    sameHere: 'the same here',
  },
  /** Before the difference has a name. */
  unnamedGap: (difference: string): string => `off by ${difference}`,
  gap: message('off by {covariance.below|letter} {covariance}'),
  gapSum: message('off by {batchSize|letter}·{covariance.below|letter}, cov {covariance}'),
  /** What is right and wrong with each. */
  why: {
    crossedPairs: message('Then {activation.below|letter} of one sample is multiplied by {delta|letter} of another.'),
    averagedInputs: message(
      'One pass of the mean input multiplies one {activation.below|letter} by one {undividedDelta|letter}. Each sample has its own.',
    ),
    averagedErrors:
      'The mean error goes back once, with one slope for each unit, taken at its mean {preactivation|letter}. Each sample’s error needs the slopes of its own sample.',
    firstOutput: 'The chain rule adds the terms of all outputs. Here only output {firstUnit|letter} is used.',
    wrongAxis:
      'This sums over units instead of samples. The shapes match only because there are as many units as samples.',
  },
  /** What the gradient has, and a mistake has not. */
  withoutFactors: (factors: string) => `It is without the samples’ ${factors}, which the gradient has.`,
  factors: { sampleWeight: 'weights', clipFactor: 'clip factors' },
  /** Of the product of the means. */
  allPairs: message(
    'This multiplies every {activation.below|letter} by every {undividedDelta|letter}: {mixed} of the {pairs} pairs belong to two different samples.',
  ),
  /** Below a column of δ that are divided. */
  undividedMeans: message('In this row, {undividedDelta|letter} is not divided by {batchSize|letter} = {size}.'),
  covariance: message(
    'Their covariance, {covariance.below|letter}, is the mean of the products minus the product of the means.',
  ),
  doubled: message(
    'With {rows} {plural|rows|row|rows}, the {if|isSum|sum|mean} is {if|isSame|still {value}|{value} instead of {gradient}}. Each sample still multiplies its own numbers.',
  ),
  repeated: (size: number) =>
    `There are no ${2 * size} samples here, so every row occurs twice: the sum doubles, the mean stays.`,
  otherSamples: 'With other samples, the mean would be another one.',
  /** The same where each δ is divided, and the sum no more. */
  repeatedDivided: message(
    'There are no {rows} {plural|rows|sample|samples} here, so every row occurs twice, but every {delta|letter} is half as large: the sum stays.',
  ),
  otherSamplesDivided: 'With other samples, the sum would be another one.',
  /** In Update. */
  sameStep: 'So the step is the same.',
  doubledStep: message('So the step doubles, to {step}.'),
  otherStep: message('So the step would be {step}.'),
  stepHere: message('With all settings unchanged, this step would be {step}.'),
  /** The sentences of a stage. */
  told: message('But what if I {question} That gives {value}.'),
  said: message('{text}'),
  averages: message(
    'Averaging {activation.below|letter} and {undividedDelta|letter} first{if|isSum| and multiplying by {batchSize|letter} = {size}|} {if|isRight|gives the same here|would give {value}}, {verdict}.',
  ),
  clauses: {
    almostSame: 'which is almost the same here',
    wrongSign: 'which even has the wrong sign',
    zero: 'although the gradient is not zero',
    tooSmall: 'whose magnitude is too small',
    tooLarge: 'whose magnitude is too large',
    oneSample: 'because one sample is its own mean',
    bias: message('because a bias’s {activation.below|letter} is always 1'),
    zeroX: message('because {activation.below|letter} is 0 for every sample'),
    zeroDelta: 'because {undividedDelta|letter} is 0 for every sample',
    constantX: message('because {activation.below|letter} is the same for every sample'),
    constantDelta: 'because {undividedDelta|letter} is the same for every sample',
    noCovariance: message('because {activation.below|letter} and {undividedDelta|letter} have zero covariance'),
    sameHere: 'with these numbers',
  },
  compare: 'Compare both',
};

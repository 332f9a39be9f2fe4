/** Why two gradients differ: the division, the batch, the loss, the samples left out. */
import { message } from '../../../../../prose';

export const ofGradients = {
  // Reduction and divisor.
  sumOfBatch: message('The sum is {batchSize|letter} = {size} times the mean, because nothing divides it.'),
  meanOfBatch: message(
    'The mean is 1/{batchSize|letter} = 1/{size} of the sum, because it divides by {batchSize|letter}.',
  ),
  sumOfDivisor: message('The mean divides by {divisor}, so the sum is {divisor} times as large.'),
  sameSum: message('Both have the same sum, which “{first}” divides by {one} and “{second}” by {other}.'),
  fixedDivisor: message(
    'A fixed divisor gives each sample the coefficient 1/{divisor}, whatever the size of its batch.',
  ),
  factorBeforeClip: message(
    'The gradient before clipping is {factor} times as large; clipping to norm {maxNorm|letter} = {norm} comes after it.',
  ),
  factorBeforePenalty: message(
    'Only the data gradient is {factor} times as large; the penalty is added after the division.',
  ),
  factorOfBatch: message('The gradient of this batch alone is {factor} times as large.'),

  // Batch size, order and seed.
  meanContains: message(
    '{scope}“{larger}” has {inside}/{all} the gradient of “{smaller}” plus {outside}/{all} that of {plural|count|sample|samples} {samples}.',
  ),
  meanContainsMany: message(
    '{scope}“{larger}” has {inside}/{all} the gradient of “{smaller}” plus {outside}/{all} that of {outside} other samples.',
  ),
  partsCosine: message('These two parts have cosine {cosine}.'),
  sumContains: message(
    '“{larger}” adds the {plural|count|gradient of sample|gradients of samples} {samples} to the same sum, with norm {norm}.',
  ),
  samplesOnlyIn: message('{plural|count|Sample|Samples} {samples} {plural|count|is|are} only in “{larger}”.'),
  samplesExchanged: message(
    '{plural|firstCount|Sample|Samples} {one} {plural|firstCount|is|are} only in “{first}”, {plural|secondCount|sample|samples} {other} only in “{second}”.',
  ),
  sameSamples: message(
    'Both batches contain the same {plural|count|sample|{count} samples}, so the order makes no difference in this step.',
  ),
  seedUnused: 'The order is not shuffled, so the seed has no effect.',
  seedMeets: message('The seed decides only which samples meet in a batch.'),

  // Batch size and learning rate together.
  stepsOnUnion: message(
    '{count} steps with {learningRate|letter} = {small} and one with {large} on their union end {distance} apart.',
  ),
  gradientOnTheWay: message(
    'They agree as long as the gradient hardly changes on the way; the one step has norm {norm}.',
  ),
  rootKeepsNoise: message(
    'A factor of √{count} would keep the noise of one step, {learningRate|letter}σ/√{batchSize|letter}, the same instead; neither is exact.',
  ),

  // Over an epoch.
  epochOrder: message('After an epoch the weights differ by {distance}: they moved between its batches.'),

  // Loss.
  lossFactor: message('Every output {delta|letter} of “{second}” is {factor} times that of “{first}”.'),
  lossSlope: message(
    '“{squared}” keeps the output’s slope in {delta|letter}: a factor of {least} to {most} in this batch.',
  ),
  lossesDiffer: message(
    'The output {delta|letter} of both losses have cosine {cosine}, because the losses weigh the same errors differently.',
  ),

  // Samples left out.
  leftOutOfMean: message(
    'Without {plural|names|sample|samples} {samples}, the mean{if|ofData| of the data gradients} moves away from {plural|names|its gradient|their mean gradient} by {count}/{left} of their distance {distance}.',
  ),
  leftOutSameMean: message(
    'Without {plural|names|sample|samples} {samples}, the mean{if|ofData| of the data gradients} stays the same: {plural|names|its gradient|their mean gradient} equals it.',
  ),
  leftOutOfSum: message(
    'The {if|ofData|data }gradient loses exactly what {plural|names|sample|samples} {samples} {plural|names|contributes|contribute}, of norm {norm}.',
  ),
  leftOut: message('{plural|names|Sample|Samples} {samples} {plural|names|is|are} missing from the batch.'),
};

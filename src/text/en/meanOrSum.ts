/** Mean or sum: how the two gradients and their steps differ, with the settings of this step. */
import { message } from '../../prose';

export const meanOrSum = {
  /** What the mean divides by. */
  divisors: {
    batch: message('{batchSize|letter} = {count}'),
    weights: message('Σ {sampleWeight.k|symbol} = {count}'),
    number: message('{divisor|letter} = {count}'),
  },
  sumOnly: 'Here only the sum is possible: the accumulated gradients are divided by their samples at the update.',
  nothing: 'This batch has nothing to divide, so mean and sum are the same.',
  same: message('Here mean and sum are the same, because the mean divides by {by}.'),
  undivided: 'Here mean and sum are the same, because the divisor is none.',
  /** The gradients. */
  gradient: message(
    '{if|penalty|The samples’ part of the gradient|The gradient} has the same direction with both. The sum is {times} times as large, because the mean divides it by {by}.',
  ),
  /** The steps. */
  direct: message(
    'With {changes}, {if|isSum|the sum|the mean} makes the same {if|isUneven|first step with a batch like this one|steps}.',
  ),
  adaptive: message(
    '{optimizer} divides the gradient by its own magnitude, so a constant factor cancels with the same {learningRate|letter}. {if|isUneven|The first step with a batch like this one is|The steps are} exactly the same, if {changes}.',
  ),
  alike: message('{optimizer} divides the gradient by its own magnitude, so a constant factor cancels.'),
  sameSettings: 'The steps are the same with both, so no setting has to change.',
  noSettings: message('In {optimizer}, no settings give both the same step.'),
  firstStep: message(
    'With {learningRate|letter} unchanged, {if|isSum|the sum’s|the mean’s} first step is {times} times as large.',
  ),
  change: message('{setting} = {needed} instead of {now}'),
  penalty: 'The penalty is added after the division, so it does not grow with the sum; its rate has to.',
  clipBatch: 'The gradient is clipped after the division, so its threshold has to grow with the sum.',
  clipSample: 'Each sample’s gradient is clipped before it is added, so that changes nothing here.',
  uneven: message(
    'The batches of this epoch are not divided by the same number: another one by {other}. There the factor differs{if|noneFits|, and no one setting makes all steps the same}.',
  ),
};

/** What a common mistake does to the gradient. */
import { message } from '../../../../../prose';

export const ofMistakes = {
  // Common mistakes.
  oneSample: 'The batch has one sample, so this mistake has no effect on it.',
  oneOutput: 'The network has one output, so nothing is missing.',
  oneLayer: 'The network has one layer, so no {delta|letter} propagates back through updated weights.',
  sameDelta: message(
    'One pass gives the mean {undividedDelta|letter} here, but its product with the mean {activation|letter} is not the mean of the products.',
  ),
  oneInput: 'One pass with the mean input does not give the mean {undividedDelta|letter} of the samples.',
  oneInputBias: message(
    'One pass with the mean input gives another {undividedDelta|letter}: for this unit’s bias it gives {wrong} instead of {right}.',
  ),
  oneError: 'One backward pass with the mean error does not give the mean {undividedDelta|letter} of the samples.',
  oneErrorBias: message(
    'One backward pass gives another {undividedDelta|letter}: for this unit’s bias it gives {wrong} instead of {right}.',
  ),
  crossedPairs: message(
    'The product of the means also multiplies {activation|letter} of one sample by {undividedDelta|letter} of another: {crossed} of its {all} pairs.',
  ),
  missesCovariance: message('For this weight it misses the covariance {covariance}.'),
  outputsMissing: message(
    'The shares of {plural|count|the other output|the other {count} outputs} are missing, {share} times the norm of the gradient.',
  ),
  onlyLast: message(
    'Only sample {sample} remains, undivided; {plural|lost|the other one is|the other {lost} are} overwritten.',
  ),
  wrongAxis: message(
    '{plural|count|Layer|Layers} {layers} {plural|count|sums|sum} over {plural|size|the unit instead of the sample|{size} units instead of {size} samples}; {if|isAll|the shapes match by accident|the others are right}.',
  ),
  weightsMoved: message(
    '{delta|letter} passes through weights that this step has moved, with {learningRate|letter} = {rate}: a change of {share} times the norm.',
  ),
  onePoint: 'All derivatives belong to one point: the weights before the step.',
  slopesUnchanged:
    'No slope changes: ReLU, leaky ReLU and the identity have the same slope at {activation|letter} as at {preactivation|letter}.',
  slopeFactors: message(
    'The slope at {activation|letter} is {least} to {most} times the slope at {preactivation|letter}, depending on unit and sample.',
  ),
  dividedTwice: message(
    'The {if|penalty|data gradient|sum} is divided by {batchSize|letter} = {size} a second time: {if|penalty|the penalty is not|1/{size} of the mean}.',
  ),
  broadcastTargets: message(
    'Each output is compared with all {size} targets: the gradient is {if|isSum|{size} times }that of their mean, {target|letter} = {mean}.',
  ),
  broadcastVariance: message(
    'A program with this mistake reports another loss: that of the mean target plus {if|half|half }the variance of the targets, {more}. The losses shown here are those with each sample’s own target.',
  ),
  biasUndivided: message('The gradients of the weights are divided by {divisor}, those of the biases are not.'),
  biasDirection: 'The direction is another one, and no learning rate repairs it.',
};

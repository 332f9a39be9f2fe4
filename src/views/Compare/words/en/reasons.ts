/** Why two runs differ: one sentence for each kind of difference, said only where the two steps confirm it. */
import { message } from '../../../../prose';

export const reasons = {
  // What any comparison may have to say.
  apartAlready: message('The weights of the two runs already differ, by {distance}, so their gradients do too.'),
  startsLater: message('The runs are equal until step {step}, where the setting changes.'),
  nothingDiffers: 'Both runs have the same settings in this step.',
  severalDiffer: message('The runs differ in {count} settings, and no single one of them makes this difference.'),
  severalSettings: message('The runs differ in {count} settings.'),
  oneOfSeveral: message('Of the {count} settings that differ, only one matters here: {setting}.'),
  onlyDivision: message(
    'They decide only what divides: a sample of this batch counts {one} in this run, {other} in the other.',
  ),
  factorUndone: message(
    'The gradient is {factor} times as large, and the other settings undo this factor in the step.',
  ),
  askedFor: message('The right calculation is “{run}”.'),

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
    'Both batches contain the same {plural|count|sample|{count} samples}{if|isReordered|, so the order makes no difference in this step}.',
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

  // Penalty.
  penaltyAdds: message('The penalty adds a gradient of norm {norm}, {share} times that of the data gradient.'),
  penaltiesDiffer: message(
    'The gradients of the penalties differ by {norm}, {share} times the norm of the data gradient.',
  ),
  penaltyShrinks: message('Divided by {batchSize|letter} = {size}, a penalty is smaller in larger batches.'),
  penaltyUnderSum:
    'The data gradient is not divided by {batchSize|letter}: it grows with the batch, this penalty does not.',
  penaltyWithoutBatch:
    'This penalty does not depend on {batchSize|letter}: beside a mean it weighs the same for every batch size.',

  penaltyByBatch: message(
    'The penalty is divided by {batchSize|letter}: its gradient is {factor} times as large in “{second}”.',
  ),
  penaltyByData: message(
    'The penalty is divided by {dataSize|letter}: its gradient is {factor} times as large in “{second}”.',
  ),

  // Clipping.
  samplesClipped: message(
    '{count} of {all} {plural|all|sample|samples} {plural|count|is|are} scaled down to norm {maxNorm|letter} = {norm}; none contributes more than {bound}.',
  ),
  nothingClipped: message('No norm exceeds {maxNorm|letter} = {norm}, so nothing is clipped.'),
  batchClipped: message(
    'The norm {before} exceeds {maxNorm|letter} = {norm}, so the {if|penalty|gradient, penalty included,|whole gradient} is multiplied by {factor}.',
  ),

  // Accumulation.
  cycleWaits: message('“{run}” only adds this gradient: batch {batch} of {batches} before its update.'),
  cycleUpdates: message(
    '“{run}” keeps its weights for {plural|batches|one batch|{batches} batches}: its update uses the {if|isMean|mean|summed} gradient of {plural|rows|one sample|{rows} samples}.',
  ),
  cycleIncomplete: message(
    'The last cycle has {actual} of {planned} batches but divides by {planned}: {actual}/{planned} of its mean gradient.',
  ),
  cycleKept: message('“{run}” is not emptied, so gradients of earlier cycles stay in its sum.'),

  // Learning rate, optimizer and its parameters.
  rateFactor: message(
    'Every update is proportional to {learningRate|letter}, and {learningRate|letter} is {factor} times as large.',
  ),
  updateLater: 'The gradient is the same; the setting only changes the update.',
  firstStepsEqual: 'The optimizer state starts at 0, so a first step does not show the difference.',
  looksAhead: message(
    '“{run}” looks ahead: its first step is 1 + {momentum} = {factor} times {learningRate|letter} times the gradient.',
  ),
  constantFirstStep: message(
    '{optimizer} divides out the magnitude of each gradient: its first step is about {step}, wherever the gradient is not 0.',
  ),
  dividesByMagnitude: message(
    '{optimizer} divides each gradient by the magnitude of the weight’s gradients so far, so large and small ones make similar steps.',
  ),
  usesState: message(
    'The step of {optimizer} also contains gradients of {plural|count|one earlier update|{count} earlier updates}.',
  ),

  // Weight decay.
  decayAdds: message(
    'Weight decay comes after the gradient: it differs by {rate} times the weights, {share} times the gradient’s norm.',
  ),
  decayInStep: message(
    'Weight decay acts in the step itself, {rate} times {learningRate|letter} times the weights: the steps differ by {distance}.',
  ),
  decayBesides: message('Weight decay in “{run}” adds {share} times the gradient’s norm.'),
  decayAfter: message(
    'Weight decay is added after the gradient: {one} times its norm in one run, {other} times in the other.',
  ),

  biasesDecay: message(
    'In “{run}” weight decay acts on the biases, too. The steps differ in them alone, by {distance}.',
  ),

  // Biases.
  onlyBiasesStay: message(
    'The weights make the same step; trained biases have {share} of the squared norm of the whole step.',
  ),
  withoutBiases: message(
    '“{run}” adds no bias to {preactivation|letter}; the largest magnitude of a bias is {largest}.',
  ),

  // The step, where it is not related as the gradients are.
  dividedOut: message('{optimizer} divides the factor {factor} out again, apart from the effect of {epsilon|letter}.'),
  stepsWithin: message('No weight’s step differs by more than {difference}.'),

  // Common mistakes.
  oneSample: 'The batch has one sample, so this mistake has no effect on it.',
  oneOutput: 'The network has one output, so nothing is missing.',
  oneLayer: 'The network has one layer, so no {delta|letter} propagates back through updated weights.',
  sameDelta: message(
    'One pass gives the mean {undividedDelta|letter} here, but its product with the mean {activation|letter} is not the mean of the products.',
  ),
  oneInput: 'One pass with the mean input has one {activation|letter} and one {undividedDelta|letter} for all samples.',
  oneInputBias: message(
    'One pass with the mean input gives another {undividedDelta|letter}: for this unit’s bias it gives {wrong} instead of {right}.',
  ),
  oneError: 'One backward pass with the mean error has one {undividedDelta|letter} for all samples.',
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
  slopeCancels:
    'With this output activation and this loss, the slope cancels in {delta|letter}, so this mistake has no effect.',
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

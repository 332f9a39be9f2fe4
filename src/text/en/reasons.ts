/** Why two runs differ: one sentence for each kind of difference, said only where the two steps confirm it. */
import { message } from '../../prose';

export const reasons = {
  // What any comparison may have to say.
  apartAlready: message('The weights of the two runs already differ, by {distance}, so their gradients do too.'),
  startsLater: message('The runs are equal until step {step}, where the setting changes.'),
  nothingDiffers: 'Both runs have the same settings in this step.',
  severalDiffer: message('The runs differ in {count} settings, and no single one of them makes this difference.'),
  severalSettings: message('The runs differ in {count} settings.'),
  oneOfSeveral: message('Of the {count} settings that differ, one alone makes the whole difference: {setting}.'),
  onlyDivision: message(
    'They decide only what divides: a sample of this batch counts {one} in this run, {other} in the other.',
  ),
  factorUndone: message(
    'The gradient is {factor} times as large, and the other settings undo this factor in the step.',
  ),
  askedFor: message('“{run}” is the one that is asked for.'),

  // Reduction and divisor.
  sumOfBatch: message('The sum is {batchSize|letter} = {size} times the mean, because nothing divides it.'),
  meanOfBatch: message(
    'The mean is 1/{batchSize|letter} = 1/{size} of the sum, because it divides by {batchSize|letter}.',
  ),
  sumOfDivisor: message('The mean divides by {divisor}, so the sum is {divisor} times as large.'),
  sameSum: message('Both have the same sum, which “{first}” divides by {one} and “{second}” by {other}.'),
  sameDivisor: message('Both divide the sum by {divisor} in this batch.'),
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
    '{scope}“{larger}” is {inside}/{all} of “{smaller}” plus {outside}/{all} of the {plural|count|gradient of sample|mean gradient of samples} {samples}.',
  ),
  meanContainsMany: message(
    '{scope}“{larger}” is {inside}/{all} of “{smaller}” plus {outside}/{all} of the mean gradient of {outside} other samples.',
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
  sameSamplesNow: message(
    'Both batches contain the same {plural|count|sample|{count} samples}; the earlier batches of the cycle do not.',
  ),
  sameSamplesRounded: message(
    'Both batches contain the same {plural|count|sample|{count} samples}; another order of adding changes only rounding, by {difference}.',
  ),
  seedMeets: message('The seed decides only which samples meet in a batch.'),
  seedWhole: message('The batch contains {plural|size|the only sample|all {size} samples}, whatever the seed.'),
  seedSequential: 'The order is sequential, so the seed has no effect.',
  seedByHand: 'The batches are given by hand, so the seed has no effect.',

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
  rootOfSize: message(
    'With a factor of √{count} the noise of one step, {learningRate|letter}σ/√{batchSize|letter}, is the same, though the ends are not.',
  ),
  sumKeepsRate: message(
    'The sum grows with {batchSize|letter} by itself: with equal {learningRate|letter}, {plural|count|one step|{count} steps} and one on their union nearly agree.',
  ),
  adaptiveRate: message(
    'To scale {learningRate|letter} with {batchSize|letter} or √{batchSize|letter} is a rule for plain SGD; {optimizer} divides by the gradient’s magnitude.',
  ),

  // Over an epoch.
  epochOrder: message('After an epoch the weights differ by {distance}: they moved between its batches.'),
  epochWithState: message('After an epoch the weights differ by {distance}: the state depends on the order.'),
  epochWithClip: message('After an epoch the weights differ by {distance}: each batch is clipped by itself.'),
  epochWithDivisors: message('After an epoch the weights differ by {distance}: the divisor varies by batch.'),

  // Loss.
  lossFactor: message('Every output {delta|letter} of “{second}” is {factor} times that of “{first}”.'),
  lossSlope: message(
    '“{squared}” keeps the output’s slope in {delta|letter}: a factor of {least} to {most} in this batch.',
  ),
  lossSlopes: message(
    '“{squared}” keeps each output’s own slope in its {delta|letter}, a factor of {least} to {most}.',
  ),
  lossesDiffer: message(
    'The output {delta|letter} of both losses have cosine {cosine}, because the losses weigh the same errors differently.',
  ),
  lossesEqual: 'Both losses give the same output {delta|letter} in this batch.',

  // Learning rate, optimizer and its parameters.
  rateFactor: message(
    'Every update is proportional to {learningRate|letter}, and {learningRate|letter} is {factor} times as large.',
  ),
  rateZero: 'With {learningRate|letter} = 0 no weight changes.',
  rateUnused: 'Neither run updates its weights in this step, so {learningRate|letter} has no effect yet.',
  rateLater: 'The learning rate does not affect the gradient, only the update.',
  optimizerLater: 'The optimizer does not affect the gradient, only the update.',
  firstStepsEqual: 'The optimizer state starts at 0, so this first step does not show the difference.',
  firstStepRatio: message('From empty state, the first step of “{second}” is {factor} times that of “{first}”.'),
  looksAhead: message(
    '“{run}” looks ahead: its first step is 1 + {momentum} = {factor} times {learningRate|letter} times the gradient.',
  ),
  constantFirstStep: message(
    '{optimizer} divides each gradient by its magnitude: the first step changes every weight by about {step}.',
  ),
  firstStepRange: message(
    '{optimizer} divides each gradient by its magnitude: the first step changes weights by {least} to {most}.',
  ),
  bothDivide: message(
    'Both divide each gradient by its magnitude, so a first step is about {one} and {other} for every weight.',
  ),
  dividesByMagnitude: message(
    '{optimizer} divides each gradient by its magnitude, so large and small ones make similar steps.',
  ),
  usesState: message(
    'The step of {optimizer} also contains gradients of {plural|count|one earlier update|{count} earlier updates}.',
  ),
  epsilonMatters: message(
    '{epsilon|letter} matters only for gradients about as small: no weight’s step differs by more than {difference}.',
  ),

  // Weight decay.
  decayAdds: message(
    'Weight decay comes after the gradient: it differs by {rate} times the weights, {share} times the gradient’s norm.',
  ),
  onlyDecay: message('The gradient is 0; only weight decay, which differs by {rate} times the weights, moves them.'),
  decaySigns: message('A first step keeps little but signs, and weight decay changes the sign of {count} of {all}.'),
  decayInStep: message(
    'Weight decay acts in the step itself, {rate} times {learningRate|letter} times the weights: the steps differ by {distance}.',
  ),
  decayOfZeros: 'All weights are 0, so weight decay has no effect in this step.',
  decayLater: 'Weight decay is added after the gradient, in the update.',
  decayBesides: message('Weight decay in “{run}” adds {share} times the gradient’s norm.'),
  ownDecayBesides: message('“{run}” also subtracts {product} times each weight, by its own weight decay.'),
  decayAfter: message(
    'Weight decay is added after the gradient: {one} times its norm in one run, {other} times in the other.',
  ),

  biasesDecay: message(
    'In “{run}” weight decay acts on the biases, too. The steps differ in them alone, by {distance}.',
  ),
  noBiasDecays: 'Weight decay changes no bias in this step.',

  // Penalty.
  penaltyAdds: message('The penalty adds a gradient of norm {norm}, {share} times that of the data gradient.'),
  penaltiesDiffer: message(
    'The gradients of the penalties differ by {norm}, {share} times the norm of the data gradient.',
  ),
  onlyPenalty: message('The data gradient is 0; the gradients of the penalty differ by {norm}.'),
  penaltyShrinks: message('Divided by {batchSize|letter} = {size}, a penalty is smaller in larger batches.'),
  penaltyUnderSum:
    'The data gradient is not divided by {batchSize|letter}: it grows with the batch, this penalty does not.',
  penaltyWithoutBatch:
    'This penalty does not depend on {batchSize|letter}: beside a mean it weighs the same for every batch size.',
  penaltiesDividedAlike: message('Both penalties are divided by {divisor} in this step, so they are equal.'),
  penaltyOfZeros: 'The penalty has the same gradient in both runs.',

  penaltyByBatch: message(
    'The penalty is divided by {batchSize|letter}: its gradient is {factor} times as large in “{second}”.',
  ),
  penaltyByData: message(
    'The penalty is divided by {dataSize|letter}: its gradient is {factor} times as large in “{second}”.',
  ),

  // Clipping.
  samplesClipped: message(
    '{count} of {all} samples are scaled down to norm {maxNorm|letter} = {norm}; none contributes more than {bound}.',
  ),
  noSampleClipped: message('No sample’s gradient exceeds norm {maxNorm|letter} = {norm}, so nothing is clipped.'),
  batchClipped: message(
    'The norm {before} exceeds {maxNorm|letter} = {norm}, so the whole gradient is multiplied by {factor}.',
  ),
  batchClippedWithPenalty: message(
    'The norm {before} exceeds {maxNorm|letter} = {norm}, so the gradient, penalty included, is multiplied by {factor}.',
  ),
  batchNotClipped: message('The norm {before} does not exceed {maxNorm|letter} = {norm}, so nothing is clipped.'),

  clipWaits: message('Clipping to norm {maxNorm|letter} = {norm} comes once, before the update that ends the cycle.'),

  // Accumulation.
  cycleWaits: message('“{run}” only adds this gradient: batch {batch} of {batches} before its update.'),
  cycleMean: message(
    '“{run}” keeps its weights for {plural|batches|one batch|{batches} batches}: its update uses the mean gradient of {plural|rows|one sample|{rows} samples}.',
  ),
  cycleSum: message(
    '“{run}” keeps its weights for {plural|batches|one batch|{batches} batches}: its update uses the summed gradient of {plural|rows|one sample|{rows} samples}.',
  ),
  cycleUpdates: message('“{run}” makes one update with the gradients of {plural|batches|one batch|{batches} batches}.'),
  cycleIncomplete: message(
    'The last cycle has {actual} of {planned} batches but divides by {planned}: {actual}/{planned} of its mean gradient.',
  ),
  cycleKept: message('“{run}” is not emptied, so gradients of earlier cycles stay in its sum.'),

  // Samples left out.
  leftOutOfMean: message(
    'Without {plural|count|sample|samples} {samples}, the mean{if|ofData| of the data gradients} moves away from {plural|count|its gradient|their mean gradient} by {count}/{left} of their distance {distance}.',
  ),
  leftOutSameMean: message(
    'Without {plural|count|sample|samples} {samples}, the mean{if|ofData| of the data gradients} stays the same: {plural|count|its gradient|their mean gradient} equals it.',
  ),
  leftOutZero: message(
    '{plural|count|Sample|Samples} {samples} {plural|count|has|have} gradient 0 but {plural|count|counts|count} in {batchSize|letter}: without {plural|count|it|them}, the mean{if|ofData| of the data gradients} is {all}/{rest} times as large.',
  ),
  leftOutOfSum: message(
    'The {if|ofData|data }gradient loses exactly what {plural|count|sample|samples} {samples} {plural|count|contributes|contribute}, of norm {norm}.',
  ),
  leftOutReplaced: message(
    '{plural|lostCount|Sample|Samples} {lost} {plural|lostCount|is|are} replaced by {plural|lostCount|sample|samples} {gained} in this batch.',
  ),
  leftOutReshuffled: message('Fewer samples give another shuffle: {count} of {all} samples in this batch differ.'),
  leftOutShifted: message(
    'Leaving samples out shifts the batches: {plural|count|sample|samples} {samples} {plural|count|is|are} in another batch there.',
  ),
  leftOut: message('{plural|count|Sample|Samples} {samples} {plural|count|is|are} missing from the batch.'),
  leftOutElsewhere: 'No sample of this batch is left out.',

  // Biases.
  onlyBiasesStay: message(
    'The weights make the same step; trained biases have {share} of the squared norm of the whole step.',
  ),
  noTrainedBiases: 'Neither run trains biases, so the weights make the same step.',
  biasesInNorm: message('The norm that is clipped counts biases: the clip factors are {one} and {other}.'),
  withoutBiases: message('“{run}” adds no bias to {preactivation|letter}; the largest bias is {largest}.'),
  biasLater: 'Frozen biases have the same gradient; only their update is left out.',

  // Common mistakes.
  oneSample: 'The batch has one sample, so this mistake has no effect on it.',
  oneSampleFactor:
    'The batch has one sample: this mistake changes only what its gradient is multiplied and divided by.',
  oneOutput: 'The network has one output, so nothing is missing.',
  oneLayer: 'The network has one layer, so no {delta|letter} propagates back through updated weights.',
  sameDelta: message(
    'One pass gives the mean {delta|letter} here, but its product with the mean {activation|letter} is not the mean of the products.',
  ),
  oneInput: 'One pass with the mean input does not give the mean {delta|letter} of the samples.',
  oneInputBias: message(
    'One pass with the mean input gives another {delta|letter}: this unit’s bias gradient is {wrong} instead of {right}.',
  ),
  oneError: 'One backward pass with the mean error does not give the mean {delta|letter} of the samples.',
  oneErrorBias: message(
    'One backward pass gives another {delta|letter}: this unit’s bias gradient is {wrong} instead of {right}.',
  ),
  crossedPairs: message(
    'The product of the means contains {all} pairs of {activation|letter} and {delta|letter}; {crossed} pair two different samples.',
  ),
  missesCovariance: message('For this weight it misses the covariance {covariance}.'),
  outputsMissing: message(
    'The shares of {plural|count|the other output|the other {count} outputs} are missing, {share} times the norm of the gradient.',
  ),
  outputsMissingHere: message('The shares of {plural|count|the other output|the other {count} outputs} are missing.'),
  onlyLast: message(
    'Only sample {sample} remains, undivided; {plural|lost|the other one is|the other {lost} are} overwritten.',
  ),
  wrongAxis: message(
    '{plural|count|Layer|Layers} {layers} {plural|count|sums|sum} over {plural|size|the unit instead of the sample|{size} units instead of {size} samples}; the others are right.',
  ),
  wrongAxisAll: message(
    'Every layer sums over {plural|size|the unit instead of the sample|{size} units instead of {size} samples}; the shapes match by accident.',
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
  slopesElsewhere: 'The slope at {activation|letter} is not the slope at {preactivation|letter}.',
  dividedTwice: message('The sum is divided by {batchSize|letter} = {size} a second time: 1/{size} of the mean.'),
  dividedTwicePenalty: message(
    'The data gradient is divided by {batchSize|letter} = {size} a second time; the penalty is not.',
  ),
  broadcastTargets: message(
    'Each output is compared with all {size} targets: the gradient is that of their mean, {target|letter} = {mean}.',
  ),
  broadcastTargetsSum: message(
    'Each output is compared with all {size} targets: the gradient is {size} times that of their mean, {target|letter} = {mean}.',
  ),
  broadcastVariance: message('Its loss is that of the mean target plus the variance of the targets, {more}.'),
  broadcastHalfVariance: message('Its loss is that of the mean target plus half the variance of the targets, {more}.'),
  broadcastEqual: 'All targets of this batch are equal, so their mean is the target of each sample.',
  biasUndivided: message('The gradients of the weights are divided by {divisor}, those of the biases are not.'),
  biasDirection: 'The direction is another one, and no learning rate repairs it.',
  biasOnly: message('The weights have gradient 0 in this step, so all of the gradient is {divisor} times as large.'),
  biasZero: 'The gradient of every bias is 0 in this step, so a missing division changes nothing.',
  dividedByOne: 'The divisor is 1 in this step, so a missing division changes nothing.',

  // The step, where it is not related as the gradients are.
  dividedOut: message('{optimizer} divides the factor {factor} out again, apart from the effect of {epsilon|letter}.'),
  stepsWithin: message('No weight’s step differs by more than {difference}.'),
};

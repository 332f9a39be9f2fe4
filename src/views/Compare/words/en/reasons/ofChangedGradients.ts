/** Why two gradients differ after the division: penalty, clipping, accumulation. */
import { message } from '../../../../../prose';

export const ofChangedGradients = {
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
};

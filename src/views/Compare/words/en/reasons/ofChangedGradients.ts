/** Why two gradients differ after the division: penalty, clipping, accumulation. */
import { message } from '../../../../../prose';

export const ofChangedGradients = {
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
};

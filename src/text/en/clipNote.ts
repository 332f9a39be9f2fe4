/** What clipping does not do here: to single batches of a cycle, and in private training. */
import { message } from '../../prose';

export const clipNote = {
  cycle:
    'Only the total of a cycle is clipped, once, after its last batch. Clipping each batch’s gradient is something else.',
  noneClipped: message('No sample’s norm exceeds {maxNorm|letter} = {threshold}, so none is clipped.'),
  fewClipped: message(
    'Only {clipped} of {all} samples {plural|clipped|has|have} a norm that exceeds {maxNorm|letter} = {threshold}.',
  ),
  noise: message(
    'Private training (DP-SGD) then adds noise of standard deviation σ{maxNorm|letter} to the sum, before it is divided. The app stops before the noise.',
  ),
};

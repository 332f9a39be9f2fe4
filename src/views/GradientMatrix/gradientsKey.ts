/** Which gradients the rows show: each sample's own, or what it adds to the sum, after sample weights and clipping. */
import { factorKinds } from '../../quantity';
import { type State, shownTraceOf } from '../../store';

export const gradientsKey = 'matrix.gradients';

/** Without factors both are the same. */
export function showsCounted(state: State): boolean {
  return state.viewKeys[gradientsKey] === 'counted' && factorKinds(shownTraceOf(state)).length > 0;
}

/** Which gradients the rows show: each sample's own, or what it adds to the sum, after sample weights and clipping. */
import { hasFactors } from '../../quantity';
import { type State, traceOf } from '../../store';

export const gradientsKey = 'matrix.gradients';

/** Without factors both are the same. */
export function showsCounted(state: State): boolean {
  return state.viewKeys[gradientsKey] === 'counted' && hasFactors(traceOf(state));
}

/** The view whose beats the stage tells; undefined: network and ledger. */
import { aloneOf, type State, shownView, type ViewName } from '../../../store';

export function toldView(state: Pick<State, 'otherKeys' | 'presenting'>): ViewName | undefined {
  const enlarged = state.presenting?.panel;
  if (enlarged === 'formulas') return 'formulas';
  // A view on the whole stage is what is presented, unless another panel is enlarged.
  const alone = aloneOf(state);
  if (enlarged === 'view') return alone ?? shownView(state);
  return enlarged === undefined ? alone : undefined;
}

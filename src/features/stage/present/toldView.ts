/** The view whose beats the stage tells; undefined: network and ledger. */
import { aloneOf, shownView, type ViewName } from '../../../store';
import { enlargedOf, type StagedState } from './enlarged';

export function toldView(state: StagedState): ViewName | undefined {
  const enlarged = enlargedOf(state);
  if (enlarged === 'formulas') return 'formulas';
  return enlarged === 'view' ? (aloneOf(state) ?? shownView(state)) : undefined;
}

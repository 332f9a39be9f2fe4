/** The view whose beats the stage tells; undefined: network and ledger beside each other. */
import { aloneOf, shownView, type ViewName } from '../../../store';
import { enlargedOf, type StagedState } from './enlarged';

export function toldView(state: StagedState): ViewName | undefined {
  const enlarged = enlargedOf(state);
  return enlarged === 'view' ? (aloneOf(state) ?? shownView(state)) : enlarged;
}

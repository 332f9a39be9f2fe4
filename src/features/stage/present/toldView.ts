/** The view whose beats the stage tells; undefined: network and ledger beside each other. */
import { aloneOf, coverOf, openViewsOf, type State, shownView, type ViewName } from '../../../store';
import { enlargedOf, type StagedState } from './enlarged';

export function toldView(state: StagedState): ViewName | undefined {
  const enlarged = enlargedOf(state);
  return enlarged === 'view' ? (aloneOf(state) ?? shownView(state)) : enlarged;
}

/** Whether anything on the stage is covered: a question that asks the class to move a number covers none. */
export function coversOnStage(state: State): boolean {
  const told = toldView(state);
  const shown: readonly ViewName[] = told ? [told] : ['network', 'ledger'];
  const open = openViewsOf(state);
  return coverOf(state) !== undefined || (open !== undefined && !shown.every((name) => open.includes(name)));
}

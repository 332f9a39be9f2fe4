/** What the figure of a page shows once the reader wakes it: the app's own frame, as high as its content. */
import { runOf } from '../../../store';
import { doorOf } from '../../../views/shared/ledger/doorComparisons';
import type { Answer, WrongWay } from '../file/answer';
import { fromSumOn, withoutKeys } from './linkKeys';
import type { Opened } from './openedAt';

/** What follows the # of the frame: the view of the page's link, or the ledger. */
export function liveLink({ link, hasLedger, picture }: Pick<Answer, 'link' | 'hasLedger' | 'picture'>): string {
  const [, view = hasLedger ? 'ledger' : picture] = /(?:^|&)view=([^&]*)/.exec(link) ?? [];
  return framed(withoutKeys(link, 'view'), view);
}

/** A way that is one of the ledger's own questions opens it there; any other, the comparison of the two. */
export function liveWay(
  { link }: Pick<Answer, 'link'>,
  { run }: Pick<WrongWay, 'run'>,
  { store, trace }: Opened,
): string {
  const state = store.getState();
  const door = doorOf(run, { run: runOf(state), trace, place: state.cursor.weight });
  const shown = fromSumOn(withoutKeys(link, 'view|compare'));
  return door ? framed(`${shown}&ledger.whatif=${door}`, 'ledger') : framed(`${shown}&compare=${run}`, 'compare');
}

function framed(link: string, view: string): string {
  return `${link}&embed=${view}&layout=flow`;
}

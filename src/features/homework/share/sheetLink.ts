/** The numbers of My work as a link, which shows the sheet, checked if whoever shares it wants that. */
import { fitsIntoLink, type Keeping, type KeepingInTab, type State, traceOf } from '../../../store';
import { type Cells, cellsLink } from '../draft/cells';
import { textsOf } from '../draft/draft';
import { placeAddress } from '../draft/placeAddress';
import { thereIn } from '../draft/placeless';
import { checkedViewKey, screenOf, sheetOn } from '../draft/sheetOn';
import { sheetsIn } from '../draft/sheets';

/** The typed numbers of the screen's sheet that its step has, too; undefined: there are none, an exercise is open, or no link has room. */
export function cellsToShare(state: State, keeping: Keeping & KeepingInTab): Cells | undefined {
  if (state.lesson || state.otherKeys.exercise !== undefined || !fitsIntoLink(state)) return undefined;
  const sheets = sheetsIn(keeping);
  const cells = textsOf(sheets.read(sheetOn(screenOf(state), sheets).name));
  return Object.keys(thereIn(cells, traceOf(state))).length === 0 ? undefined : cells;
}

export function sheetHash(state: State, cells: Cells, isChecked: boolean): string {
  const parts = placeAddress(state).replace(/^#/, '').split('&');
  const view = parts.find((part) => part.startsWith('view='));
  const showsSheet = view?.replace('view=', '').split(',').includes('work');
  const kept = showsSheet ? parts : [...parts.filter((part) => part !== view), 'view=work'];
  return `#${[...kept, `work=${cellsLink(cells)}`, ...(isChecked ? [`${checkedViewKey}=1`] : [])].join('&')}`;
}

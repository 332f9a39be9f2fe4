/** The views on a printed page: those that are open on the screen, in its order. */

import { panelId } from '../../../kit';
import { widthKey } from '../../../shell';
import {
  aloneOf,
  firstViewOf,
  openPanels,
  openViewsOf,
  readViewNames,
  type State,
  shownView,
  type ViewName,
} from '../../../store';
import { viewNamed } from '../../../views';

export interface PrintedViews {
  readonly views: readonly ViewName[];
  /** Left out, because they would give the answer to an open question away. */
  readonly covered: readonly ViewName[];
}

export function printedViews(state: State, names: readonly ViewName[] = viewsOnScreen(state)): PrintedViews {
  const open = openViewsOf(state);
  const isCovered = (name: ViewName): boolean => name !== 'lesson' && open?.includes(name) === false;
  return { views: names.filter((name) => !isCovered(name)), covered: names.filter(isCovered) };
}

function viewsOnScreen(state: State): readonly ViewName[] {
  const { embed } = state.otherKeys;
  const lesson: readonly ViewName[] = state.lesson ? ['lesson'] : [];
  const first = state.lesson && firstViewOf(state.lesson);
  if (embed !== undefined) {
    const { views } = readViewNames(embed);
    return first && views.includes('lesson') ? unique([...views, first]) : views;
  }
  const stage = aloneOf(state);
  if (stage) return [...lesson, stage];
  const shown = shownView(state);
  const isWhole = viewNamed(shown).whole === true || state.viewKeys[widthKey(shown)] === 'full';
  if (isWhole) return [...lesson, shown];
  const loss: readonly ViewName[] = isOnScreen('loss') ? ['loss'] : [];
  return unique([...lesson, 'network', 'ledger', 'formulas', shown, ...openPanels(state), ...loss]);
}

/** On a wide screen, Loss has a place of its own. */
function isOnScreen(name: ViewName): boolean {
  return document.getElementById(panelId(viewNamed(name).title())) !== null;
}

function unique(names: readonly ViewName[]): readonly ViewName[] {
  return [...new Set(names)];
}

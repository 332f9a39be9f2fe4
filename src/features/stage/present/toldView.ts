/** Which panel stands on the stage, and whose beats are told there. */
import {
  aloneOf,
  coverOf,
  firstViewOf,
  openViewsOf,
  questionOf,
  readViewNames,
  type State,
  scenePanelsOf,
  shownView,
  type ViewName,
} from '../../../store';
import type { EnlargedName } from '../state';

type Enlarged = Exclude<EnlargedName, 'step'> | undefined;

/** What the presenter has chosen, else what stands there by itself. Undefined: the step's story. */
export function enlargedOf(state: State): Enlarged {
  const { panel = usualOf(state) } = state.presenting ?? {};
  return panel === 'step' ? undefined : panel;
}

/** Without a choice: the first view of the link, or the scene's. */
export function usualOf(state: State): Enlarged {
  if (aloneOf(state)) return 'view';
  const first = state.lesson ? viewOfScene(state, state.lesson) : readViewNames(state.otherKeys.view ?? '').views[0];
  return first === undefined || first === 'network' || first === 'ledger' || first === 'formulas' ? first : 'view';
}

/** Beside a lesson, the step's story goes on, unless its question leaves the ledger covered: as on the page. */
function viewOfScene(state: State, lesson: NonNullable<State['lesson']>): ViewName | undefined {
  const panels = questionOf(state) ? (scenePanelsOf(state) ?? []) : [];
  return panels.length === 0 || panels.includes('ledger') ? undefined : firstViewOf(lesson);
}

/** The view on the whole stage, or the open one, which can be enlarged. */
export function viewOnStage(state: State): ViewName {
  return aloneOf(state) ?? shownView(state);
}

/** The view whose beats the stage tells; undefined: network and ledger beside each other. */
export function toldView(state: State): ViewName | undefined {
  const enlarged = enlargedOf(state);
  return enlarged === 'view' ? viewOnStage(state) : enlarged;
}

/** Whether anything on the stage is covered: a question that asks the class to move a number covers none. */
export function coversOnStage(state: State): boolean {
  const told = toldView(state);
  const shown: readonly ViewName[] = told ? [told] : ['network', 'ledger'];
  const open = openViewsOf(state);
  return coverOf(state) !== undefined || (open !== undefined && !shown.every((name) => open.includes(name)));
}

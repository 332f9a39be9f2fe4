/** Which panels are open besides those that are always open: the `view` key of the address. */
import type { State } from './state';
import { type AloneName, aloneNamed, isViewName, type ViewName, viewNames } from './viewNames';

/** What the reader of lesson files needs to know: every view, and those that can cover single numbers. */
export const lessonViews = {
  get names() {
    return viewNames();
  },
  covering: ['ledger', 'network', 'formulas', 'sum'] as const,
};

/** Never among the explorer's tabs: always visible above them, or beside them if a lesson is open. */
const upper: readonly ViewName[] = ['network', 'ledger', 'lesson'];

/** Always present in the explorer, as a tab or as a panel. */
export const standingViews: readonly ViewName[] = ['formulas', 'matrix', 'loss'];

/** In a list of views, from older links. */
export const explanation = /\bexplanation\b/;

/** The views in a list such as `sum,outputs`, each once; and the unknown names in it. */
export function readViewNames(text: string): {
  readonly views: readonly ViewName[];
  readonly unknown: readonly string[];
} {
  // Explanation was a view, and is what Explain opens in Formulas.
  const given = text
    .replace(explanation, 'formulas')
    .split(',')
    .map((name) => name.trim());
  const names = [...new Set(given.filter((name) => name !== ''))];
  return { views: names.filter(isViewName), unknown: names.filter((name) => !isViewName(name)) };
}

/** The views that `view` names besides those that are always visible; the first is the one shown. */
function listed({ otherKeys }: Pick<State, 'otherKeys'>): readonly ViewName[] {
  return readViewNames(otherKeys.view ?? '').views.filter((name) => !upper.includes(name));
}

/** The views of a frame that the explorer has among its tabs, or in its own place, as its `view`; undefined: none. */
export function tabsOfFrame(embed: string): string | undefined {
  const names = listed({ otherKeys: { view: embed } }).filter((name) => name !== 'formulas');
  return names.join() || undefined;
}

/** The views opened by hand or by a link, the latest first. */
export function openPanels(state: Pick<State, 'otherKeys'>): readonly ViewName[] {
  return listed(state).filter((name) => !standingViews.includes(name));
}

export interface TabPlaces {
  /** Shown if no view is named. */
  readonly first: ViewName;
  /** Shown in another place than among the tabs. */
  readonly elsewhere: readonly ViewName[];
}

const besideThree: TabPlaces = { first: 'matrix', elsewhere: ['formulas'] };

/** The view whose tab is open. */
export function shownView(state: Pick<State, 'otherKeys'>, { first, elsewhere } = besideThree): ViewName {
  return listed(state).find((name) => !elsewhere.includes(name)) ?? first;
}

/** The view in the explorer’s place; undefined for the explorer itself. */
export function aloneOf({ otherKeys }: Pick<State, 'otherKeys'>): AloneName | undefined {
  const { views } = readViewNames(otherKeys.view ?? '');
  return views.length === 1 ? aloneNamed(views[0]) : undefined;
}

/** The keys after the explorer or a view in its place is chosen. The explorer gets back the tabs that it had. */
export function withAlone(
  { otherKeys, explorerTabs }: Pick<State, 'otherKeys' | 'explorerTabs'>,
  alone: AloneName | undefined,
): Pick<State, 'otherKeys' | 'explorerTabs'> {
  const { view, ...others } = otherKeys;
  const tabs = aloneOf({ otherKeys }) ? explorerTabs : view;
  const next = alone ?? tabs;
  return { otherKeys: next === undefined ? others : { ...others, view: next }, explorerTabs: tabs };
}

/** Only network, ledger and formulas are shown: neither a lesson nor a link names another view, and the reader has not asked. */
export function isFolded({
  preferences,
  lesson,
  otherKeys,
}: Pick<State, 'preferences' | 'lesson' | 'otherKeys'>): boolean {
  return preferences.moreViews === false && !lesson && otherKeys.view === undefined;
}

/** Nothing was told or learned here before, and no lesson tells its own: the step is offered to be told. */
export function isFirstVisit({
  preferences,
  lesson,
  progress,
}: Pick<State, 'preferences' | 'lesson' | 'progress'>): boolean {
  return preferences.hintDismissed !== true && !lesson && Object.keys(progress).length === 0;
}

export interface PanelChange {
  readonly name: ViewName;
  readonly open: boolean;
  /** The tab that is shown if the address names no view. */
  readonly first?: ViewName;
}

/** The address keys after a view is shown among the tabs, or closed. */
export function withPanel(
  state: Pick<State, 'otherKeys' | 'explorerTabs'>,
  { name, open, first = 'matrix' }: PanelChange,
): State['otherKeys'] {
  const { view: _, ...others } = state.otherKeys;
  if (upper.includes(name)) return state.otherKeys;
  // From a view in its place, this returns to the explorer and its tabs.
  const tabs = aloneOf(state) ? listed({ otherKeys: { view: state.explorerTabs ?? '' } }) : [];
  const rest = [...new Set([...openPanels(state), ...tabs])].filter(
    (one) => one !== name && !standingViews.includes(one),
  );
  const named = open ? [name, ...rest] : rest;
  // The last tab must not take the explorer’s place.
  const views = aloneOf({ otherKeys: { view: named.join() } }) ? [...named, 'matrix'] : named;
  return views.length > 0 && views.join() !== first ? { ...others, view: views.join(',') } : others;
}

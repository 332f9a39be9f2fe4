/** Which panels are open beside those that always are: the `view` key of the address. */
import type { State } from './state';

/** Every view by the name that links and frames use. */
export const viewNames = [
  'network',
  'ledger',
  'formulas',
  'matrix',
  'sum',
  'arrows',
  'product',
  'outputs',
  'loss',
  'weights',
  'data',
  'explanation',
  'influence',
  'noise',
  'check',
  'editor',
] as const;

export type ViewName = (typeof viewNames)[number];

/** In the explorer always in sight, above the tabs. */
const upper: readonly ViewName[] = ['network', 'ledger', 'formulas'];

/** In the explorer always there, as a tab or as a panel of its own. */
const standing: readonly ViewName[] = ['matrix', 'loss'];

/** The views that a list such as `sum,outputs` names, each once; and the names in it that are none. */
export function readViewNames(text: string): {
  readonly views: readonly ViewName[];
  readonly unknown: readonly string[];
} {
  const names = [...new Set(text.split(',').filter((name) => name !== ''))];
  const isView = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);
  return { views: names.filter(isView), unknown: names.filter((name) => !isView(name)) };
}

/** What `view` names beside the three that are always in sight, what is shown first. */
function listed({ otherKeys }: Pick<State, 'otherKeys'>): readonly ViewName[] {
  return readViewNames(otherKeys.view ?? '').views.filter((name) => !upper.includes(name));
}

/** The views opened by hand or by a link, the latest first. */
export function openPanels(state: Pick<State, 'otherKeys'>): readonly ViewName[] {
  return listed(state).filter((name) => !standing.includes(name));
}

/** The view whose tab is open; `elsewhere` have a place of their own. */
export function shownView(state: Pick<State, 'otherKeys'>, elsewhere: readonly ViewName[] = []): ViewName {
  return listed(state).find((name) => !elsewhere.includes(name)) ?? 'matrix';
}

/** The address keys with a view shown, or closed. */
export function withPanel(state: Pick<State, 'otherKeys'>, name: ViewName, open: boolean): State['otherKeys'] {
  const { view: _, ...others } = state.otherKeys;
  if (upper.includes(name)) return state.otherKeys;
  const rest = openPanels(state).filter((one) => one !== name);
  const views = open ? [name, ...rest] : rest;
  // The matrix is what is shown where nothing else is.
  return views.length > 0 && views.join() !== 'matrix' ? { ...others, view: views.join(',') } : others;
}

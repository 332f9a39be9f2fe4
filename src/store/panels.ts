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
  'data',
  'explanation',
  'influence',
  'noise',
  'check',
  'editor',
] as const;

export type ViewName = (typeof viewNames)[number];

/** Always on the explorer's screen. */
const standing: readonly ViewName[] = ['network', 'ledger', 'formulas', 'matrix', 'loss'];

/** The views that a list such as `sum,outputs` names, each once; and the names in it that are none. */
export function readViewNames(text: string): {
  readonly views: readonly ViewName[];
  readonly unknown: readonly string[];
} {
  const names = [...new Set(text.split(',').filter((name) => name !== ''))];
  const isView = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);
  return { views: names.filter(isView), unknown: names.filter((name) => !isView(name)) };
}

/** The panels opened by hand or by a link, in the order in which they were opened. */
export function openPanels({ otherKeys }: Pick<State, 'otherKeys'>): readonly ViewName[] {
  return readViewNames(otherKeys.view ?? '').views.filter((name) => !standing.includes(name));
}

/** The address keys with a panel opened or closed. */
export function withPanel(state: Pick<State, 'otherKeys'>, name: ViewName, open: boolean): State['otherKeys'] {
  const { view: _, ...others } = state.otherKeys;
  const without = openPanels(state).filter((one) => one !== name);
  const panels = open && !standing.includes(name) ? [...without, name] : without;
  return panels.length > 0 ? { ...others, view: panels.join(',') } : others;
}

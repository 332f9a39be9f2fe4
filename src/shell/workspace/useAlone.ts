/** What has the space below the time row: the explorer with one of its tabs, an enlarged tab, or a view alone. */

import { type AloneName, aloneOf, shownView, type TabPlaces, useStore, useStoreApi, type ViewName } from '../../store';
import { viewNamed } from '../../views';
import type { Arrangement } from './arrangement';
import { sceneTabs, useScenePanels } from './useScenePanels';

export interface Shown {
  /** The view in the explorer’s place; absent: the explorer, or stacked panels. */
  readonly alone?: AloneName | undefined;
  /** The open tab. */
  readonly shown: ViewName;
  /** It is enlarged to all of the space. */
  readonly whole: boolean;
}

export function useAlone(arrangement: Arrangement): Shown {
  const { kind } = arrangement;
  const otherKeys = useStore((state) => state.otherKeys);
  const scene = useScenePanels();
  const tabs = scene && sceneTabs(scene);
  const usual = shownView({ otherKeys }, tabsOf(arrangement));
  const shown = tabs?.includes(usual) === false ? (tabs[0] ?? usual) : usual;
  const enlarged = useStore((state) => state.viewKeys[widthKey(shown)] === 'full');
  // On a phone, it is one of the panels.
  const alone = kind === 'phone' ? undefined : aloneOf({ otherKeys });
  const isTab = tabs === undefined || tabs.length > 0;
  return { alone, shown, whole: kind === 'wide' && !alone && isTab && (enlarged || viewNamed(shown).whole === true) };
}

/** What is shown among the tabs if no view is named, and which views have another place. */
export function tabsOf({ formulasAbove, lossBeside }: Omit<Arrangement, 'kind'>): TabPlaces {
  const elsewhere: readonly ViewName[] = [
    ...(formulasAbove ? (['formulas'] as const) : []),
    ...(lossBeside ? (['loss'] as const) : []),
  ];
  return { first: formulasAbove ? 'matrix' : 'formulas', elsewhere };
}

/** Ends the enlarged view, as Escape does; returns false if no tab was enlarged. */
export function useLeaveEnlarged({ shown, whole }: Shown): () => boolean {
  const store = useStoreApi();
  return () => {
    if (!whole) return false;
    const { setViewKey, setPanel } = store.getState();
    if (viewNamed(shown).whole) setPanel(shown, false);
    else setViewKey(widthKey(shown), undefined);
    return true;
  };
}

/** The link's key for an enlarged view. */
export function widthKey(name: ViewName): string {
  return `${name}.width`;
}

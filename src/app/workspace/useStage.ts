/** The contents of the stage: the explorer with one of its tabs, an enlarged tab, or a stage view. */

import { type StageName, shownView, stageOf, type TabPlaces, useStore, useStoreApi, type ViewName } from '../../store';
import { viewNamed } from '../../views';
import type { Arrangement } from './arrangement';

export interface Stage {
  /** The stage view; absent: the explorer, or stacked panels. */
  readonly stage?: StageName | undefined;
  /** The open tab. */
  readonly shown: ViewName;
  /** It is enlarged to the whole stage. */
  readonly whole: boolean;
}

export function useStage(arrangement: Arrangement): Stage {
  const { kind } = arrangement;
  const view = useStore((state) => state.otherKeys.view);
  const keys = { otherKeys: view === undefined ? {} : { view } };
  const shown = shownView(keys, tabsOf(arrangement));
  const enlarged = useStore((state) => state.viewKeys[stageKey(shown)] === 'full');
  // On a phone, a stage is one of the panels.
  const stage = kind === 'phone' ? undefined : stageOf(keys);
  return { stage, shown, whole: kind === 'wide' && !stage && (enlarged || viewNamed(shown).whole === true) };
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
export function useLeaveEnlarged({ shown, whole }: Stage): () => boolean {
  const store = useStoreApi();
  return () => {
    if (!whole) return false;
    const { setViewKey, setPanel } = store.getState();
    if (viewNamed(shown).whole) setPanel(shown, false);
    else setViewKey(stageKey(shown), undefined);
    return true;
  };
}

/** The link's key for an enlarged view. */
export function stageKey(name: ViewName): string {
  return `${name}.width`;
}

/** What is on the stage: the explorer with one of its tabs, an enlarged tab, or a view of its own. */

import { type StageName, shownView, stageOf, useStore, useStoreApi, type ViewName } from '../../store';
import { viewNamed } from '../../views';
import type { Arrangement } from './arrangement';

export interface Stage {
  /** The view that has taken the explorer's place; absent: the explorer is there, or stacked panels. */
  readonly stage?: StageName | undefined;
  /** The tab that is open. */
  readonly shown: ViewName;
  /** It has the stage to itself. */
  readonly whole: boolean;
}

export function useStage({ kind, lossBeside }: Arrangement): Stage {
  const view = useStore((state) => state.otherKeys.view);
  const keys = { otherKeys: view === undefined ? {} : { view } };
  const shown = shownView(keys, lossBeside ? ['loss'] : []);
  const enlarged = useStore((state) => state.viewKeys[stageKey(shown)] === 'full');
  // On a phone a stage is a panel among the others.
  const stage = kind === 'phone' ? undefined : stageOf(keys);
  return { stage, shown, whole: kind === 'wide' && !stage && (enlarged || viewNamed(shown).whole === true) };
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

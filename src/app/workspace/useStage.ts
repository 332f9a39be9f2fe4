/** Which view is open below the three panels, and whether it is enlarged to the whole stage. */

import { shownView, useStore, useStoreApi, type ViewName } from '../../store';
import { viewNamed } from '../../views';
import type { Arrangement } from './arrangement';

export interface Stage {
  readonly shown: ViewName;
  readonly whole: boolean;
}

export function useStage({ kind, lossBeside }: Arrangement): Stage {
  const view = useStore((state) => state.otherKeys.view);
  const shown = shownView({ otherKeys: view === undefined ? {} : { view } }, lossBeside ? ['loss'] : []);
  const enlarged = useStore((state) => state.viewKeys[stageKey(shown)] === 'full');
  return { shown, whole: kind === 'wide' && (enlarged || viewNamed(shown).whole === true) };
}

/** Ends the enlarged view, as Escape does; returns false if no view was enlarged. */
export function useGiveBack({ shown, whole }: Stage): () => boolean {
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

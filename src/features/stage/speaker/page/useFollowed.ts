/** Shows in the store what the stage shows, and says which beat that is. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { comingInAddress, defaultPreferences, type ExplainerStore, readAddress, useStoreApi } from '../../../../store';
import type { Shown } from '../link/messages';
import type { Followed, SpeakerEnd } from '../link/speakerEnd';

export interface FollowedStage extends Pick<Followed, 'line'> {
  /** Absent until the first state has been computed. */
  readonly shown?: Shown | undefined;
}

export function useFollowed(end: SpeakerEnd): FollowedStage {
  const store = useStoreApi();
  const { line, shown, scenario } = useSyncExternalStore(end.subscribe, end.now);
  const [taken, setTaken] = useState<Shown>();
  useEffect(() => {
    if (shown) take(store, { shown, scenario }, () => setTaken(shown));
  }, [store, shown, scenario]);
  return { line, shown: taken };
}

/** The scenario that came last as a file, read once. */
const read = new WeakMap<ExplainerStore, { readonly text: string; readonly scenario: object }>();

function take(
  store: ExplainerStore,
  { shown, scenario: text }: { readonly shown: Shown; readonly scenario: string | undefined },
  onTaken: () => void,
): void {
  const known = read.get(store);
  const kept = known?.text === text && known?.scenario === store.getState().scenario ? store.getState().scenario : text;
  const options = shown.scenario === undefined ? {} : { keptScenario: () => kept };
  store.getState().whenFetched(comingInAddress(shown.address, options), () => {
    const { state } = readAddress(shown.address, options);
    const { notation, divide } = { ...defaultPreferences, ...state.preferences };
    // Colours and type size are this window's own.
    store.getState().applyAddress({ ...state, preferences: { notation, divide } }, []);
    if (text !== undefined) read.set(store, { text, scenario: state.scenario });
    onTaken();
  });
}

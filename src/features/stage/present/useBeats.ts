/** The current beat, as the store has it, and the list of its step. */
import { useLayoutEffect } from 'react';
import { useStore, useStoreApi } from '../../../store';
import type { ToldBeat } from '../../../views';
import { isSettled, settleBeat } from './beatMoves';
import { beatOnStage, beatsOnStage } from './beatOnStage';

export interface Beats {
  readonly beats: readonly ToldBeat[];
  readonly beat: ToldBeat;
}

export function useBeats(): Beats {
  const store = useStoreApi();
  const beats = useStore(beatsOnStage);
  const beat = useStore(beatOnStage);
  const settled = useStore(isSettled);
  // Before anything is painted: if a link begins a phase, the later beats of the phase are not for the audience yet.
  useLayoutEffect(() => {
    if (!settled) settleBeat(store);
  });
  return { beats, beat };
}

/**
 * The lecture on the stage: the press after the last beat of a link shows the first of the next link, and the press back from
 * its first beat the last of the link before.
 */
import { useMemo } from 'react';
import { type ExplainerStore, useStoreApi } from '../../store';
import { readLink } from '../../store/lecture';
import { firstBeatAt, indexOf, nearestBeat, readBeat } from '../../views';
import { showLink } from '../lecture/showLink';
import type { Beats } from './useBeats';

export interface LectureWalk {
  /** Each returns false if the lecture has no such link. */
  readonly next: () => boolean;
  readonly previous: () => boolean;
  readonly goTo: (at: number) => boolean;
  /** The same, at the end of the step or the beginning of the link only. */
  readonly onFrom: (now: Pick<Beats, 'beats' | 'beat'>) => boolean;
  readonly backFrom: (now: Pick<Beats, 'beats' | 'beat'>) => boolean;
  /** From a scene, whose only beat is at both ends. */
  readonly backFromScene: () => boolean;
}

export function useLecture(): LectureWalk {
  const store = useStoreApi();
  return useMemo(() => walkOf(store), [store]);
}

function walkOf(store: ExplainerStore): LectureWalk {
  const at = (): number => store.getState().lecture?.at ?? 0;
  const goTo = (place: number): boolean => place > 0 && showLink(store, place);
  const next = (): boolean => at() > 0 && goTo(at() + 1);
  const toEndOfPrevious = (): boolean => at() > 1 && showLink(store, at() - 1, { by: -1, atEnd: true });
  return {
    next,
    previous: () => at() > 1 && showLink(store, at() - 1, { by: -1 }),
    goTo,
    onFrom: ({ beats, beat }) => indexOf(beat, beats) === beats.length - 1 && next(),
    backFrom: (now) => isAtStart(store, now) && toEndOfPrevious(),
    backFromScene: toEndOfPrevious,
  };
}

/** Whether the stage shows the first beat of the link. */
function isAtStart(store: ExplainerStore, { beats, beat }: Pick<Beats, 'beats' | 'beat'>): boolean {
  const { lecture, cursor } = store.getState();
  const link = lecture?.lecture.links[lecture.at - 1];
  if (!link) return false;
  const { state } = readLink(link);
  if (state.cursor.step !== cursor.step) return false;
  const given = readBeat(state.presenting?.beat);
  const first = given ? nearestBeat(given, beats) : firstBeatAt(state.cursor.phase, beats);
  return indexOf(beat, beats) <= indexOf(first, beats);
}

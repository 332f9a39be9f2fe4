/**
 * The lecture on the stage: the press after the last beat of a link shows the first of the next link, and the press back from
 * its first beat the last of the link before. A link ends with its step, or where the next link begins.
 */
import { useMemo } from 'react';
import { type ExplainerStore, type State, useStoreApi } from '../../../store';
import { indexOf } from '../../../views';
import { readLink } from '../lecture';
import { showLink } from '../lectureForm/showLink';
import { beatOnStage, beatsOnStage } from './beatOnStage';
import { endOfLink, firstOf } from './endOfLink';

export interface LectureWalk {
  /** Each returns false if the lecture has no such link. */
  readonly next: () => boolean;
  readonly previous: () => boolean;
  readonly goTo: (at: number) => boolean;
  /** The same, at the end of the step or the beginning of the link only. */
  readonly onFromEnd: () => boolean;
  readonly backFromStart: () => boolean;
  /** Whether nothing follows: the end of the step of the last link, or of its scene. */
  readonly isOver: () => boolean;
  /** Whether the next press leads to the next link, or past the last. */
  readonly isAtEnd: () => boolean;
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
    onFromEnd: () => isAtEnd(store.getState()) && next(),
    isOver: () => isOver(store.getState()),
    isAtEnd: () => isAtEnd(store.getState()),
    backFromStart: () => isAtStart(store.getState()) && toEndOfPrevious(),
    backFromScene: toEndOfPrevious,
  };
}

function isOver(state: State): boolean {
  const { lecture, lesson } = state;
  return lecture !== undefined && lecture.at === lecture.lecture.links.length && (!!lesson || isAtEnd(state));
}

function isAtEnd(state: State): boolean {
  const beats = beatsOnStage(state);
  const beat = beatOnStage(state);
  const end = endOfLink(state);
  return beat === beats.at(-1) || (end !== undefined && indexOf(beat, beats) >= indexOf(end, beats));
}

/** Whether the stage shows the first beat of the link. */
function isAtStart(now: State): boolean {
  const { lecture, cursor } = now;
  const link = lecture?.lecture.links[lecture.at - 1];
  if (!link) return false;
  const { state } = readLink(link);
  if (state.cursor.step !== cursor.step) return false;
  const beats = beatsOnStage(now);
  return indexOf(beatOnStage(now), beats) <= indexOf(firstOf(state, beats), beats);
}

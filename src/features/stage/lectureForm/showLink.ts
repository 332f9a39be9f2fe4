/**
 * Moves from link to link of the lecture. A link that cannot be read is passed over, and a notice says which one: nobody
 * stands before an empty stage. A link ends with its step, or before the beat with which the next link begins: what that tells of the
 * same step is not told twice.
 */
import { sameChanges } from '../../../run';
import { type ExplainerStore, type ReadAddress, type State, withNotice } from '../../../store';
import { messages } from '../../../text';
import { firstBeatAt, indexOf, nearestBeat, readBeat, type ToldBeat } from '../../../views';
import { comingLink, type LectureLink, type OpenLecture, readLink } from '../lecture';
import { goToBeat } from '../present/beatMoves';
import { beatOnStage, beatsOnStage } from '../present/beatOnStage';
import { startBeat } from '../state';
import { whyBad } from './useLinkWords';

interface Move {
  /** In this direction links are passed over. */
  readonly by?: 1 | -1;
  /** At the end of the link, where Back comes from the link after it. */
  readonly atEnd?: boolean;
  /** The sentences of those passed over on the way. */
  readonly passed?: readonly string[];
}

/** The next link (1) or the one before (−1). False if the lecture, or the page, has no such link. */
export function moveLink(store: ExplainerStore, by: 1 | -1, atEnd = false): boolean {
  const { lecture } = store.getState();
  return lecture !== undefined && showLink(store, lecture.at + by, { by, atEnd });
}

/** `at`: from 1. */
export function showLink(
  store: ExplainerStore,
  at: number,
  { by = 1, atEnd = false, passed = [] }: Move = {},
): boolean {
  const { lecture: open, whenFetched } = store.getState();
  const link = open?.lecture.links[at - 1];
  if (!open || !link) {
    notify(store, passed);
    return false;
  }
  const passOver = (why: string): void => {
    showLink(store, at + by, { by, atEnd, passed: [...passed, messages.lecture.passedOver(at, why)] });
  };
  const act = (): void => {
    const why = whyBad(link);
    if (why !== undefined) passOver(why);
    else {
      apply(store, { ...open, at }, atEnd);
      notify(store, passed);
    }
  };
  whenFetched(comingLink(link), act, { failed: () => passOver(messages.lecture.notFetched) });
  return true;
}

function apply(store: ExplainerStore, lecture: OpenLecture, atEnd: boolean): void {
  const link = lecture.lecture.links[lecture.at - 1];
  if (!link) return;
  const { otherKeys, applyAddress } = store.getState();
  const { state } = readLink(link);
  const { lang } = otherKeys;
  const { beat: _, ...enlarged } = state.presenting ?? {};
  const { part: __, focus: ___, ...cursor } = state.cursor;
  applyAddress(
    {
      ...state,
      cursor: atEnd && !state.lesson ? { ...cursor, phase: 'update' } : state.cursor,
      otherKeys: { ...(lang !== undefined && { lang }), ...state.otherKeys },
      lecture,
      presenting: atEnd ? enlarged : { ...(!state.lesson && { beat: startBeat }), ...state.presenting },
    },
    [],
  );
  if (!atEnd) return;
  const shown = store.getState();
  // A step that is still being computed ends as a whole.
  const end = shown.travelling ? undefined : endOfLink(shown);
  if (end) goToBeat(store, end);
}

function notify(store: ExplainerStore, sentences: readonly string[]): void {
  store.setState(({ notices }) => ({
    notices: sentences.reduce(
      (all, sentence) => withNotice(all, { key: 'fromLink', params: [sentence] }, { kind: 'error' }),
      notices,
    ),
  }));
}

/** The last beat before the next link’s first; undefined: the link ends with its step. */
function endOfLink(now: State): ToldBeat | undefined {
  const { lecture, cursor, lesson } = now;
  const link = shownLink(now);
  // One that cannot be read is passed over.
  const following = lecture?.lecture.links
    .slice(lecture.at)
    .find((one) => comingLink(one) || readLink(one).problems.length === 0);
  if (!link || !following || lesson || comingLink(following)) return undefined;
  const [{ state: own }, { state }] = [readLink(link), readLink(following)];
  if (state.lesson || [own, state].some((one) => one.cursor.step !== cursor.step)) return undefined;
  if (state.scenario !== now.scenario || !sameChanges(state.changes, now.changes)) return undefined;
  const beats = beatsOnStage(now);
  const at = indexOf(firstOf(state, beats), beats);
  return at > indexOf(firstOf(own, beats), beats) ? beats[at - 1] : undefined;
}

/** Whether the next press leads to the next link, or past the last. */
export function isAtEnd(state: State): boolean {
  const beats = beatsOnStage(state);
  const beat = beatOnStage(state);
  const end = endOfLink(state);
  return beat === beats.at(-1) || (end !== undefined && indexOf(beat, beats) >= indexOf(end, beats));
}

/** Whether the stage shows the first beat of the link. */
export function isAtStart(now: State): boolean {
  const link = shownLink(now);
  const own = link && readLink(link).state;
  if (own?.cursor.step !== now.cursor.step) return false;
  const beats = beatsOnStage(now);
  return indexOf(beatOnStage(now), beats) <= indexOf(firstOf(own, beats), beats);
}

function shownLink({ lecture }: State): LectureLink | undefined {
  return lecture?.lecture.links[lecture.at - 1];
}

/** The beat with which a link begins, in the list of its step. */
function firstOf({ cursor, presenting }: ReadAddress['state'], beats: readonly ToldBeat[]): ToldBeat {
  const given = readBeat(presenting?.beat);
  return given ? nearestBeat(given, beats) : firstBeatAt(cursor.phase, beats);
}

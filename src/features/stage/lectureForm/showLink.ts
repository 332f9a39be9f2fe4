/**
 * Moves from link to link of the lecture. A link that cannot be read is passed over, and a notice says which one: nobody
 * stands before an empty stage. What the next link tells of the same step is not told twice.
 */
import { sameChanges } from '../../../run';
import { type ExplainerStore, type ReadAddress, type State, withNotice } from '../../../store';
import { messages } from '../../../text';
import { firstBeatAt, indexOf, nearestBeat, readBeat, type ToldBeat } from '../../../views';
import { comingLink, type LectureLink, type OpenLecture, readLink } from '../lecture';
import { goToBeat } from '../present/beatMoves';
import { beatOnStage, beatsOnStage } from '../present/beatOnStage';
import { answerBeat, startBeat } from '../state';
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
      presenting: atEnd
        ? { ...enlarged, ...(state.lesson && { beat: answerBeat }) }
        : { ...(!state.lesson && { beat: startBeat }), ...state.presenting },
    },
    [],
  );
  if (!atEnd) return;
  const shown = store.getState();
  const end = beatsOnStage(shown)[beatsOfLink(shown).last];
  // A step that is still being computed ends as a whole.
  if (end && !state.lesson && !shown.travelling) goToBeat(store, end);
}

function notify(store: ExplainerStore, sentences: readonly string[]): void {
  store.setState(({ notices }) => ({
    notices: sentences.reduce(
      (all, sentence) => withNotice(all, { key: 'fromLink', params: [sentence] }, { kind: 'error' }),
      notices,
    ),
  }));
}

/** The link after the one that is shown: one that cannot be read is passed over. One that is not fetched yet counts. */
export function nextLink({ lecture: { links }, at }: OpenLecture): LectureLink | undefined {
  return links.slice(at).find((one) => comingLink(one) || readLink(one).problems.length === 0);
}

/** Whether the next press leads to the next link, or past the last. */
export function isAtEnd(now: State): boolean {
  const { last } = beatsOfLink(now);
  return indexOf(beatOnStage(now), beatsOnStage(now)) >= last;
}

/** Whether the stage shows the first beat of the link. */
export function isAtStart(now: State): boolean {
  const { first } = beatsOfLink(now);
  return indexOf(beatOnStage(now), beatsOnStage(now)) <= first;
}

/**
 * The places of the first and the last beat of the link that is shown, in the list of this step: it ends with the step, or before the next
 * link. `first` is −1 at a step to which presses have led.
 */
function beatsOfLink(now: State): { readonly first: number; readonly last: number } {
  const { lecture, cursor, lesson, scenario, changes } = now;
  const beats = beatsOnStage(now);
  const last = beats.length - 1;
  const link = lecture?.lecture.links[lecture.at - 1];
  const own = link && readLink(link).state;
  if (!lecture || own?.cursor.step !== cursor.step) return { first: -1, last };
  const first = firstOf(own, beats);
  const following = nextLink(lecture);
  if (!following || lesson || comingLink(following)) return { first, last };
  const { state } = readLink(following);
  const isSameStep = !state.lesson && state.cursor.step === cursor.step;
  if (!isSameStep || state.scenario !== scenario || !sameChanges(state.changes, changes)) return { first, last };
  const next = firstOf(state, beats);
  return { first, last: next > first ? next - 1 : last };
}

/** The beat with which a link begins, by its place in the list of its step. */
function firstOf({ cursor, presenting }: ReadAddress['state'], beats: readonly ToldBeat[]): number {
  const given = readBeat(presenting?.beat);
  return indexOf(given ? nearestBeat(given, beats) : firstBeatAt(cursor.phase, beats), beats);
}

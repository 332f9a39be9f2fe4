/**
 * Moves from link to link of the lecture. A link that cannot be read is passed over, and a notice says which one: nobody
 * stands before an empty stage.
 */

import { type ExplainerStore, withNotice } from '../../../store';
import { messages } from '../../../text';
import { comingLink, type LectureLink, type OpenLecture, readLink } from '../lecture';
import { goToBeat } from '../present/beatMoves';
import { startBeat } from '../present/beatPlace';
import { endOfLink } from '../present/endOfLink';
import type { Presenting } from '../state';

interface Move {
  /** In this direction links are passed over. */
  readonly by?: 1 | -1;
  /** At the end of the link, where Back comes from the link after it. */
  readonly atEnd?: boolean;
}

/** `at`: from 1. False if the lecture has no such link. */
export function showLink(store: ExplainerStore, at: number, { by = 1, atEnd = false }: Move = {}): boolean {
  return show(store, at, { by, atEnd }, []);
}

function show(store: ExplainerStore, at: number, move: Required<Move>, passed: readonly string[]): boolean {
  const { lecture: open, whenFetched } = store.getState();
  const link = open?.lecture.links[at - 1];
  if (!open || !link) {
    notify(store, passed);
    return false;
  }
  const act = (): void => {
    const why = whyBad(link);
    if (why === undefined) {
      apply(store, { ...open, at }, move.atEnd);
      notify(store, passed);
    } else show(store, at + move.by, move, [...passed, messages.lecture.passedOver(at, why)]);
  };
  whenFetched(comingLink(link), act, {
    failed: () =>
      show(store, at + move.by, move, [...passed, messages.lecture.passedOver(at, messages.lecture.notFetched)]),
  });
  return true;
}

/** What is wrong with a link that is loaded, as a sentence after a colon. */
export function whyBad(link: LectureLink): string | undefined {
  const [problem] = readLink(link).problems;
  return problem && messages.lecture.ofLink(problem.inState);
}

function apply(store: ExplainerStore, lecture: OpenLecture, atEnd: boolean): void {
  const link = lecture.lecture.links[lecture.at - 1];
  if (!link) return;
  const { otherKeys, applyAddress } = store.getState();
  const { state } = readLink(link);
  const { lang } = otherKeys;
  const { beat: _, ...enlarged } = state.presenting ?? {};
  const { part: __, focus: ___, ...cursor } = state.cursor;
  const first: Presenting = { ...(!state.lesson && { beat: startBeat }), ...state.presenting };
  const presenting = atEnd ? enlarged : first;
  applyAddress(
    {
      ...state,
      cursor: atEnd && !state.lesson ? { ...cursor, phase: 'update' } : state.cursor,
      otherKeys: { ...(lang !== undefined && { lang }), ...state.otherKeys },
      lecture,
      presenting,
    },
    [],
  );
  if (!atEnd) return;
  const shown = store.getState();
  // A step that is still being computed ends as a whole.
  const end = shown.travelling ? undefined : endOfLink(shown);
  if (end) goToBeat(store, shown.cursor.step, end);
}

function notify(store: ExplainerStore, sentences: readonly string[]): void {
  store.setState(({ notices }) => ({
    notices: sentences.reduce(
      (all, sentence) => withNotice(all, { key: 'fromLink', params: [sentence] }, { kind: 'error' }),
      notices,
    ),
  }));
}

/**
 * While a question is open, a move beyond the scene's phase would show what is asked. Whatever makes it (the transport, a
 * key, a link, a host page), it is held until the learner has said that the answer may be shown.
 */
import type { State } from '../state';
import { coveringQuestion, isBeyondScene } from './question';

/** The change to make in place of `partial`; undefined if nothing has to be held. */
export function heldChange(before: State, partial: Partial<State>): Partial<State> | undefined {
  const after = { ...before, ...partial };
  const { lesson } = after;
  if (!lesson || !before.lesson || !isSamePlace(before, after) || !coveringQuestion(after)) return undefined;
  // After the way back from a reply's comparison, the screen is the one from before.
  if (before.lesson.running || !isBeyondScene(after.cursor, lesson) || isBeyondScene(before.cursor, lesson))
    return undefined;
  return { playing: false, travelling: undefined, lesson: { ...before.lesson, held: partial } };
}

/** Another lesson, scene or round brings its own state. */
function isSamePlace({ lesson: one }: State, { lesson: other }: State): boolean {
  return one?.lesson === other?.lesson && one?.scene === other?.scene && one?.again === other?.again;
}

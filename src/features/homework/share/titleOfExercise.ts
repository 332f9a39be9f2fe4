/** What a course page or a course system calls an exercise. Without a title, its place and four letters: two exercises have two names. */
import type { State } from '../../../store';
import { messages } from '../../../text';
import { stepTitle } from '../draft/begun';
import { hashOf } from '../draft/names';

/** `address` is all that tells it from another one. */
export function titleOfExercise(title: string, state: State, address: string): string {
  return title || messages.exercise.untitled(stepTitle(state), hashOf(address).slice(-4));
}

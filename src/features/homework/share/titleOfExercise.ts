/** What a course page or a course system calls an exercise. Without a title, its place and four letters: two exercises have two names. */
import type { State } from '../../../store';
import { messages } from '../../../text';
import { hashOf } from '../draft/names';
import { placeTitle } from '../draft/placeTitle';

/** `address` is all that tells it from another one. */
export function titleOfExercise(title: string, { scenario, cursor }: State, address: string): string {
  if (title !== '') return title;
  return messages.exercise.untitled(placeTitle(scenario, { step: cursor.step }), hashOf(address).slice(-4));
}

/** Writes the current screen as a link: all of it, or in a lesson its scene and what differs from the scene. */
import type { Lesson } from '../../lessons';
import { changedEntries } from '../lesson/sceneState';
import { againKey, writeHash } from './addressKeys';
import type { AddressState } from './addressState';
import type { Entry } from './entries';
import { screenEntries } from './screenEntries';

/** `#example=xor&step=3&phase=sum&sample=2&weight=1.2.3` */
export function writeAddress(state: AddressState): string {
  return writeHash(addressEntries(state));
}

/** The same as keys and values, in the order of links. */
export function addressEntries(state: AddressState): readonly Entry[] {
  const { lesson } = state;
  // A lesson that was opened as a file has no name that a link could give.
  if (!lesson || lesson.lesson.name === '') return screenEntries(state);
  const again: readonly Entry[] = lesson.again ? [[againKey, String(lesson.again)]] : [];
  return [...lessonKeysOf(lesson.lesson), ['scene', String(lesson.scene)], ...again, ...changedEntries(state, lesson)];
}

/** What names a lesson in a link. */
export function lessonKeysOf({ name, quiz }: Lesson): readonly Entry[] {
  return quiz?.keys ?? [['lesson', name]];
}

/** The address of a scene, without what the learner has changed in it. */
import type { Lesson } from '../../lessons';
import { lessonKeysOf, writeHash } from '../../store';

export function sceneHash(lesson: Lesson, scene: number): string {
  return writeHash([...lessonKeysOf(lesson), ['scene', String(scene)]]);
}

/** The same at the page to which shared links lead. */
export function sceneLink(page: string, lesson: Lesson, scene: number): string {
  return page + sceneHash(lesson, scene);
}

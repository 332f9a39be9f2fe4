/** The address of a scene, without what the learner has changed in it. */
import type { Lesson } from '../../lessons';
import { lessonKeysOf, writeHash } from '../../store';

export function sceneHash(lesson: Lesson, scene: number): string {
  return writeHash([...lessonKeysOf(lesson), ['scene', String(scene)]]);
}

/** The same with the page's own address in front. */
export function sceneLink(lesson: Lesson, scene: number): string {
  return location.href.replace(/[?#].*$/s, '') + sceneHash(lesson, scene);
}

/** The words that the open lesson has not met yet, as the same array for the same scene. */
import { type CourseWord, type Lesson, unmetWords } from '../../lessons';
import { keptFor } from '../../memory';
import type { State } from '../state';

export function unmetWordsOf({ lesson }: Pick<State, 'lesson'>): readonly CourseWord[] {
  return lesson ? unmetIn(lesson.lesson, lesson.scene) : none;
}

const none: readonly CourseWord[] = [];

const unmetIn = keptFor((lesson: Lesson, scene: number): readonly CourseWord[] => unmetWords(lesson.name, scene));

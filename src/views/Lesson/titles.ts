/** Titles of lessons and scenes, as parts with live letters and as plain text for names; and which lesson follows. */
import { type Lesson, type LessonProse, type ListedLesson, lessonList, titleText } from '../../lessons';
import type { Inline } from '../../prose';
import { messages } from '../../text';

export function lineOf({ document }: LessonProse): readonly Inline[] {
  const [first] = document.blocks;
  return first?.type === 'paragraph' ? first.inlines : [];
}

/** The scenes of a quiz are its questions. */
export function placeWords({ quiz }: Lesson): (typeof messages.lesson)['scenes'] {
  return quiz ? messages.lesson.questions : messages.lesson.scenes;
}

export function sceneName({ scenes }: Lesson, scene: number): string {
  return titleText(scenes[scene - 1]?.title.text ?? '');
}

/** The lesson that follows in the list; undefined after the last one, and after a file. */
export function lessonAfter({ name }: Lesson): ListedLesson | undefined {
  const place = lessonList.findIndex((one) => one.name === name);
  return place < 0 ? undefined : lessonList[place + 1];
}

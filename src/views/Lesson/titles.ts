/** Titles of lessons and scenes: as parts with live letters, and as plain text for names. */
import { type Lesson, type LessonProse, titleText } from '../../lessons';
import type { Inline } from '../../prose';

export function lineOf({ document }: LessonProse): readonly Inline[] {
  const [first] = document.blocks;
  return first?.type === 'paragraph' ? first.inlines : [];
}

export function sceneName({ scenes }: Lesson, scene: number): string {
  return titleText(scenes[scene - 1]?.title.text ?? '');
}

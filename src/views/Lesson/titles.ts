/** Titles of lessons and scenes: as parts with live letters, and as plain text for names. */
import type { Lesson, LessonProse } from '../../lessons';
import { type Inline, parseProse, plainText } from '../../prose';

export function lineOf({ document }: LessonProse): readonly Inline[] {
  const [first] = document.blocks;
  return first?.type === 'paragraph' ? first.inlines : [];
}

/** Letters are those of the notation. */
export function plainTitle(title: string): string {
  return plainText(parseProse(title));
}

export function sceneName({ scenes }: Lesson, scene: number): string {
  return plainTitle(scenes[scene - 1]?.title.text ?? '');
}

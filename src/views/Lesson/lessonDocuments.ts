/** The texts of a lesson as documents, each parsed once. */
import type { Lesson, LessonText } from '../../lessons';
import { type Document, type Inline, parseDocument, parseInlines, parseProse, plainText } from '../../prose';

const documents = new WeakMap<LessonText, Document>();
const lines = new WeakMap<LessonText, readonly Inline[]>();

/** Throws a ProseError; the reader of lesson files has reported it before. */
export function documentOf(text: LessonText): Document {
  const known = documents.get(text) ?? parseDocument(text.text, text.line);
  documents.set(text, known);
  return known;
}

/** A title, or another text of one line. */
export function lineOf(text: LessonText): readonly Inline[] {
  const known = lines.get(text) ?? parseInlines(text.text, text.line);
  lines.set(text, known);
  return known;
}

/** A title as plain text, for names; letters are those of the notation. */
export function plainTitle(title: string): string {
  return plainText(parseProse(title));
}

/** The scene's title as plain text. */
export function sceneName({ scenes }: Lesson, scene: number): string {
  return plainTitle(scenes[scene - 1]?.title.text ?? '');
}

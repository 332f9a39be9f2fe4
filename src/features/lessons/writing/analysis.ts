/** A lesson's file as it is typed: the lesson or its sound scenes, and what is wrong, by line. */
import type { Lesson, OpenLesson } from '../../../lessons';
import { byPlace, type LessonProblem, parseLesson } from '../../../lessons/file';
import { lessonViews } from '../../../store';
import { messages } from '../../../text';
import { lessonProblems } from '../check';

export interface Analysis {
  /** For the preview; absent if nothing of the file can be shown. */
  readonly lesson?: Lesson;
  readonly problems: readonly LessonProblem[];
}

/** The form of the file; never throws. */
export function analysed(text: string): Analysis {
  try {
    const read = parseLesson(text, { name: '', views: lessonViews });
    if (read.ok) return { lesson: read.lesson, problems: [] };
    return { problems: read.problems, ...(read.sound && { lesson: read.sound }) };
  } catch (error) {
    // A hostile file may nest its parts deeper than a parser can follow.
    if (error instanceof RangeError) return { problems: [{ line: 1, column: 1, message: messages.writing.tooNested }] };
    throw error;
  }
}

/** Also at the steps that the scenes show, by line; a scene that cannot be computed is a problem of the file. */
export async function allProblems({ lesson, problems }: Analysis): Promise<readonly LessonProblem[]> {
  if (!lesson) return problems;
  const ofScenes = await lessonProblems(lesson);
  return [...problems, ...ofScenes].toSorted(byPlace);
}

/** The number of the scene, from 1, whose text has that line; before the first one, 1. */
export function sceneAtLine({ scenes }: Lesson, line: number): number {
  return Math.max(1, scenes.findLastIndex(({ title }) => title.line <= line) + 1);
}

/**
 * Where a scene is after a change of the file, from 1; undefined if it cannot be read at the moment. A scene that got
 * another title is in the same place, if the file has as many as before.
 */
export function sceneAfter(before: OpenLesson, { scenes }: Lesson): number | undefined {
  const title = before.lesson.scenes[before.scene - 1]?.title.text;
  const same = scenes.findIndex((scene) => scene.title.text === title) + 1;
  if (same > 0) return same;
  return scenes.length === before.lesson.scenes.length ? before.scene : undefined;
}

/** The number of the line, from 1, that has a position of the text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The position of a line and column. */
export function offsetOf(text: string, { line, column }: Pick<LessonProblem, 'line' | 'column'>): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Math.min(column - 1, lines[line - 1]?.length ?? 0);
}

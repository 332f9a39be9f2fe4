/**
 * Lessons by their address on the app's own site, `lesson=lessons/mine.md`. Nothing is fetched from elsewhere, no cookie
 * is sent, and what comes is read as a lesson's file only.
 */
import { fetchedLesson, keepLesson } from '../../lessons';
import type { LessonViews } from '../../lessons/file';

/** Names of built-in lessons have neither a slash nor a point. */
export function isLessonAddress(name: string): boolean {
  return /[./]/.test(name);
}

/** Why a lesson could not be read, by its address; the link's sentence has it. */
const failed = new Map<string, string>();

export function siteLessonProblem(name: string): string | undefined {
  return failed.get(name);
}

/** The file that could not be reached, by its address. */
export class NotLoaded extends Error {}

/** Loads it; undefined if it is loaded, or has failed. */
export function comingSiteLesson(name: string, views: LessonViews): Promise<void> | undefined {
  if (fetchedLesson(name) || failed.has(name)) return undefined;
  return readLesson(name, views).catch(() => {
    // Not remembered: the connection may come back.
    throw new NotLoaded(name);
  });
}

async function readLesson(name: string, views: LessonViews): Promise<void> {
  const { lessonAt } = await import('./siteFile');
  const read = await lessonAt(name, views);
  if (typeof read === 'string') failed.set(name, read);
  else keepLesson(read);
}

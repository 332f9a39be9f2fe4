/** The lessons that are loaded, by name: those built in once their file has been fetched. */
import type { LessonViews } from './file';
import type { Lesson } from './lesson';
import { type ListedLesson, lessonNamed } from './list';

const fetched = new Map<string, Lesson>();

export function fetchedLesson(name: string): Lesson | undefined {
  return fetched.get(name);
}

/** Loads a built-in lesson; undefined if it is loaded, or if there is none of that name. */
export function comingLesson(name: string, views: LessonViews): Promise<void> | undefined {
  const listed = fetched.has(name) ? undefined : lessonNamed(name);
  return listed && fetchLesson(listed, views);
}

async function fetchLesson({ name, load }: ListedLesson, views: LessonViews): Promise<void> {
  const [{ parseLesson }, text] = await Promise.all([import('./file'), load()]);
  const read = parseLesson(text, { name, views });
  if (!read.ok) throw new Error(`${name}.md:${read.problems[0]?.line}: ${read.problems[0]?.message}`);
  keepLesson(read.lesson);
}

/** Also replaces one of the same name, as a file that is opened again after a change. */
export function keepLesson(lesson: Lesson): void {
  fetched.set(lesson.name, lesson);
}

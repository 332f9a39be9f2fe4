/** The lessons that are loaded, by name: those built in once their file has been fetched. */
import type { LessonViews } from './file';
import type { Lesson } from './lesson';
import { type ListedLesson, lessonNamed } from './list';

const fetched = new Map<string, Lesson>();

export function fetchedLesson(name: string): Lesson | undefined {
  return fetched.get(name);
}

/** The places of former lessons that have been asked for; none if no lesson ever had that name. */
const former = new Map<string, readonly LessonPlace[]>();

interface LessonPlace {
  readonly lesson: Lesson;
  readonly scene: number;
}

/** Where a scene of a former lesson is now; undefined if the lesson's name is none of a former one, or not loaded. */
export function formerPlace(name: string, scene: number): LessonPlace | undefined {
  const places = former.get(name) ?? [];
  return places[scene - 1] ?? places[0];
}

/** Loads a built-in lesson, also by a former name; undefined if it is loaded, or known to be none. */
export function comingLesson(name: string, views: LessonViews): Promise<void> | undefined {
  if (fetched.has(name) || former.has(name)) return undefined;
  const listed = lessonNamed(name);
  return listed ? fetchLesson(listed, views) : fetchFormer(name, views);
}

async function fetchFormer(name: string, views: LessonViews): Promise<void> {
  const { formerPlaces } = await import('./formerPlaces');
  const places = (Object.hasOwn(formerPlaces, name) ? formerPlaces[name] : undefined) ?? [];
  const now: LessonPlace[] = [];
  for (const place of places) {
    const [lesson = '', scene] = place.split(' ');
    await comingLesson(lesson, views);
    const found = fetched.get(lesson);
    if (found) now.push({ lesson: found, scene: Number(scene) });
  }
  former.set(name, now);
}

async function fetchLesson({ name }: ListedLesson, views: LessonViews): Promise<void> {
  const [{ parseLesson }, text] = await Promise.all([import('./file'), textOf(name)]);
  const read = parseLesson(text, { name, views });
  if (!read.ok) throw new Error(`${name}.md:${read.problems[0]?.line}: ${read.problems[0]?.message}`);
  keepLesson(read.lesson);
}

async function textOf(name: string): Promise<string> {
  const { lessonText } = await import('./texts');
  return lessonText(name);
}

/** Also replaces one of the same name, as a file that is opened again after a change. */
export function keepLesson(lesson: Lesson): void {
  fetched.set(lesson.name, lesson);
}

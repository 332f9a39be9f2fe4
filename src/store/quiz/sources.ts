/** Where short questions come from: the file beside a built-in lesson, or the questions with `vary` of a lesson on the page's own site. */
import { fetchedLesson, type Lesson, lessonNamed } from '../../lessons';
import { parseLesson } from '../../lessons/file';
import { shortNames, shortText } from '../../lessons/shortTexts';
import { kept, onDemand } from '../../memory';
import { type LinkProblem, messages } from '../../text';
import { comingSiteLesson, isLessonAddress, siteLessonProblem } from '../lesson/siteLesson';
import { lessonViews } from '../panels';
import { isDrawable } from './drawScene';

export interface QuizSource {
  /** The lesson by its name in links. */
  readonly name: string;
  readonly lesson: Lesson;
  /** The scenes whose questions can be drawn, from 1. */
  readonly scenes: readonly number[];
}

/** The source, or what is wrong with the name. Fails where a file cannot be fetched. */
export async function comingSource(name: string): Promise<QuizSource | LinkProblem> {
  const { problems } = messages.quiz;
  const isOnSite = isLessonAddress(name);
  if (!isOnSite && !lessonNamed(name)) return problems.unknownLesson(name);
  if (!isOnSite && !shortNames.includes(name)) return problems.noQuestions(name);
  const lesson = isOnSite ? await siteLesson(name) : await shortLesson(name).load();
  if (!lesson) return problems.badLesson(name, siteLessonProblem(name) ?? '');
  const scenes = lesson.scenes.flatMap((scene, index) => (isDrawable(scene) ? [index + 1] : []));
  return scenes.length > 0 ? { name, lesson, scenes } : problems.noQuestions(name);
}

async function siteLesson(name: string): Promise<Lesson | undefined> {
  await comingSiteLesson(name, lessonViews);
  return fetchedLesson(name);
}

const shortLesson = kept((name: string) =>
  onDemand(async () => {
    const parsed = parseLesson(await shortText(name), { name, views: lessonViews });
    if (!parsed.ok) throw new Error(`short/${name}.md:${parsed.problems[0]?.line}: ${parsed.problems[0]?.message}`);
    return parsed.lesson;
  }),
);

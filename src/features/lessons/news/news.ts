/** What a host page hears about a lesson: where the reader is and each answer, with the result after it. */
import type { Lesson } from '../../../lessons';
import { type HostNews, isLessonAddress } from '../../../store';
import { messages } from '../../../text';
import { lessonNews } from './lessonNews';
import { lessonResult } from './lessonResult';

export const news: HostNews = {
  tells: (state, before) => {
    const told = before && lessonNews(state, before);
    // Opened with a lesson: the host shall know how many questions there are.
    const result = told || !before ? lessonResult(state) : undefined;
    return [told, result].filter((one) => one !== undefined);
  },
  finds: ({ lesson }, before) => {
    const name = lesson?.lesson.name ?? '';
    if (!lesson || lesson.lesson === before?.lesson?.lesson || !isLessonAddress(name)) return undefined;
    return problemsOf(lesson.lesson);
  },
};

/** Of a file beside the app, which its author may never have opened in the editor. */
async function problemsOf(lesson: Lesson): Promise<readonly string[]> {
  const { lessonProblems } = await import('../check');
  const problems = await lessonProblems(lesson);
  return problems.map(({ line, message }) => `${lesson.name}: ${messages.lessonAddress.badFile(line, message)}`);
}

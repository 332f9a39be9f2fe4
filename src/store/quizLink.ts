/** Quizzes, of a link or due: what reads them, and draws their numbers, is loaded when one is asked for. */
import { comingDeflate } from './address/deflated';
import type { Entries, Report } from './address/readCursor';
import type { Progress } from './lesson/progress';
import type { ScenePlace } from './lesson/sceneState';

type Quizzes = typeof import('./quiz');

let quizzes: Quizzes | undefined;

async function comingQuizzes(): Promise<Quizzes> {
  quizzes = await import('./quiz');
  return quizzes;
}

/** Undefined if it has been read, or if the link has none. */
export function comingQuiz(entries: Entries): Promise<void> | undefined {
  if (!entries.has('quiz') || quizzes?.hasRead(entries)) return undefined;
  return comingQuizzes().then(({ read }) => read(entries));
}

export function quizPlace(entries: Entries, report: Report): ScenePlace | undefined {
  return quizzes?.quizPlace(entries, report);
}

/** The first scene of the short questions that are due; undefined if none is. */
export async function comingSpaced(progress: Progress, before?: string): Promise<ScenePlace | undefined> {
  const [{ spacedEntries }] = await Promise.all([comingQuizzes(), comingDeflate()]);
  const entries = await spacedEntries(progress, before);
  if (!entries) return undefined;
  await comingQuiz(entries);
  return quizPlace(entries, () => undefined);
}

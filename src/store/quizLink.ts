/** Quizzes, of a link or due: what reads them, and draws their numbers, is loaded when one is asked for. */
import { onDemand } from '../memory';
import { comingDeflate } from './address/deflated';
import type { Entries, Report } from './address/entries';
import type { ScenePlace } from './lesson/sceneState';
import type { State } from './state';

const quizzes = onDemand(() => import('./quiz'));

/** Undefined if it has been read, or if the link has none. */
export function comingQuiz(entries: Entries): Promise<void> | undefined {
  if (!entries.has('quiz') || quizzes.now()?.hasRead(entries)) return undefined;
  return quizzes.load().then(({ read }) => read(entries));
}

export function quizPlace(entries: Entries, report: Report): ScenePlace | undefined {
  return quizzes.now()?.quizPlace(entries, report);
}

/** The first scene of the short questions that are due; undefined if none is. */
export async function comingSpaced(progress: State['progress'], before?: string): Promise<ScenePlace | undefined> {
  const [{ spacedEntries }] = await Promise.all([quizzes.load(), comingDeflate()]);
  const entries = await spacedEntries(progress, before);
  if (!entries) return undefined;
  await comingQuiz(entries);
  return quizPlace(entries, () => undefined);
}

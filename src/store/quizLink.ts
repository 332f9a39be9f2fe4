/** The quiz of a link: what reads it, and draws its numbers, is loaded with it. */
import type { Entries, Report } from './address/readCursor';
import type { ScenePlace } from './lesson/sceneState';

type Reading = typeof import('./quiz/reading');

let reading: Reading | undefined;

/** Undefined if it has been read, or if the link has none. */
export function comingQuiz(entries: Entries): Promise<void> | undefined {
  if (!entries.has('quiz') || reading?.hasRead(entries)) return undefined;
  return import('./quiz/reading').then((loaded) => {
    reading = loaded;
    return loaded.read(entries);
  });
}

export function quizPlace(entries: Entries, report: Report): ScenePlace | undefined {
  return reading?.quizPlace(entries, report);
}

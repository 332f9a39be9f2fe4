/** What was reached in lessons that have been rearranged since, as progress in the lessons where their scenes are now. */
import { comingLesson, formerPlace, lessonNamed } from '../../lessons';
import { lessonViews } from '../panels';
import type { LessonProgress, State } from '../state';
import { withOne } from './withOne';

type Progress = State['progress'];

/** Loads the places of former lessons; afterwards progress can be carried over at once. */
export async function comingFormerProgress(progress: Progress): Promise<void> {
  for (const name of formerNames(progress)) await comingLesson(name, lessonViews);
}

/** A name that never was a lesson's stays as it is: a file on the site has its own. */
export function carriedOver(progress: Progress): Progress {
  const places = formerNames(progress).filter((name) => formerPlace(name, 1));
  const now: Record<string, LessonProgress> = Object.fromEntries(
    Object.entries(progress).filter(([name]) => !places.includes(name)),
  );
  for (const name of places) {
    const { reached = [], answered = [] } = progress[name] ?? {};
    for (const scene of reached) {
      const place = formerPlace(name, scene);
      if (!place) continue;
      const { lesson, scene: there } = place;
      const before = now[lesson.name];
      const isAnswered = answered.includes(scene) && lesson.scenes[there - 1]?.question !== undefined;
      now[lesson.name] = {
        ...before,
        reached: withOne(before?.reached, there),
        answered: isAnswered ? withOne(before?.answered, there) : (before?.answered ?? []),
        scenes: lesson.scenes.length,
      };
    }
  }
  return now;
}

function formerNames(progress: Progress): readonly string[] {
  return Object.keys(progress).filter((name) => !lessonNamed(name));
}

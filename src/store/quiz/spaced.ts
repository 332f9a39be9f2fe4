/** One or two short questions from earlier lessons: first those that recognise a slip that was made, then the lesson longest ago. */
import { slipsIn } from '../../lessons';
import type { Entries } from '../address/entries';
import { dayOf } from '../lesson/days';
import type { State } from '../state';
import { answeredLessons, lessonsBefore, lessonsDue } from './due';
import { comingSource, type QuizSource } from './sources';

const most = 2;

/** The keys of the quiz; undefined if there is nothing to ask. `before`: the lesson that is about to start. */
export async function spacedEntries(progress: State['progress'], before?: string): Promise<Entries | undefined> {
  const today = dayOf(new Date());
  const names = before === undefined ? answeredLessons(progress) : lessonsBefore(progress, today, before);
  const due = before === undefined ? lessonsDue(progress, today) : names;
  // Asked for by hand, they may come on the same day.
  const sources = await Promise.all((due.length > 0 ? due : names).map(comingSource));
  const items = chosenItems(
    sources.flatMap((source) => ('scenes' in source ? [source] : [])),
    progress,
  );
  if (items.length === 0) return undefined;
  return new Map([
    ['quiz', items.join()],
    ['quiz.count', String(items.length)],
    ['quiz.seed', String(1 + Math.floor(Math.random() * 99_999))],
    ...(before === undefined ? [] : [['quiz.before', before] as const]),
  ]);
}

/** The names of at most two questions, each from another lesson. */
export function chosenItems(sources: readonly QuizSource[], progress: State['progress']): readonly string[] {
  const candidates = sources.map((source) => {
    const { slips = [], answeredOn = '' } = progress[source.name] ?? {};
    const matching = source.scenes.map((scene) => matches(source, scene, slips));
    const best = Math.max(...matching);
    return { name: `${source.name}:${matching.indexOf(best) + 1}`, best, slips: slips.length, answeredOn };
  });
  const sorted = candidates.toSorted(
    (one, other) => other.best - one.best || other.slips - one.slips || one.answeredOn.localeCompare(other.answeredOn),
  );
  return sorted.slice(0, most).map(({ name }) => name);
}

/** How many of the slips the question recognises. */
function matches({ lesson }: QuizSource, scene: number, slips: readonly string[]): number {
  const question = lesson.scenes[scene - 1]?.question;
  return question ? new Set(slipsIn(question).filter((slip) => slips.includes(slip))).size : 0;
}

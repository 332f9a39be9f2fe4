/** The scenes reached and the questions answered in each lesson, from one visit to the next where storage is allowed. */
import type { SafeStorage } from '../safeStorage';
import type { LessonProgress, State } from '../state';
import { questionStateOf } from './question';

/** By the lesson's name. */
export type Progress = Readonly<Record<string, LessonProgress>>;

const key = 'lessons';

/** Stored values may be outdated or broken: those that are not progress are left out. */
export function keptProgress(storage: SafeStorage): Progress {
  try {
    const value: unknown = JSON.parse(storage.get(key) ?? '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter(([, one]) => isProgress(one)));
  } catch {
    return {};
  }
}

export function keepProgress(storage: SafeStorage, progress: Progress): void {
  storage.set(key, JSON.stringify(progress));
}

/** What is new after `before`: another scene, or a question answered. A lesson that was opened as a file is not kept. */
export function progressAfter(state: State, before: State): Partial<State> {
  const { lesson: open, progress } = state;
  if (!open || open === before.lesson || open.lesson.name === '') return {};
  const { name, scenes } = open.lesson;
  const last = Object.hasOwn(progress, name) ? progress[name] : undefined;
  const isAnswered = questionStateOf(state).status === 'right';
  const now: LessonProgress = {
    reached: withNumber(last?.reached, open.scene),
    answered: isAnswered ? withNumber(last?.answered, open.scene) : (last?.answered ?? []),
    scenes: scenes.length,
  };
  const isSame = last?.scenes === now.scenes && last.reached === now.reached && last.answered === now.answered;
  return isSame ? {} : { progress: { ...progress, [name]: now } };
}

export function withNumber(numbers: readonly number[] | undefined, number: number): readonly number[] {
  if (numbers?.includes(number)) return numbers;
  return [...(numbers ?? []), number];
}

function isProgress(value: unknown): value is LessonProgress {
  if (typeof value !== 'object' || value === null) return false;
  const { reached, answered, scenes } = value as Partial<Record<keyof LessonProgress, unknown>>;
  const isList = (list: unknown): boolean => Array.isArray(list) && list.every(Number.isInteger);
  return isList(reached) && isList(answered) && Number.isInteger(scenes);
}

export function isLessonDone({ reached, scenes }: LessonProgress): boolean {
  return reached.length >= scenes;
}

/** The scene that was reached last for the first time; a lesson that was finished starts again. */
export function sceneToContinue(progress: LessonProgress | undefined): number {
  return progress && !isLessonDone(progress) ? (progress.reached.at(-1) ?? 1) : 1;
}

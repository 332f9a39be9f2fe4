/** The scenes reached, the questions answered and the slips made in each lesson, from one visit to the next where storage is allowed. */
import { lessonNamed, type QuestionState } from '../../lessons';
import type { SafeStorage } from '../safeStorage';
import type { LessonProgress, LessonState, State } from '../state';
import type { ExplainerStore } from '../storeTypes';
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

/** Progress kept under a lesson's former name counts where its scenes are now, and is then kept there. */
export async function carryFormerProgress(store: ExplainerStore): Promise<void> {
  const { progress } = store.getState();
  if (Object.keys(progress).every((name) => lessonNamed(name))) return;
  const { carriedOver, comingFormerProgress } = await import('./formerProgress');
  await comingFormerProgress(progress);
  store.setState((state) => ({ progress: carriedOver(state.progress) }));
}

/** What is new after `before`: another scene, or a question answered. A lesson that was opened as a file is not kept. */
export function progressAfter(state: State, before: State): Partial<State> {
  const { lesson: open, progress } = state;
  if (!open || open === before.lesson || open.lesson.name === '') return {};
  const { quiz } = open.lesson;
  const name = quiz ? (quiz.items[open.scene - 1]?.lesson ?? '') : open.lesson.name;
  const last = Object.hasOwn(progress, name) ? progress[name] : undefined;
  const asked = questionStateOf(state);
  const now = quiz ? last && { ...last, askedOn: dayOf(new Date()) } : reachedIn(open, asked, last);
  if (!now) return {};
  const isNew = open.questions !== before.lesson?.questions && asked.attempts.length > 0;
  const answered = isNew ? { ...now, ...answeredIn(state, asked, now) } : now;
  const isSame = keys.every((key) => last?.[key] === answered[key]);
  return isSame ? {} : { progress: { ...progress, [name]: answered } };
}

/** As if the short questions of today had been asked. */
export function progressSkipped(progress: Progress): Progress {
  const askedOn = dayOf(new Date());
  return Object.fromEntries(Object.entries(progress).map(([name, one]) => [name, { ...one, askedOn }]));
}

const keys = ['reached', 'answered', 'scenes', 'slips', 'answeredOn', 'askedOn'] as const;

/** The learner's own day, `2026-11-21`. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((one) => String(one).padStart(2, '0')).join('-');
}

function reachedIn(
  { lesson: { scenes }, scene }: LessonState,
  { status }: QuestionState,
  last: LessonProgress | undefined,
): LessonProgress {
  return {
    ...last,
    reached: withOne(last?.reached, scene),
    answered: status === 'right' ? withOne(last?.answered, scene) : (last?.answered ?? []),
    scenes: scenes.length,
  };
}

/** A slip counts until a short question that recognises it is answered at the first attempt. */
function answeredIn(
  { lesson }: State,
  { status, slip, attempts }: QuestionState,
  { slips = [] }: LessonProgress,
): Partial<LessonProgress> {
  const { quiz } = lesson?.lesson ?? {};
  const item = quiz?.items[(lesson?.scene ?? 0) - 1];
  const isMended = (one: string): boolean => one === 'other' || item?.slips.some((name) => name === one) === true;
  return {
    ...(!quiz && { answeredOn: dayOf(new Date()) }),
    ...(status === 'wrong' && { slips: withOne<string>(slips, slip ?? 'other') }),
    ...(status === 'right' && item && attempts.length === 1 && { slips: slips.filter((one) => !isMended(one)) }),
  };
}

export function withOne<Item>(list: readonly Item[] | undefined, item: Item): readonly Item[] {
  return list?.includes(item) ? list : [...(list ?? []), item];
}

function isProgress(value: unknown): value is LessonProgress {
  if (typeof value !== 'object' || value === null) return false;
  const { reached, answered, scenes, slips, answeredOn, askedOn } = value as Partial<
    Record<keyof LessonProgress, unknown>
  >;
  const isList = (list: unknown): boolean => Array.isArray(list) && list.every(Number.isInteger);
  const isTold = (told: unknown): boolean => told === undefined || typeof told === 'string';
  const areSlips = slips === undefined || (Array.isArray(slips) && slips.every((one) => typeof one === 'string'));
  return (
    isList(reached) && isList(answered) && Number.isInteger(scenes) && areSlips && isTold(answeredOn) && isTold(askedOn)
  );
}

export function isLessonDone({ reached, scenes }: LessonProgress): boolean {
  return reached.length >= scenes;
}

/** The scene that was reached last for the first time; a lesson that was finished starts again. */
export function sceneToContinue(progress: LessonProgress | undefined): number {
  return progress && !isLessonDone(progress) ? (progress.reached.at(-1) ?? 1) : 1;
}

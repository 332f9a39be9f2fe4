/** The scenes reached, the questions answered and the slips made in each lesson, from one visit to the next where storage is allowed. */
import type { QuestionState } from '../../lessons';
import { recordIn } from '../../memory';
import type { SafeStorage } from '../safeStorage';
import type { LessonProgress, LessonState, State } from '../state';
import { dayOf } from './days';
import { questionStateOf } from './question';
import { withOne } from './withOne';

/** By the lesson's name. */
export type Progress = Readonly<Record<string, LessonProgress>>;

export const progressKey = 'lessons';

/** What was answered in this tab, and what is typed and not sent yet (`src/views/Lesson/keptAnswers.ts`). */
export const answersKey = 'answers';

/** Stored values may be outdated or broken: those that are not progress are left out. */
export function keptProgress(storage: SafeStorage): Progress {
  const entries = Object.entries(recordIn(storage.get(progressKey)));
  return Object.fromEntries(entries.filter((entry): entry is [string, LessonProgress] => isProgress(entry[1])));
}

/** Stores what is new after `before` beside what another tab has stored meanwhile; what was deleted is gone in every tab. */
export function keepProgress(storage: SafeStorage, progress: Progress, before: Progress): void {
  storage.set(progressKey, JSON.stringify(progressBeside(keptProgress(storage), progress, before)));
}

function progressBeside(stored: Progress, progress: Progress, before: Progress): Progress {
  const now = Object.entries(progress);
  if (now.length === 0) return progress;
  const others = Object.entries(stored).filter(([name]) => progress[name] || !before[name]);
  const own = now
    .filter(([name, one]) => one !== before[name])
    .map(([name, one]) => [name, stored[name] ? oneBeside(stored[name], one, before[name]) : one]);
  return { ...Object.fromEntries(others), ...Object.fromEntries(own) };
}

function oneBeside(
  stored: LessonProgress,
  now: LessonProgress,
  { slips: slipsBefore = [] }: Partial<LessonProgress> = {},
): LessonProgress {
  const { slips = [] } = now;
  const isMended = (slip: string): boolean => slipsBefore.includes(slip) && !slips.includes(slip);
  const slipsOfBoth = [...(stored.slips ?? []).filter((slip) => !isMended(slip)), ...slips];
  return {
    ...stored,
    ...now,
    // The scene that is continued is the last one of this tab.
    reached: [...stored.reached.filter((scene) => !now.reached.includes(scene)), ...now.reached],
    answered: [...new Set([...stored.answered, ...now.answered])],
    ...(slipsOfBoth.length > 0 && { slips: [...new Set(slipsOfBoth)] }),
    ...laterOf('answeredOn', stored, now),
    ...laterOf('askedOn', stored, now),
  };
}

/** Days as they are written come in the order of time. */
function laterOf(day: 'answeredOn' | 'askedOn', one: LessonProgress, other: LessonProgress): Partial<LessonProgress> {
  const last = [one[day], other[day]]
    .flatMap((written) => written ?? [])
    .sort()
    .at(-1);
  return last === undefined ? {} : { [day]: last };
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

const keys = ['reached', 'answered', 'scenes', 'questions', 'slips', 'answeredOn', 'askedOn'] as const;

function reachedIn(
  { lesson: { scenes }, scene }: LessonState,
  { status }: QuestionState,
  last: LessonProgress | undefined,
): LessonProgress {
  const questions = scenes.flatMap(({ question }, index) => (question ? [index + 1] : []));
  return {
    ...last,
    reached: withOne(last?.reached, scene),
    answered: status === 'right' ? withOne(last?.answered, scene) : (last?.answered ?? []),
    scenes: scenes.length,
    questions: questions.length === last?.questions?.length ? last.questions : questions,
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

function isProgress(value: unknown): value is LessonProgress {
  if (typeof value !== 'object' || value === null) return false;
  const { reached, answered, scenes, ...others } = value as Partial<Record<keyof LessonProgress, unknown>>;
  const { questions = [], slips = [], answeredOn = '', askedOn = '' } = others;
  const isListOf = (list: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(list) && list.every(is);
  const isText = (text: unknown): boolean => typeof text === 'string';
  return (
    [reached, answered, questions].every((list) => isListOf(list, Number.isInteger)) &&
    Number.isInteger(scenes) &&
    isListOf(slips, isText) &&
    [answeredOn, askedOn].every(isText)
  );
}

/** Done: every scene was reached, and every question answered. */
export function isLessonDone(progress: LessonProgress): boolean {
  return progress.reached.length >= progress.scenes && openQuestions(progress).length === 0;
}

function openQuestions({ questions = [], answered }: LessonProgress): readonly number[] {
  return questions.filter((scene) => !answered.includes(scene));
}

/**
 * The scene that was reached last for the first time, or after all of them the first whose question is open; a lesson
 * that was finished starts again.
 */
export function sceneToContinue(progress: LessonProgress | undefined): number {
  if (!progress || isLessonDone(progress)) return 1;
  const { reached, scenes } = progress;
  return (reached.length < scenes ? reached.at(-1) : openQuestions(progress)[0]) ?? 1;
}

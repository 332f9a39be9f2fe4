/** What a host page hears about a lesson: the scene that is shown, and each answer. */
import { type Lesson, type QuestionKind, questionKey } from '../../../lessons';
import { questionOf, type State } from '../../../store';

export interface LessonNews {
  readonly type: 'batch-gradient/lesson';
  /** The lesson's name; null once it is closed, and empty for a file that was opened. A quiz has none. */
  readonly lesson?: string | null;
  /** What the quiz asks, as in its link. */
  readonly quiz?: string;
  readonly seed?: number;
  /** From 1. */
  readonly scene?: number;
  readonly scenes?: number;
  /** Only after an answer, or after the answer was shown. */
  readonly question?: AnswerNews;
}

interface AnswerNews {
  readonly kind: QuestionKind;
  readonly outcome: 'right' | 'wrong' | 'shown';
  /** Answers given so far, this one included. */
  readonly attempt: number;
  /** It was the same question once more. */
  readonly again: boolean;
}

/** Undefined if there is nothing new. */
export function lessonNews({ lesson }: State, { lesson: before }: State): LessonNews | undefined {
  const type = 'batch-gradient/lesson';
  if (lesson === before) return undefined;
  if (!lesson) return { type, lesson: null };
  const { scene } = lesson;
  const { scenes } = lesson.lesson;
  const place = { type, ...nameOf(lesson.lesson), scene, scenes: scenes.length } as const;
  if (before?.lesson !== lesson.lesson || before.scene !== scene) return place;
  const question = answerNews(lesson, before);
  return question && { ...place, question };
}

/** A lesson by its name, or a quiz by what it asks and the seed of its numbers. */
export function nameOf({
  name,
  quiz,
}: Lesson): { readonly lesson: string } | { readonly quiz: string; readonly seed: number } {
  if (!quiz) return { lesson: name };
  const keys = new Map(quiz.keys);
  return { quiz: keys.get('quiz') ?? '', seed: Number(keys.get('quiz.seed')) };
}

function answerNews(
  lesson: NonNullable<State['lesson']>,
  before: NonNullable<State['lesson']>,
): AnswerNews | undefined {
  const key = questionKey(lesson.scene, lesson.again);
  const now = lesson.questions[key];
  const question = questionOf({ lesson });
  const last = before.questions[key];
  if (!now || !question || now.status === 'unanswered') return undefined;
  if (now.attempts.length === last?.attempts.length && now.status === last.status) return undefined;
  return { kind: question.kind, outcome: now.status, attempt: now.attempts.length, again: lesson.again > 0 };
}

/** A quiz: short questions of several lessons as the scenes of one, with numbers drawn from its seed. The same keys give the same quiz. */
import { type Lesson, type LessonProse, type Quiz, type QuizItem, slipsIn } from '../../lessons';
import { randomStream } from '../../model';
import { parseDocument } from '../../prose';
import { messages } from '../../text';
import { drawnScene } from './drawScene';
import type { QuizSource } from './sources';

export const mostQuestions = 20;

/** What a quiz asks: one entry for each lesson, or for each question by its name. */
export interface QuizPlan {
  readonly entries: readonly QuizEntry[];
  readonly count: number;
  readonly seed: number;
  readonly before?: string | undefined;
}

export interface QuizEntry {
  readonly source: QuizSource;
  /** The place among the source's questions, from 1; absent: any of them. */
  readonly question?: number | undefined;
}

export function quizLesson(plan: QuizPlan): Lesson {
  const keys = quizKeys(plan);
  const seeds = randomStream(plan.seed, streamKey);
  const asked = questionsOf(plan);
  const [first] = asked;
  if (!first) throw new RangeError('quiz: expected at least one question');
  const quiz: Quiz = { keys, items: asked.map(itemOf), ...(plan.before !== undefined && { before: plan.before }) };
  return {
    name: keys.map(([key, value]) => `${key}=${value}`).join('&'),
    title: prose(messages.quiz.title(asked.length)),
    summary: prose(messages.quiz.title(asked.length)),
    minutes: asked.length,
    requires: [],
    start: first.source.lesson.start,
    scenes: asked.map(({ source, question }) =>
      drawnScene({ lesson: source.lesson, scene: source.scenes[question - 1] ?? 1 }, 1 + seeds.below(999_999_999)),
    ),
    quiz,
  };
}

const streamKey = 24;

interface Asked {
  readonly source: QuizSource;
  readonly question: number;
}

export function quizKeys({ entries, count, seed, before }: QuizPlan): Quiz['keys'] {
  const names = entries.map(({ source: { name }, question }) =>
    question === undefined ? name : `${name}:${question}`,
  );
  return [
    ['quiz', names.join()],
    ['quiz.count', String(count)],
    ['quiz.seed', String(seed)],
    ...(before === undefined ? [] : [['quiz.before', before] as const]),
  ];
}

/** `x-and-delta:1`, in results and in links. */
function itemOf({ source, question }: Asked): QuizItem {
  const asked = source.lesson.scenes[(source.scenes[question - 1] ?? 1) - 1]?.question;
  return { name: `${source.name}:${question}`, lesson: source.name, slips: asked ? slipsIn(asked) : [] };
}

/** Each lesson in turn, each question of a lesson before any is asked twice. */
function questionsOf({ entries, count, seed }: QuizPlan): readonly Asked[] {
  const random = randomStream(seed, streamKey, 1);
  const turns = count < entries.length ? shuffled(entries, random).slice(0, count) : entries;
  const orders = turns.map(({ source, question }) =>
    question === undefined
      ? shuffled(
          source.scenes.map((_, index) => index + 1),
          random,
        )
      : [question],
  );
  return Array.from({ length: count }, (_, index) => {
    const turn = index % turns.length;
    const order = orders[turn] ?? [1];
    const { source } = turns[turn] as QuizEntry;
    return { source, question: order[Math.floor(index / turns.length) % order.length] ?? 1 };
  });
}

function shuffled<Item>(list: readonly Item[], random: ReturnType<typeof randomStream>): readonly Item[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(random.below(rest.length), 1));
}

function prose(text: string): LessonProse {
  return { text, line: 1, column: 1, document: parseDocument(text) };
}

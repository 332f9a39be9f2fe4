/** What a host page hears of a whole lesson: the scene, and the answers with their score. Another exercise is reported in the same form. */
import { questionKey } from '../../../lessons';
import { type ScoredQuestion, scoreOf } from '../../../score';
import type { State } from '../../../store';
import { nameOf } from './lessonNews';

/** `question`: its name, in a quiz. */
export interface ResultDetail extends ScoredQuestion {
  readonly question?: string;
}

export interface LessonResult {
  readonly type: 'batch-gradient/result';
  /** The lesson's name; empty for a file that was opened. */
  readonly lesson?: string;
  /** In place of a lesson: what the quiz asks, as in its link, and the seed of its numbers. */
  readonly quiz?: string;
  readonly seed?: number;
  /** From 1. */
  readonly scene: number;
  readonly scenes: number;
  /** Points, of as many as there are questions. */
  readonly score: number;
  readonly of: number;
  /** One for each question that was answered or given up; the same question once more does not count. */
  readonly details: readonly ResultDetail[];
}

export function lessonResult({ lesson: open }: Pick<State, 'lesson'>): LessonResult | undefined {
  if (!open) return undefined;
  const { lesson, scene, questions } = open;
  const details = lesson.scenes.flatMap((_, index): readonly ResultDetail[] => {
    const state = questions[questionKey(index + 1, 0)];
    if (!state || state.status === 'unanswered') return [];
    const question = lesson.quiz?.items[index]?.name;
    return [
      {
        scene: index + 1,
        ...(question !== undefined && { question }),
        outcome: state.status,
        attempts: state.attempts.length,
      },
    ];
  });
  return {
    type: 'batch-gradient/result',
    ...nameOf(lesson),
    scene,
    scenes: lesson.scenes.length,
    score: scoreOf(details),
    of: lesson.scenes.filter(({ question }) => question).length,
    details,
  };
}

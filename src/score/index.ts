/** How a lesson's answers are counted: for host pages, course systems, and whatever else has questions. */

export interface ScoredQuestion {
  /** The scene of the question, from 1. */
  readonly scene: number;
  /** `shown`: the reader asked for the answer. */
  readonly outcome: 'right' | 'wrong' | 'shown';
  /** Answers given so far. */
  readonly attempts: number;
}

/** A point at the first attempt, half a point later, none if the answer was shown or is still wrong. */
function pointsOf({ outcome, attempts }: ScoredQuestion): number {
  if (outcome !== 'right') return 0;
  return attempts <= 1 ? 1 : 0.5;
}

export function scoreOf(questions: readonly ScoredQuestion[]): number {
  return questions.reduce((sum, question) => sum + pointsOf(question), 0);
}

/** Whether nothing can be gained by another answer. */
export function isSettled({ outcome }: ScoredQuestion): boolean {
  return outcome !== 'wrong';
}

/** The answers of an earlier visit and those of this one; what was settled stays, and attempts add up. */
export function mergedQuestions(
  earlier: readonly ScoredQuestion[],
  now: readonly ScoredQuestion[],
): readonly ScoredQuestion[] {
  const merged = new Map(earlier.map((question) => [question.scene, question]));
  for (const question of now) {
    const before = merged.get(question.scene);
    if (before && isSettled(before)) continue;
    merged.set(question.scene, { ...question, attempts: question.attempts + (before?.attempts ?? 0) });
  }
  return [...merged.values()].sort((one, other) => one.scene - other.scene);
}

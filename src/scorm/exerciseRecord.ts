/** What the course system keeps of an exercise between visits: the points of its own rule, and the attempts. */

/** The parts of a `result` message that an exercise has. */
export interface ExerciseResult {
  readonly score: number;
  readonly of: number;
  readonly details: { readonly attempts: number; readonly finished: boolean };
}

export interface KeptExercise {
  readonly score: number;
  readonly of: number;
  readonly attempts: number;
  readonly isFinished: boolean;
}

export function isExerciseResult(data: { readonly exercise?: unknown }): boolean {
  return typeof data.exercise === 'string';
}

/** A finished exercise stays as it was: another browser would begin it anew. */
export function keptResult(earlier: KeptExercise | undefined, { score, of, details }: ExerciseResult): KeptExercise {
  if (earlier?.isFinished) return earlier;
  const attempts = Math.max(earlier?.attempts ?? 0, details.attempts);
  return { score, of, attempts, isFinished: details.finished };
}

export function writeKeptExercise(exercise: KeptExercise): string {
  return JSON.stringify({ exercise });
}

/** Undefined for what another program has written, and before the first check. */
export function readKeptExercise(text: string): KeptExercise | undefined {
  try {
    const { exercise }: { exercise?: Partial<Record<keyof KeptExercise, unknown>> } = JSON.parse(text);
    const [score, of, attempts] = [exercise?.score, exercise?.of, exercise?.attempts];
    if (typeof score !== 'number' || typeof of !== 'number' || typeof attempts !== 'number') return undefined;
    return { score, of, attempts, isFinished: exercise?.isFinished === true };
  } catch {
    return undefined;
  }
}

/** From 0 to 100. */
export function percentOf({ score, of }: Pick<KeptExercise, 'score' | 'of'>): number | undefined {
  return of > 0 ? Math.round((100 * score) / of) : undefined;
}

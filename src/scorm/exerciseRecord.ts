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

/** Undefined for what is none, and before the first check. */
export function readKeptExercise(value: unknown): KeptExercise | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { score, of, attempts, isFinished }: Partial<Record<keyof KeptExercise, unknown>> = value;
  if (typeof score !== 'number' || typeof of !== 'number' || typeof attempts !== 'number') return undefined;
  return { score, of, attempts, isFinished: isFinished === true };
}

/** From 0 to 100. */
export function percentOf({ score, of }: Pick<KeptExercise, 'score' | 'of'>): number | undefined {
  return of > 0 ? Math.round((100 * score) / of) : undefined;
}

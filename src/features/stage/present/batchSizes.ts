/** The batch sizes that a presenter changes between, and the batch gradients that those used before gave at the same weights. */
import type { StepTrace } from '../../../model';
import { type Change, sameChanges } from '../../../run';
import type { FilledScenario } from '../../../scenario';

/** What one batch size gave under one reduction, once it was shown. */
export interface SeenSize {
  readonly size: number;
  readonly reduction: string;
  readonly trace: StepTrace;
  readonly scenario: FilledScenario;
  /** All but the batch size and the reduction from this step on: they decide the weights before the step, and what is done with the batch. */
  readonly changes: readonly Change[];
}

/** 1, half, all, and those used before, in order. */
export function offeredSizes(all: number, used: readonly number[]): readonly number[] {
  const sizes = [1, Math.round(all / 2), all, ...used].filter((size) => size >= 1 && size <= all);
  return [...new Set(sizes)].sort((one, other) => one - other);
}

/** The next larger size (1) or the next smaller one (−1); the same at the end of the list. */
export function nextSize(sizes: readonly number[], size: number, by: 1 | -1): number {
  const next = by > 0 ? sizes.find((one) => one > size) : sizes.findLast((one) => one < size);
  return next ?? size;
}

const swept: ReadonlySet<Change['setting']> = new Set(['batchSize', 'reduction']);

export function changesButSize(changes: readonly Change[], step: number): readonly Change[] {
  return changes.filter(({ setting, step: from }) => !swept.has(setting) || from < step);
}

/** Adds what is shown now; what the same size gave before under other conditions is replaced. */
export function withSeen(seen: readonly SeenSize[], now: SeenSize): readonly SeenSize[] {
  const others = comparableSizes(seen, now).filter((one) => !sameSetting(one, now));
  return [...others, now].sort((one, other) => one.size - other.size || one.reduction.localeCompare(other.reduction));
}

/** Whether both are of one batch size and one reduction. */
export function sameSetting(
  one: Pick<SeenSize, 'size' | 'reduction'>,
  other: Pick<SeenSize, 'size' | 'reduction'>,
): boolean {
  return one.size === other.size && one.reduction === other.reduction;
}

/** Those at the same step, with the same weights before it and the same settings. */
export function comparableSizes(
  seen: readonly SeenSize[],
  { trace, scenario, changes }: Omit<SeenSize, 'size' | 'reduction'>,
): readonly SeenSize[] {
  return seen.filter(
    (one) => one.scenario === scenario && one.trace.step === trace.step && sameChanges(one.changes, changes),
  );
}

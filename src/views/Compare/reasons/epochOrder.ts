/** The same samples in another order: at fixed weights an epoch's sums agree, but the weights move between its batches. */

import type { RunPair } from '../../../kit/comparedRuns/runPair';
import { keptLines, type StepTrace } from '../../../model';
import type { Run } from '../../../run';
import type { ApartPoint } from '../overSteps';
import type { Reason } from './reason';

/**
 * Undefined if the first epochs do not consist of the same samples in different batches, if more than the moving weights makes their difference,
 * or if their end is not among the points.
 */
export function epochOrderReason({ run, other }: RunPair, apart: readonly ApartPoint[]): Reason | undefined {
  const { batches } = run.epochInfo(1);
  const end = apart.find(({ step }) => step === batches + 1);
  if (!end || end.distance === 0 || batches === 1 || other.epochInfo(1).batches !== batches) return undefined;
  const [one, others] = [firstEpoch(run, batches), firstEpoch(other, batches)];
  const samples = ({ batch }: StepTrace): readonly number[] => batch;
  const sorted = (steps: readonly StepTrace[]): string =>
    steps
      .flatMap(samples)
      .toSorted((a, b) => a - b)
      .join();
  const isOtherOrder = one.some((step, at) => step.batch.join() !== others[at]?.batch.join());
  if (!isOtherOrder || sorted(one) !== sorted(others)) return undefined;
  const all = [...one, ...others];
  const isPlain = all.every(
    ({ settings, divisor }) =>
      keptLines(settings.optimizer).length === 0 && settings.clip?.per !== 'batch' && divisor === one[0]?.divisor,
  );
  return isPlain ? { name: 'epochOrder', values: { distance: end.distance } } : undefined;
}

/** Needs no computed numbers: only their batches and settings are read. */
function firstEpoch(run: Run, batches: number): readonly StepTrace[] {
  return Array.from({ length: batches }, (_, before) => run.outlineAt(before + 1));
}

/**
 * The order of the matrix's rows, in the link as `matrix.sort=loss`; and the numbers they are sorted by, one per
 * sample, which are also drawn beside the rows. They are computed once per step.
 */

import { Job } from '../../kit/work/job';
import { keptFor } from '../../memory';
import { type StepTrace, weightCount } from '../../model';
import { isKnown, rowsOf, type Stop, sampleAt } from '../../quantity';
import { computeInPieces } from './computeInPieces';

export type SampleMeasure = 'loss' | 'size' | 'agreement';

interface Measure {
  readonly kind: 'sampleLoss' | 'sampleGradientNorm' | 'cosine';
  readonly of: (trace: StepTrace, row: number) => number;
  /** Multiplications for a sample. */
  readonly cost: (trace: StepTrace) => number;
}

const measures: Readonly<Record<SampleMeasure, Measure>> = {
  // There already.
  loss: { kind: 'sampleLoss', of: (trace, row) => trace.sampleLoss(row), cost: () => 1 },
  // Every x and δ.
  size: {
    kind: 'sampleGradientNorm',
    of: (trace, row) => trace.sampleGradientNorm(row),
    cost: ({ network }) => 2 * network.layers.reduce((sum, units) => sum + units, 0),
  },
  // One product per weight.
  agreement: {
    kind: 'cosine',
    of: (trace, row) => trace.cosine(row),
    cost: ({ network }) => weightCount(network),
  },
};

/** The measure of row k of the batch is in [k−1]. */
export const sampleMeasure = keptFor((trace: StepTrace, name: SampleMeasure): Job<Float64Array> => {
  const { of, cost } = measures[name];
  return new Job(computeInPieces(trace.batchSize, cost(trace), (before) => of(trace, before + 1)));
});

export const sampleOrders = ['batch', 'data', 'loss', 'size', 'agreement'] as const;

export type SampleOrder = (typeof sampleOrders)[number];

/** An unknown order means the order of the batch, in which sums are taken. */
export function readSampleOrder(text: string | undefined): SampleOrder {
  return sampleOrders.find((order) => order === text) ?? 'batch';
}

/** The order, if its numbers are known; before their phase, the order of the batch. */
export function knownOrder(order: SampleOrder, trace: StepTrace, stop: Stop): SampleOrder {
  const [first] = trace.batch;
  if (order === 'batch' || order === 'data' || first === undefined) return order;
  return isKnown({ kind: measures[order].kind, sample: first + 1 }, trace, stop) ? order : 'batch';
}

/** Rows of the batch, largest first; equal ones in the order of the batch, NaN last. */
export const orderedRows = keptFor((trace: StepTrace, order: SampleOrder): readonly number[] => {
  const rows = rowsOf(trace);
  if (order === 'batch') return rows;
  if (order === 'data') return [...rows].sort((one, other) => sampleAt(trace, one) - sampleAt(trace, other));
  const keys = sampleMeasure(trace, order)
    .finish()
    .map((measure) => (Number.isNaN(measure) ? Number.NEGATIVE_INFINITY : measure));
  return [...rows].sort((one, other) => {
    const first = keys[one - 1] ?? 0;
    const second = keys[other - 1] ?? 0;
    return first === second ? one - other : second - first;
  });
});

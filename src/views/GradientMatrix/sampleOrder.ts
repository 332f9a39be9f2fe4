/** In which order the matrix's rows stand; the link says it as `matrix.sort=loss`. */
import type { StepTrace } from '../../model';
import { isKnown, type QuantityOf, type Stop } from '../../quantity';
import { sampleMeasure } from './sampleMeasures';

export const sampleOrders = ['batch', 'data', 'loss', 'size', 'agreement'] as const;

export type SampleOrder = (typeof sampleOrders)[number];

/** What is not an order is the order of the batch, in which sums are taken. */
export function readSampleOrder(text: string | undefined): SampleOrder {
  return sampleOrders.find((order) => order === text) ?? 'batch';
}

/** The order as far as its numbers are known: before their phase, that of the batch, which gives nothing away. */
export function knownOrder(order: SampleOrder, trace: StepTrace, stop: Stop): SampleOrder {
  const [first] = trace.batch;
  if (order === 'batch' || order === 'data' || first === undefined) return order;
  const kinds = { loss: 'sampleLoss', size: 'sampleGradientNorm', agreement: 'cosine' } as const;
  const quantity = { kind: kinds[order], sample: first + 1 } as QuantityOf<
    'sampleLoss' | 'sampleGradientNorm' | 'cosine'
  >;
  return isKnown(quantity, trace, stop) ? order : 'batch';
}

/** Positions in the batch, largest first; equal ones in the order of the batch, NaN last. */
export function orderedPositions(trace: StepTrace, order: SampleOrder): readonly number[] {
  const positions = trace.batch.map((_, position) => position);
  if (order === 'batch') return positions;
  if (order === 'data') return positions.sort((one, other) => (trace.batch[one] ?? 0) - (trace.batch[other] ?? 0));
  const keys = sampleMeasure(trace, order)
    .finish()
    .map((measure) => (Number.isNaN(measure) ? Number.NEGATIVE_INFINITY : measure));
  return positions.sort((one, other) => {
    const first = keys[one] ?? 0;
    const second = keys[other] ?? 0;
    return first === second ? one - other : second - first;
  });
}

/**
 * Σ up to each sample of the batch, for one weight, as prefix sums: each total is the previous one plus one
 * contribution.
 */
import type { StepTrace } from '../model';
import type { QuantityOf, WeightPlace } from './quantity';
import { rowOf, rowsOf, sampleAt } from './samples';

interface Totals extends WeightPlace {
  readonly totals: Float64Array;
}

/** Caches the weight asked about last: a table asks for all its rows. */
const kept = new WeakMap<StepTrace, Totals>();

/** The total up to row k of the batch in [k−1]; the terms are the samples' contributions. */
export function runningTotals(trace: StepTrace, { layer, from, to }: WeightPlace): Float64Array {
  const known = kept.get(trace);
  if (known?.layer === layer && known.from === from && known.to === to) return known.totals;
  let total = 0;
  const totals = Float64Array.from(rowsOf(trace), (row) => {
    total += trace.contribution(layer, from, to, row);
    return total;
  });
  kept.set(trace, { layer, from, to, totals });
  return totals;
}

/** The total up to a row of the batch: named by the row's sample, and by the row itself where the sample has an earlier one. */
export function runningTotalAt(trace: StepTrace, place: WeightPlace, row: number): QuantityOf<'runningTotal'> {
  const { layer, from, to } = place;
  const sample = sampleAt(trace, row);
  return { kind: 'runningTotal', layer, from, to, sample, ...(rowOf(trace, sample) !== row && { row }) };
}

/** The row up to which a running total goes; a RangeError if that row is not of its sample, or the first, which is not said. */
export function rowOfTotal(trace: StepTrace, { sample, row }: QuantityOf<'runningTotal'>): number {
  const first = rowOf(trace, sample);
  if (row === undefined) return first;
  if (row === first || sampleAt(trace, row) !== sample) {
    throw new RangeError(`row ${row}: expected a later row of sample ${sample}`);
  }
  return row;
}

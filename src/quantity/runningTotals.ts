/**
 * Σ up to each sample of the batch, for one weight, as prefix sums: each total is the previous one plus one
 * contribution.
 */
import { latestFor } from '../memory';
import { AbsentNumber, type StepTrace } from '../model';
import type { QuantityOf, WeightPlace } from './quantity';
import { rowOf, rowsOf, sampleAt } from './samples';

/** The total up to row k of the batch in [k−1]; the terms are the samples' contributions. */
export function runningTotals(trace: StepTrace, { layer, from, to }: WeightPlace): Float64Array {
  return totalsOf(trace, layer, from, to);
}

/** Keeps those of the weight asked about last: a table asks for all its rows. */
const totalsOf = latestFor((trace: StepTrace, layer: number, from: number, to: number): Float64Array => {
  let total = 0;
  return Float64Array.from(rowsOf(trace), (row) => {
    total += trace.contribution(layer, from, to, row);
    return total;
  });
});

/** The total up to a row of the batch: named by the row's sample, and by the row itself where the sample has an earlier one. */
export function runningTotalAt(trace: StepTrace, place: WeightPlace, row: number): QuantityOf<'runningTotal'> {
  const { layer, from, to } = place;
  const sample = sampleAt(trace, row);
  return { kind: 'runningTotal', layer, from, to, sample, ...(rowOf(trace, sample) !== row && { row }) };
}

/** The row up to which a running total goes; no number if that row is not of its sample, or the first, which is not said. */
export function rowOfTotal(trace: StepTrace, { sample, row }: QuantityOf<'runningTotal'>): number {
  const first = rowOf(trace, sample);
  if (row === undefined) return first;
  if (row === first || sampleAt(trace, row) !== sample) {
    throw new AbsentNumber(`row ${row}: expected a later row of sample ${sample}`);
  }
  return row;
}

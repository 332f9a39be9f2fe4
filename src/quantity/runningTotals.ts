/**
 * Σ up to each sample of the batch, for one weight, as prefix sums: each total is the previous one plus one
 * contribution.
 */
import type { StepTrace } from '../model';
import type { WeightPlace } from './quantity';

interface Totals extends WeightPlace {
  readonly totals: Float64Array;
}

/** Caches the weight asked about last: a table asks for all its rows. */
const kept = new WeakMap<StepTrace, Totals>();

/** By position in the batch; the terms are the samples' contributions. */
export function runningTotals(trace: StepTrace, { layer, from, to }: WeightPlace): Float64Array {
  const known = kept.get(trace);
  if (known?.layer === layer && known.from === from && known.to === to) return known.totals;
  let total = 0;
  const totals = Float64Array.from(trace.batch, (_, position) => {
    total += trace.contribution(layer, from, to, position);
    return total;
  });
  kept.set(trace, { layer, from, to, totals });
  return totals;
}

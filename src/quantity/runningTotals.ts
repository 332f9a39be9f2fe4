/** Σ up to each sample of the batch, for one weight: every total is the one before and one contribution more. */
import type { StepTrace } from '../model';
import type { WeightPlace } from './quantity';

interface Totals extends WeightPlace {
  readonly totals: Float64Array;
}

/** Those of the weight asked about last: a table asks for all rows of one. */
const kept = new WeakMap<StepTrace, Totals>();

/** By position in the batch; what is added are the samples' contributions. */
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

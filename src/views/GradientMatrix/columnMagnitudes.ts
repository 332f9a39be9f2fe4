/**
 * The sum of the magnitudes for each weight, Σ_k |∂e(k)/∂w|, each times its sample's factors if it has any: a sample's
 * |x_i||δ_j| is added to all weights of a layer before the next sample's.
 *
 * Indices are in range: a layer's factors are as long as it has units.
 */

import type { Work } from '../../kit/work/job';
import type { StepTrace } from '../../model';
import { columnTotal, type LayerSpan } from './columns';
import { pieceCost } from './computeInPieces';
import type { FactorRows } from './factorRows';

interface SpanFactors {
  readonly x: FactorRows;
  readonly delta: FactorRows;
}

/** The magnitudes in column order, over all layers. */
export function* columnMagnitudes(
  trace: StepTrace,
  spans: readonly LayerSpan[],
  factorsOf: (span: LayerSpan) => SpanFactors,
): Work<Float64Array> {
  const sizes = new Float64Array(columnTotal(spans));
  const all = trace.batchSize * sizes.length;
  let [done, paused] = [0, 0];
  for (let row = 1; row <= trace.batchSize; row++) {
    const factor = Math.abs(trace.sampleWeight(row) * trace.clipFactor(row));
    // A factor 0 gives 0, even before NaN or infinity.
    if (factor === 0) continue;
    for (const span of spans) {
      const { x, delta } = factorsOf(span);
      const xs = x.row(row).map(Math.abs);
      const ds = delta.row(row);
      for (let unit = 0; unit < span.units; unit++) {
        const d = Math.abs(ds[unit]!) * factor;
        const at = span.first + unit * span.froms;
        for (let from = 0; from < span.froms; from++) sizes[at + from]! += xs[from]! * d;
        done += span.froms;
        if (done - paused < pieceCost) continue;
        paused = done;
        yield { share: done / all };
      }
    }
  }
  return sizes;
}

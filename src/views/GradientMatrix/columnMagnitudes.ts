/**
 * The sum of the magnitudes for each weight, Σ_k |∂e(k)/∂w|, each times its sample's factors if it has any. A layer's are the matrix product
 *   |Δ|ᵀ |X|,  with |δ_j(k)| times the factors of sample k,
 * of some samples at a time.
 *
 * Indices are in range: a layer's factors are as long as it has units.
 */

import type { Work } from '../../kit/work/job';
import { matrix, product, type StepTrace, transposed } from '../../model';
import { columnTotal, type LayerSpan } from './columns';
import { pieceCost } from './computeInPieces';
import type { FactorRows } from './factorRows';

interface SpanFactors {
  readonly x: FactorRows;
  readonly delta: FactorRows;
}

/** So many multiplications of a product take the time of one elsewhere. */
const perMultiplication = 8;

/** The magnitudes in column order, over all layers. */
export function* columnMagnitudes(
  trace: StepTrace,
  spans: readonly LayerSpan[],
  factorsOf: (span: LayerSpan) => SpanFactors,
): Work<Float64Array> {
  const sizes = new Float64Array(columnTotal(spans));
  const all = trace.batchSize * sizes.length;
  let done = 0;
  for (const span of spans) {
    const { x, delta } = factorsOf(span);
    const cells = span.froms * span.units;
    const cost = Math.max(cells / perMultiplication, span.froms + span.units);
    const each = Math.min(trace.batchSize, Math.max(1, Math.floor(pieceCost / cost)));
    // Arrays for all samples at once would be so large that the browser collects garbage twice as often.
    const xs = new Float64Array(each * x.width);
    const deltas = new Float64Array(each * delta.width);
    for (let first = 1; first <= trace.batchSize; first += each) {
      if (done > 0) yield { share: done / all };
      const rows = Math.min(each, trace.batchSize + 1 - first);
      for (let at = 0; at < rows; at++) {
        const factor = Math.abs(trace.sampleWeight(first + at) * trace.clipFactor(first + at));
        setMagnitudes(xs, at, x.row(first + at), factor === 0 ? 0 : 1);
        setMagnitudes(deltas, at, delta.row(first + at), factor);
      }
      const left = transposed(matrix(deltas, { rows, columns: delta.width }));
      const sums = product(left, matrix(xs, { rows, columns: x.width }));
      for (let at = 0; at < cells; at++) sizes[span.first + at]! += sums[at]!;
      done += rows * cells;
    }
  }
  return sizes;
}

/** The magnitudes of a row, each times the factor: a factor 0 gives 0, even before NaN or infinity. */
function setMagnitudes(into: Float64Array, row: number, values: Float64Array, factor: number): void {
  const start = row * values.length;
  for (let at = 0; at < values.length; at++) into[start + at] = factor === 0 ? 0 : Math.abs(values[at]!) * factor;
}

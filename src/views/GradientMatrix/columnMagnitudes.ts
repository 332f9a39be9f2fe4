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
    const cells = span.froms * span.units;
    const cost = Math.max(cells / perMultiplication, span.froms + span.units);
    const each = Math.max(1, Math.floor(pieceCost / cost));
    for (let first = 1; first <= trace.batchSize; first += each) {
      if (done > 0) yield { share: done / all };
      const rows = Math.min(each, trace.batchSize + 1 - first);
      const sums = magnitudesOf(trace, factorsOf(span), { first, rows });
      for (let at = 0; at < cells; at++) sizes[span.first + at]! += sums[at]!;
      done += rows * cells;
    }
  }
  return sizes;
}

/** Of one layer, over these rows of the batch. */
function magnitudesOf(
  trace: StepTrace,
  { x, delta }: SpanFactors,
  { first, rows }: { readonly first: number; readonly rows: number },
): Float64Array {
  const xs = new Float64Array(rows * x.width);
  const deltas = new Float64Array(rows * delta.width);
  for (let at = 0; at < rows; at++) {
    const row = first + at;
    const factor = Math.abs(trace.sampleWeight(row) * trace.clipFactor(row));
    // A factor 0 gives 0, even before NaN or infinity.
    if (factor === 0) continue;
    setMagnitudes(xs, at, x.row(row));
    setMagnitudes(deltas, at, delta.row(row), factor);
  }
  const [left, right] = [matrix(deltas, { rows, columns: delta.width }), matrix(xs, { rows, columns: x.width })];
  return product(transposed(left), right);
}

function setMagnitudes(into: Float64Array, row: number, values: Float64Array, factor = 1): void {
  const start = row * values.length;
  for (let at = 0; at < values.length; at++) into[start + at] = Math.abs(values[at]!) * factor;
}

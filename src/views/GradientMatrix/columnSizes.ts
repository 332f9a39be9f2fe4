/**
 * How much what the samples add to each weight's sum comes to in size, Σ_k |∂e(k)/∂w|, each times its sample's factors where it
 * has some: the product |δ|ᵀ|x| of a layer, which has its cells in the order of the columns. Computed block by block of samples and to-units.
 */
import { addProduct, matrix, type StepTrace, transposed } from '../../model';
import { hasFactors } from '../../quantity';
import type { Work } from '../shared/work/job';
import { columnTotal, type LayerSpan } from './columns';
import type { FactorRows } from './factorRows';
import { pieceCost } from './filled';

interface Piece {
  readonly span: LayerSpan;
  readonly rows: readonly [number, number];
  readonly units: readonly [number, number];
}

interface SpanFactors {
  readonly x: FactorRows;
  readonly delta: FactorRows;
}

/** Samples of a block: many, so that what is added to is read seldom. */
const rowsAtOnce = 512;
/** The kernel of products is some times as fast as a loop. */
const productsPerCost = 8;

/** In the order of the columns over all layers. */
export function* columnSizes(
  trace: StepTrace,
  spans: readonly LayerSpan[],
  factorsOf: (span: LayerSpan) => SpanFactors,
): Work<Float64Array> {
  const sizes = new Float64Array(columnTotal(spans));
  const pieces = spans.flatMap((span) => piecesOfLayer(span, trace.batchSize));
  let block: { readonly of: string; readonly x: Float64Array } | undefined;
  for (const [index, { span, rows, units }] of pieces.entries()) {
    if (index > 0) yield { share: index / pieces.length };
    const [firstUnit, endUnit] = units;
    const count = rows[1] - rows[0];
    const factors = factorsOf(span);
    // Pieces of the same samples follow each other.
    const of = `${span.layer} ${rows}`;
    if (block?.of !== of) block = { of, x: sizesOfRows(factors.x, rows, [0, span.froms]) };
    const delta = sizesOfRows(factors.delta, rows, units);
    if (hasFactors(trace)) scaleRows(trace, delta, rows);
    addProduct(
      matrix(sizes, { rows: endUnit - firstUnit, columns: span.froms }, span.first + firstUnit * span.froms),
      transposed(matrix(delta, { rows: count, columns: endUnit - firstUnit })),
      matrix(block.x, { rows: count, columns: span.froms }),
    );
  }
  return sizes;
}

function piecesOfLayer(span: LayerSpan, batchSize: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let row = 0; row < batchSize; row += rowsAtOnce) {
    const rows = [row, Math.min(batchSize, row + rowsAtOnce)] as const;
    const products = (rows[1] - rows[0]) * span.froms;
    const each = Math.max(1, Math.floor((pieceCost * productsPerCost) / products));
    for (let unit = 0; unit < span.units; unit += each) {
      pieces.push({ span, rows, units: [unit, Math.min(span.units, unit + each)] });
    }
  }
  return pieces;
}

/** The sizes of some columns of some rows, row by row. */
function sizesOfRows(
  factor: FactorRows,
  [firstRow, endRow]: readonly [number, number],
  [first, end]: readonly [number, number],
): Float64Array {
  const width = end - first;
  const sizes = new Float64Array((endRow - firstRow) * width);
  for (let row = firstRow; row < endRow; row++) {
    const values = factor.row(row);
    const at = (row - firstRow) * width - first;
    for (let column = first; column < end; column++) sizes[at + column] = Math.abs(values[column] ?? 0);
  }
  return sizes;
}

/** Times the factors that the samples are added with; of a factor 0 nothing is left, whatever it stands before. */
function scaleRows(trace: StepTrace, sizes: Float64Array, [firstRow, endRow]: readonly [number, number]): void {
  const width = sizes.length / (endRow - firstRow);
  for (let row = firstRow; row < endRow; row++) {
    const factor = Math.abs(trace.sampleWeight(row) * trace.clipFactor(row));
    const of = sizes.subarray((row - firstRow) * width, (row - firstRow + 1) * width);
    for (const [at, size] of of.entries()) of[at] = factor === 0 ? 0 : factor * size;
  }
}

/**
 * The picture's values if a pixel covers a block of cells. A block is all x_i of a run of from-units times all δ_j of a
 * run of to-units, so for one sample
 *   its largest cell is (largest x_i)(largest δ_j), its sum is (Σ x_i)(Σ δ_j).
 * This reads only the factors, never all B × P cells. A block with a NaN is NaN.
 *
 * Indices are in range: rows and groups are counted by the loops that created the arrays.
 */

import { Job, type Work } from '../../kit/work/job';
import { keptFor, latestFor } from '../../memory';
import type { StepTrace } from '../../model';
import { type ColumnGroups, columnsOfGroup, groupCount } from './columnGroups';
import { columnMagnitudes } from './columnMagnitudes';
import { columnTotal, type LayerSpan, layerSpans, placeOfColumn } from './columns';
import { computeInPieces, pieceCost } from './computeInPieces';
import { type FactorName, type FactorRows, factorRows } from './factorRows';
import { groupStart } from './partition';

/** What a pixel shows of its cells. */
export type Shown = 'largest' | 'mean';

type Measure = 'largest' | 'sum';

/** Rows of the picture: rows of the batch in the order chosen, `groups` of them to be drawn. */
export interface RowGroups {
  readonly order: readonly number[];
  readonly groups: number;
}

/** From the first, up to but not including the last. */
export type Range = readonly [number, number];

/** How the rows and columns of a step's picture are grouped, and what a pixel shows of its cells. */
export interface PictureShape {
  readonly rows: RowGroups;
  /** One band per layer. */
  readonly bands: readonly ColumnGroups[];
  readonly shown: Shown;
}

/** For each band its blocks, row by row; 0 if they are not computed yet. */
export interface PictureCells {
  readonly bands: readonly Float64Array[];
}

/** The cost of reading one number from a trace, in multiplications. */
const costOfNumber = 10;

/** How often a picture is redrawn while its rows are computed. */
const drawings = 6;

/** One per step, so that returning to it finds what was computed. */
export const aggregatesOf = keptFor((trace: StepTrace): MatrixAggregates => new MatrixAggregates(trace));

/** A step's latest picture, also for when somebody returns to it. */
export const pictureOf = latestFor(
  (
    trace: StepTrace,
    order: RowGroups['order'],
    groups: number,
    bands: PictureShape['bands'],
    shown: Shown,
  ): Job<PictureCells> => aggregatesOf(trace).picture({ rows: { order, groups }, bands, shown }),
);

export class MatrixAggregates {
  readonly #trace: StepTrace;
  readonly #factors = new Map<string, FactorRows>();
  #sizes: Job<Float64Array> | undefined;
  #updates: Job<Float64Array> | undefined;

  constructor(trace: StepTrace) {
    this.#trace = trace;
  }

  /** The whole picture, row by row. */
  picture(shape: PictureShape): Job<PictureCells> {
    return new Job(this.#drawn(shape));
  }

  *#drawn(shape: PictureShape): Work<PictureCells> {
    const { rows, bands } = shape;
    const { order, groups } = rows;
    const cells = bands.map((columns) => new Float64Array(groups * groupCount(columns)));
    const ofSample = bands.reduce(
      (cost, columns) => cost + groupCount(columns) + columns.span.froms + columns.span.units,
      0,
    );
    const each = Math.max(1, Math.floor((pieceCost * groups) / (ofSample * order.length)));
    for (let row = 0; row < groups; row += each) {
      if (row > 0) {
        const share = row / groups;
        const isNew = Math.floor(share * drawings) > Math.floor(((row - each) / groups) * drawings);
        // The same arrays in a new object whenever more is computed.
        yield { share, ...(isNew && { value: { bands: cells.map((band) => band.subarray()) } }) };
      }
      for (const [index, columns] of bands.entries()) {
        // A band each.
        this.#fillRows(cells[index]!, { ...shape, columns }, [row, Math.min(groups, row + each)]);
      }
    }
    return { bands: cells.map((band) => band.subarray()) };
  }

  /** Computes some rows of a band into its cells, which are zeros there. */
  #fillRows(
    cells: Float64Array,
    { rows, columns, shown }: Pick<PictureShape, 'rows' | 'shown'> & { readonly columns: ColumnGroups },
    [firstRow, endRow]: Range,
  ): void {
    const measure = shown === 'mean' ? 'sum' : 'largest';
    const { span, fromGroups, unitGroups } = columns;
    const width = groupCount(columns);
    const x = this.#groups('x', span, { groups: fromGroups, measure });
    const d = this.#groups('delta', span, { groups: unitGroups, measure });
    const { order, groups } = rows;
    const sizes = shown === 'mean' ? groupSizes(columns) : undefined;
    for (let row = firstRow; row < endRow; row++) {
      const start = groupStart(row, order.length, groups);
      const end = groupStart(row + 1, order.length, groups);
      for (let index = start; index < end; index++) {
        const inBatch = order[index]!;
        const [xs, ds] = [x(inBatch), d(inBatch)];
        for (let unit = 0; unit < unitGroups; unit++) {
          // One to-unit's groups at a time, because they share its δ.
          const delta = ds[unit]!;
          for (let from = 0; from < fromGroups; from++) {
            const group = unit * fromGroups + from;
            const cell = xs[from]! * delta;
            const place = row * width + group;
            if (sizes) cells[place]! += cell / (sizes[group]! * (end - start));
            else if (index === start || isLarger(cell, cells[place]!)) cells[place] = cell;
          }
        }
      }
    }
  }

  /** Σ|∂e(k)/∂w| of every weight, in column order over all layers. */
  get sizes(): Job<Float64Array> {
    const factorsOf = (span: LayerSpan) => ({ x: this.#factor('x', span), delta: this.#factor('delta', span) });
    this.#sizes ??= new Job(columnMagnitudes(this.#trace, layerSpans(this.#trace.network), factorsOf));
    return this.#sizes;
  }

  /** Δw of every weight, in the same order. */
  get updates(): Job<Float64Array> {
    const trace = this.#trace;
    const spans = layerSpans(trace.network);
    const update = (column: number): number => {
      const { layer, from, to } = placeOfColumn(spans, column);
      return trace.update(layer, from, to);
    };
    this.#updates ??= new Job(computeInPieces(columnTotal(spans), costOfNumber, update));
    return this.#updates;
  }

  /** The row of the batch and the column, within the layer, of a block's largest cell. */
  largestIn(rows: readonly number[], { span }: ColumnGroups, [start, end]: Range): readonly [number, number] {
    let best: readonly [number, number] = [rows[0] ?? 0, start];
    let largest = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      const x = this.#factor('x', span).row(row);
      const d = this.#factor('delta', span).row(row);
      for (let column = start; column < end; column++) {
        const to = Math.floor(column / span.froms);
        const size = Math.abs(x[column - to * span.froms]! * d[to]!);
        if (size > largest) {
          largest = size;
          best = [row, column];
        }
      }
    }
    return best;
  }

  /** A sample's factor reduced to one number per group. */
  #groups(
    name: FactorName,
    span: LayerSpan,
    { groups, measure }: { readonly groups: number; readonly measure: Measure },
  ): (inBatch: number) => Float64Array {
    const { width, row } = this.#factor(name, span);
    if (groups === width) return row;
    const summary = new Float64Array(groups);
    const starts = Array.from({ length: groups + 1 }, (_, group) => groupStart(group, width, groups));
    return (inBatch) => {
      const values = row(inBatch);
      for (let at = 0; at < groups; at++) summary[at] = summarised(values, measure, starts[at]!, starts[at + 1]!);
      return summary;
    };
  }

  #factor(name: FactorName, span: LayerSpan): FactorRows {
    const key = `${name} ${span.layer}`;
    let factor = this.#factors.get(key);
    if (!factor) {
      factor = factorRows(this.#trace, name, span);
      this.#factors.set(key, factor);
    }
    return factor;
  }
}

/** One number per group, for a row with one number per weight, such as the batch gradient or the update. */
export function grouped(row: Float64Array, columns: ColumnGroups, shown: Shown): Float64Array {
  return Float64Array.from({ length: groupCount(columns) }, (_, group) => {
    const [start, end] = columnsOfGroup(columns, group).map((column) => columns.span.first + column) as [
      number,
      number,
    ];
    return shown === 'mean'
      ? summarised(row, 'sum', start, end) / (end - start)
      : summarised(row, 'largest', start, end);
  });
}

function groupSizes(columns: ColumnGroups): Float64Array {
  return Float64Array.from({ length: groupCount(columns) }, (_, group) => {
    const [start, end] = columnsOfGroup(columns, group);
    return end - start;
  });
}

function summarised(values: Float64Array, measure: Measure, start: number, end: number): number {
  let result = values[start]!;
  for (let at = start + 1; at < end; at++) {
    const value = values[at]!;
    if (measure === 'sum') result += value;
    else if (isLarger(value, result)) result = value;
  }
  return result;
}

/** Compares magnitudes; NaN is larger than all. */
function isLarger(value: number, than: number): boolean {
  return Math.abs(value) > Math.abs(than) || Number.isNaN(value);
}

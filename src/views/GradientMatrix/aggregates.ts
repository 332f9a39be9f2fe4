/**
 * What the picture shows where a pixel stands for a block of cells. A block is all x_i of a run of from-units times all δ_j of
 * a run of to-units, so that for one sample
 *   its largest cell is (largest x_i)(largest δ_j), its sum is (Σ x_i)(Σ δ_j):
 * B × P cells are never gone through, only their factors. A block with a NaN is NaN.
 *
 * Indices are in range: rows and groups are counted by the loops that made the arrays.
 */
import type { StepTrace } from '../../model';
import { type ColumnGroups, columnsOfGroup, type LayerSpan, layerSpans } from './columnGroups';
import { columnSizesWork } from './columnSizes';
import { type FactorName, type FactorRows, factorRows } from './factorRows';
import { groupStart } from './partition';
import type { PieceWork } from './pieceWork';
import { updateRowWork } from './updateRow';

/** What a pixel shows of its cells. */
export type Shown = 'largest' | 'mean';

type Measure = 'largest' | 'sum';

/** The rows under those of the samples. */
export type FootRow = 'batch' | 'update';

/** Rows of the picture: positions in the batch in the order chosen, `groups` of them to be drawn. */
export interface RowGroups {
  readonly order: readonly number[];
  readonly groups: number;
}

/** From the first up to, and without, the last. */
export type Range = readonly [number, number];

export interface CellWindow {
  readonly rows: Range;
  readonly groups: Range;
  readonly shown: Shown;
}

const known = new WeakMap<StepTrace, MatrixAggregates>();

/** One for each step, so that coming back to it finds what was computed. */
export function aggregatesOf(trace: StepTrace): MatrixAggregates {
  let aggregates = known.get(trace);
  if (!aggregates) {
    aggregates = new MatrixAggregates(trace);
    known.set(trace, aggregates);
  }
  return aggregates;
}

export class MatrixAggregates {
  readonly #trace: StepTrace;
  readonly #factors = new Map<string, FactorRows>();
  #batchRow: Float64Array | undefined;
  #sizes: PieceWork | undefined;
  #updates: PieceWork | undefined;

  constructor(trace: StepTrace) {
    this.#trace = trace;
  }

  /** The window of rows × groups, row by row: what each block shows. */
  cells(rows: RowGroups, columns: ColumnGroups, window: CellWindow): Float64Array {
    const [firstRow, endRow] = window.rows;
    const [firstGroup, endGroup] = window.groups;
    const cells = new Float64Array((endRow - firstRow) * (endGroup - firstGroup));
    this.fillCells(cells, { rows, columns, window }, window.rows);
    return cells;
  }

  /** Some rows of a window into their places in its cells, which are zeros there. */
  fillCells(
    cells: Float64Array,
    { rows, columns, window }: { rows: RowGroups; columns: ColumnGroups; window: CellWindow },
    [partStart, partEnd]: Range,
  ): void {
    const [firstGroup, endGroup] = window.groups;
    const width = endGroup - firstGroup;
    const measure = window.shown === 'mean' ? 'sum' : 'largest';
    const { span, fromGroups, unitGroups } = columns;
    const units: Range = [Math.floor(firstGroup / fromGroups), Math.ceil(endGroup / fromGroups)];
    const x = this.#groups('x', span, { groups: fromGroups, inSight: [0, fromGroups], measure });
    const d = this.#groups('delta', span, { groups: unitGroups, inSight: units, measure });
    const { order, groups } = rows;
    const sizes = window.shown === 'mean' ? groupSizes(columns, window.groups) : undefined;
    for (let row = partStart; row < partEnd; row++) {
      const start = groupStart(row, order.length, groups);
      const end = groupStart(row + 1, order.length, groups);
      const at = (row - window.rows[0]) * width - firstGroup;
      for (let index = start; index < end; index++) {
        const position = order[index]!;
        const [xs, ds] = [x(position), d(position)];
        for (let unit = units[0]; unit < units[1]; unit++) {
          // One to-unit's groups at a time: they share its δ.
          const delta = ds[unit - units[0]]!;
          const of = unit * fromGroups;
          const stop = Math.min(endGroup, of + fromGroups);
          for (let group = Math.max(firstGroup, of); group < stop; group++) {
            const cell = xs[group - of]! * delta;
            const place = at + group;
            if (sizes) cells[place]! += cell / (sizes[group - firstGroup]! * (end - start));
            else if (index === start || isLarger(cell, cells[place]!)) cells[place] = cell;
          }
        }
      }
    }
  }

  /** Σ|∂e(k)/∂w| of every weight, in the order of the columns over all layers. */
  get sizes(): PieceWork {
    const factorsOf = (span: LayerSpan) => ({ x: this.#factor('x', span), delta: this.#factor('delta', span) });
    this.#sizes ??= columnSizesWork(this.#trace, layerSpans(this.#trace.network), factorsOf);
    return this.#sizes;
  }

  /** Σ|∂e(k)/∂w| over all samples and over the weights of each group. */
  columnSizes(columns: ColumnGroups, [first, end]: Range): Float64Array {
    const sizes = this.sizes.finish();
    const sums = new Float64Array(end - first);
    for (let group = first; group < end; group++) {
      const [start, stop] = columnsOfGroup(columns, group);
      let sum = 0;
      for (let column = columns.span.first + start; column < columns.span.first + stop; column++) sum += sizes[column]!;
      sums[group - first] = sum;
    }
    return sums;
  }

  /** A row under the samples': the batch gradient or the update of each group's weights. */
  footCells(
    foot: FootRow,
    columns: ColumnGroups,
    { groups, shown }: Pick<CellWindow, 'groups' | 'shown'>,
  ): Float64Array {
    const [first, end] = groups;
    this.#batchRow ??= this.#trace.batchGradientRow();
    const row = foot === 'batch' ? this.#batchRow : this.updates.finish();
    const cells = new Float64Array(end - first);
    for (let group = first; group < end; group++) {
      const [start, stop] = columnsOfGroup(columns, group);
      const [from, to] = [columns.span.first + start, columns.span.first + stop];
      cells[group - first] =
        shown === 'mean' ? summarised(row, 'sum', from, to) / (to - from) : summarised(row, 'largest', from, to);
    }
    return cells;
  }

  /** Δw of every weight. */
  get updates(): PieceWork {
    this.#updates ??= updateRowWork(this.#trace);
    return this.#updates;
  }

  /** The position and the column, within the layer, of a block's largest cell. */
  largestIn(positions: readonly number[], { span }: ColumnGroups, [start, end]: Range): readonly [number, number] {
    let best: readonly [number, number] = [positions[0] ?? 0, start];
    let largest = Number.NEGATIVE_INFINITY;
    for (const position of positions) {
      const x = this.#factor('x', span).row(position);
      const d = this.#factor('delta', span).row(position);
      for (let column = start; column < end; column++) {
        const to = Math.floor(column / span.froms);
        const size = Math.abs(x[column - to * span.froms]! * d[to]!);
        if (size > largest) {
          largest = size;
          best = [position, column];
        }
      }
    }
    return best;
  }

  /** A sample's factor cut into groups, those in sight told by one number each. */
  #groups(
    name: FactorName,
    span: LayerSpan,
    { groups, inSight, measure }: { readonly groups: number; readonly inSight: Range; readonly measure: Measure },
  ): (position: number) => Float64Array {
    const { width, row } = this.#factor(name, span);
    const [first, end] = inSight;
    if (groups === width) return first === 0 ? row : (position) => row(position).subarray(first, end);
    const summary = new Float64Array(end - first);
    const starts = Array.from({ length: end - first + 1 }, (_, index) => groupStart(first + index, width, groups));
    return (position) => {
      const values = row(position);
      for (let at = 0; at < summary.length; at++)
        summary[at] = summarised(values, measure, starts[at]!, starts[at + 1]!);
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

function groupSizes(columns: ColumnGroups, [first, end]: Range): Float64Array {
  const sizes = new Float64Array(end - first);
  for (let group = first; group < end; group++) {
    const [start, stop] = columnsOfGroup(columns, group);
    sizes[group - first] = stop - start;
  }
  return sizes;
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

/** By size; NaN is larger than all. */
function isLarger(value: number, than: number): boolean {
  return Math.abs(value) > Math.abs(than) || Number.isNaN(value);
}

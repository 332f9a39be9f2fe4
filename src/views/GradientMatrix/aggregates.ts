/**
 * What the picture shows where a pixel stands for a block of cells. A block is all x_i of a run of from-units times all δ_j of
 * a run of to-units, so that for one sample
 *   its largest cell is (largest x_i)(largest δ_j), its sum is (Σ x_i)(Σ δ_j):
 * B × P cells are never gone through, only their factors. A block with a NaN is NaN.
 *
 * Indices are in range: rows and groups are counted by the loops that made the arrays.
 */
import { addProduct, matrix, type StepTrace, transposed } from '../../model';
import { type ColumnGroups, columnsOfGroup, type LayerSpan } from './columnGroups';
import { groupStart } from './partition';

/** What a pixel shows of its cells. */
export type Shown = 'largest' | 'mean';

type Measure = 'largest' | 'sum';

/** Rows of the picture: positions in the batch in the order chosen, `groups` of them to be drawn. */
export interface RowGroups {
  readonly order: readonly number[];
  readonly groups: number;
}

/** From the first up to, and without, the last. */
export type Range = readonly [number, number];

interface Factor {
  /** B × width. */
  readonly values: Float64Array;
  readonly width: number;
}

/** As many summaries of factors as zooming back and forth needs. */
const mostSummaries = 24;

export class MatrixAggregates {
  readonly #trace: StepTrace;
  readonly #factors = new Map<string, Factor>();
  readonly #summaries = new Map<string, Float64Array>();
  readonly #sizes = new Map<number, Float64Array>();
  #batchRow: Float64Array | undefined;

  constructor(trace: StepTrace) {
    this.#trace = trace;
  }

  /** The window of rows × groups, row by row: what each block shows. */
  cells(rows: RowGroups, columns: ColumnGroups, window: { rows: Range; groups: Range; shown: Shown }): Float64Array {
    const [firstRow, endRow] = window.rows;
    const [firstGroup, endGroup] = window.groups;
    const width = endGroup - firstGroup;
    const cells = new Float64Array((endRow - firstRow) * width);
    const measure = window.shown === 'mean' ? 'sum' : 'largest';
    const x = this.#summary('x', columns, measure);
    const d = this.#summary('delta', columns, measure);
    const { fromGroups, unitGroups } = columns;
    const { order, groups } = rows;
    const sizes = window.shown === 'mean' ? groupSizes(columns, window.groups) : undefined;
    for (let row = firstRow; row < endRow; row++) {
      const start = groupStart(row, order.length, groups);
      const end = groupStart(row + 1, order.length, groups);
      const at = (row - firstRow) * width;
      for (let index = start; index < end; index++) {
        const position = order[index]!;
        let group = firstGroup;
        while (group < endGroup) {
          // One to-unit's groups at a time: they share its δ.
          const unit = Math.floor(group / fromGroups);
          const stop = Math.min(endGroup, (unit + 1) * fromGroups);
          const delta = d[position * unitGroups + unit]!;
          const fromStart = (position - unit) * fromGroups;
          for (; group < stop; group++) {
            const cell = x[fromStart + group]! * delta;
            const place = at + group - firstGroup;
            if (sizes) cells[place]! += cell / (sizes[group - firstGroup]! * (end - start));
            else if (index === start || isLarger(cell, cells[place]!)) cells[place] = cell;
          }
        }
      }
    }
    return cells;
  }

  /** Σ|∂e(k)/∂w| over all samples and over the weights of each group. */
  columnSizes(columns: ColumnGroups, [first, end]: Range): Float64Array {
    const { span } = columns;
    const totals = this.#weightSizes(span);
    const sums = new Float64Array(end - first);
    for (let group = first; group < end; group++) {
      const [start, stop] = columnsOfGroup(columns, group);
      for (let column = start; column < stop; column++) {
        const to = Math.floor(column / span.froms);
        sums[group - first]! += totals[(column - to * span.froms) * span.units + to]!;
      }
    }
    return sums;
  }

  /** The bottom row: the batch gradient of each group's weights. */
  batchCells(columns: ColumnGroups, [first, end]: Range, shown: Shown): Float64Array {
    this.#batchRow ??= this.#trace.batchGradientRow();
    const cells = new Float64Array(end - first);
    for (let group = first; group < end; group++) {
      const [start, stop] = columnsOfGroup(columns, group);
      const values = this.#batchRow.subarray(columns.span.first + start, columns.span.first + stop);
      cells[group - first] =
        shown === 'mean' ? summarised(values, 'sum') / values.length : summarised(values, 'largest');
    }
    return cells;
  }

  /** The position and the column, within the layer, of a block's largest cell. */
  largestIn(positions: readonly number[], { span }: ColumnGroups, [start, end]: Range): readonly [number, number] {
    let best: readonly [number, number] = [positions[0] ?? 0, start];
    let largest = Number.NEGATIVE_INFINITY;
    const x = this.#factor('x', span);
    const d = this.#factor('delta', span);
    for (const position of positions) {
      for (let column = start; column < end; column++) {
        const to = Math.floor(column / span.froms);
        const cell = x.values[position * x.width + column - to * span.froms]! * d.values[position * d.width + to]!;
        if (Math.abs(cell) > largest) {
          largest = Math.abs(cell);
          best = [position, column];
        }
      }
    }
    return best;
  }

  /** Σ|∂e(k)/∂w| of each weight of a layer: the product |x|ᵀ|δ|, froms × units. */
  #weightSizes(span: LayerSpan): Float64Array {
    const known = this.#sizes.get(span.layer);
    if (known) return known;
    const x = this.#factor('x', span);
    const d = this.#factor('delta', span);
    const rows = this.#trace.batchSize;
    const sizes = new Float64Array(span.froms * span.units);
    addProduct(
      matrix(sizes, { rows: span.froms, columns: span.units }),
      transposed(matrix(sizesOf(x.values), { rows, columns: span.froms })),
      matrix(sizesOf(d.values), { rows, columns: span.units }),
    );
    this.#sizes.set(span.layer, sizes);
    return sizes;
  }

  /** A factor's rows, each cut into groups and each group told by one number. */
  #summary(which: 'x' | 'delta', columns: ColumnGroups, measure: Measure): Float64Array {
    const { span } = columns;
    const groups = which === 'x' ? columns.fromGroups : columns.unitGroups;
    const key = `${which} ${span.layer} ${groups} ${measure}`;
    const known = this.#summaries.get(key);
    if (known) return known;
    const { values, width } = this.#factor(which, span);
    if (groups === width) return values;
    const rows = this.#trace.batchSize;
    const summary = new Float64Array(rows * groups);
    for (let row = 0; row < rows; row++) {
      for (let group = 0; group < groups; group++) {
        const start = row * width + groupStart(group, width, groups);
        const end = row * width + groupStart(group + 1, width, groups);
        summary[row * groups + group] = summarised(values, measure, start, end);
      }
    }
    if (this.#summaries.size >= mostSummaries) this.#summaries.clear();
    this.#summaries.set(key, summary);
    return summary;
  }

  #factor(which: 'x' | 'delta', span: LayerSpan): Factor {
    const key = `${which} ${span.layer}`;
    const known = this.#factors.get(key);
    if (known) return known;
    const width = which === 'x' ? span.froms : span.units;
    const values =
      which === 'delta'
        ? this.#trace.deltaBlock(span.layer)
        : withBias(this.#trace.activationBlock(span.layer - 1), span);
    const factor = { values, width };
    this.#factors.set(key, factor);
    return factor;
  }
}

/** Rows of x without the constant in front where there is no bias that it is the input of. */
function withBias(block: Float64Array, { firstFrom, froms }: LayerSpan): Float64Array {
  return firstFrom === 0 ? block : block.filter((_, at) => at % (froms + 1) !== 0);
}

function sizesOf(values: Float64Array): Float64Array {
  const sizes = new Float64Array(values.length);
  for (let at = 0; at < sizes.length; at++) sizes[at] = Math.abs(values[at]!);
  return sizes;
}

function groupSizes(columns: ColumnGroups, [first, end]: Range): Float64Array {
  const sizes = new Float64Array(end - first);
  for (let group = first; group < end; group++) {
    const [start, stop] = columnsOfGroup(columns, group);
    sizes[group - first] = stop - start;
  }
  return sizes;
}

function summarised(values: Float64Array, measure: Measure, start = 0, end = values.length): number {
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

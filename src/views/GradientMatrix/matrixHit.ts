/** From a point of the canvas to the block that is drawn there, and from a block to the quantity it stands for. */
import type { StepTrace } from '../../model';
import type { Quantity, WeightPlace } from '../../quantity';
import type { FootRow, MatrixAggregates, Range } from './aggregates';
import {
  type ColumnGroups,
  columnGroups,
  columnsOfGroup,
  groupCount,
  type LayerSpan,
  placeOfColumn,
} from './columnGroups';
import type { Box, LayerBand, MatrixFrame } from './matrixFrame';
import { groupOf, groupStart } from './partition';

/** `row`: a group of rows; `group`: of the columns of the band. */
interface RowPlace {
  readonly row: number;
}
interface ColumnPlace {
  readonly band: number;
  readonly group: number;
}

/** Where the keys can stand. */
export type GridHit =
  | ({ readonly zone: 'cell' } & RowPlace & ColumnPlace)
  | ({ readonly zone: FootRow } & ColumnPlace)
  | ({ readonly zone: 'lossBars' } & RowPlace)
  | { readonly zone: 'batchLoss' };

export type MatrixHit =
  | GridHit
  | ({ readonly zone: 'columnBars' } & ColumnPlace)
  | ({ readonly zone: 'rowHead' | 'rowBars' } & RowPlace);

export function hitAt(frame: MatrixFrame, x: number, y: number): MatrixHit | undefined {
  const { body, batchRow, updateRow, columnBars, lossBars, rowBars } = frame;
  if (within(x, body.x, body.width)) {
    const column = columnHit(frame.bands, x);
    if (!column) return undefined;
    if (within(y, batchRow.y, batchRow.height)) return { zone: 'batch', ...column };
    if (within(y, updateRow.y, updateRow.height)) return { zone: 'update', ...column };
    if (within(y, columnBars.y, columnBars.height)) return { zone: 'columnBars', ...column };
    const row = rowHit(frame, y);
    return row === undefined ? undefined : { zone: 'cell', row, ...column };
  }
  const isAtLosses = within(x, lossBars.x, lossBars.width);
  if (isAtLosses && within(y, batchRow.y, batchRow.height)) return { zone: 'batchLoss' };
  const row = rowHit(frame, y);
  if (row === undefined) return undefined;
  if (isAtLosses) return { zone: 'lossBars', row };
  if (x < body.x) return { zone: 'rowHead', row };
  return within(x, rowBars.x, rowBars.width) ? { zone: 'rowBars', row } : undefined;
}

function columnHit(bands: readonly LayerBand[], x: number): { band: number; group: number } | undefined {
  const band = bands.findIndex((one) => within(x, one.x, one.width));
  const found = bands[band];
  if (!found) return undefined;
  const groups = groupCount(found.columns);
  return { band, group: Math.min(groups - 1, Math.floor(((x - found.x) / found.width) * groups)) };
}

function rowHit({ body, viewport, cellHeight, batchSize, rowGroups }: MatrixFrame, y: number): number | undefined {
  if (!within(y, body.y, body.height)) return undefined;
  const share = (y - body.y + viewport.top) / (cellHeight * batchSize);
  return share < 1 ? Math.floor(share * rowGroups) : undefined;
}

function within(value: number, start: number, length: number): boolean {
  return value >= start && value < start + length;
}

/** The positions in the batch that a group of rows stands for. */
export function positionsOfRow(
  { batchSize, rowGroups }: MatrixFrame,
  order: readonly number[],
  row: number,
): readonly number[] {
  return order.slice(groupStart(row, batchSize, rowGroups), groupStart(row + 1, batchSize, rowGroups));
}

/** The group of rows that the place in the order is in. */
export function rowOfPlace({ batchSize, rowGroups }: MatrixFrame, place: number): number {
  return groupOf(place, batchSize, rowGroups);
}

/** Where a group of rows stands on the canvas; it may be out of sight. */
export function rowBox(
  { body, viewport, cellHeight, batchSize, rowGroups }: MatrixFrame,
  row: number,
): Pick<Box, 'y' | 'height'> {
  const height = (cellHeight * batchSize) / rowGroups;
  return { y: body.y - viewport.top + row * height, height };
}

/** Where a group of columns stands on the canvas; it may be out of sight. */
export function groupBox({ bands }: MatrixFrame, band: number, group: number): Pick<Box, 'x' | 'width'> {
  const found = bands[band];
  if (!found) throw new RangeError(`band ${band}: not there`);
  const width = found.width / groupCount(found.columns);
  return { x: found.x + group * width, width };
}

/** Where a hit of the grid stands on the canvas; it may be out of sight. */
export function boxOfHit(frame: MatrixFrame, hit: GridHit): Box {
  const { lossBars, batchRow, updateRow } = frame;
  if (hit.zone === 'lossBars') return { ...lossBars, ...rowBox(frame, hit.row) };
  if (hit.zone === 'batchLoss') return { ...lossBars, y: batchRow.y, height: batchRow.height };
  const across = groupBox(frame, hit.band, hit.group);
  if (hit.zone === 'cell') return { ...across, ...rowBox(frame, hit.row) };
  const { y, height } = hit.zone === 'batch' ? batchRow : updateRow;
  return { ...across, y, height };
}

/** What is drawn: the frame and all that it is filled from. */
export interface Picture {
  readonly frame: MatrixFrame;
  readonly trace: StepTrace;
  readonly order: readonly number[];
  readonly spans: readonly LayerSpan[];
  readonly aggregates: MatrixAggregates;
}

/** The quantity that a block stands for: of several cells the largest in size. A row's head stands for none. */
export function quantityOfHit(
  hit: MatrixHit,
  { frame, trace, order, spans, aggregates }: Picture,
): Quantity | undefined {
  if (hit.zone === 'rowHead') return undefined;
  const sampleAt = (position: number): number => (trace.batch[position] ?? 0) + 1;
  if (hit.zone === 'batchLoss') return { kind: 'batchLoss' };
  if (!('band' in hit)) {
    const positions = positionsOfRow(frame, order, hit.row);
    return hit.zone === 'lossBars'
      ? { kind: 'sampleLoss', sample: sampleAt(largestBy(positions, (one) => trace.sampleLoss(one))) }
      : { kind: 'sampleGradientNorm', sample: sampleAt(largestBy(positions, (one) => trace.sampleGradientNorm(one))) };
  }
  const columns = frame.bands[hit.band]?.columns;
  if (!columns) return undefined;
  const range = columnsOfGroup(columns, hit.group);
  const placeOf = (column: number): WeightPlace => placeOfColumn(spans, columns.span.first + column);
  if (hit.zone === 'cell') {
    const [position, column] = aggregates.largestIn(positionsOfRow(frame, order, hit.row), columns, range);
    return { kind: 'sampleGradient', ...placeOf(column), sample: sampleAt(position) };
  }
  const sizes = sizesAt(hit.zone, aggregates, { columns: columnGroups(columns.span, 1), range });
  const indices = Array.from(sizes, (_, index) => index);
  const place = placeOf(range[0] + largestBy(indices, (index) => Math.abs(sizes[index] ?? 0)));
  const kind = ({ batch: 'batchGradient', update: 'update', columnBars: 'cancellation' } as const)[hit.zone];
  return { kind, ...place };
}

/** Of each weight of a group; none where they take long and are not computed yet: nothing is drawn there either. */
function sizesAt(
  zone: FootRow | 'columnBars',
  aggregates: MatrixAggregates,
  { columns, range }: { readonly columns: ColumnGroups; readonly range: Range },
): Float64Array {
  if (zone === 'columnBars') {
    return aggregates.sizes.isThere ? aggregates.columnSizes(columns, range) : new Float64Array();
  }
  const isThere = zone === 'batch' || aggregates.updates.isThere;
  return isThere ? aggregates.footCells(zone, columns, { groups: range, shown: 'largest' }) : new Float64Array();
}

function largestBy(candidates: readonly number[], size: (candidate: number) => number): number {
  let [best = 0] = candidates;
  let largest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const measure = size(candidate);
    if (measure > largest) [best, largest] = [candidate, measure];
  }
  return best;
}

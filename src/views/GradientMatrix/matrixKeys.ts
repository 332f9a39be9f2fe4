/**
 * Where the keys of the grid lead: from one block in the picture to the next. The rows after the samples are the batch's and the
 * update's; the column before the weights is that of the losses.
 */
import { columnsOfGroup, groupCount, groupOfColumn } from './columnGroups';
import { type FrameOptions, type MatrixFrame, matrixFrame, type Viewport } from './matrixFrame';
import { boxOfHit, type GridHit, positionsOfRow, rowOfPlace } from './matrixHit';

/** A cell: a place in the order of the samples, B for the batch's row and B + 1 for the update's, and a column over all layers. */
export interface GridCell {
  readonly place: number;
  readonly column: number;
}

/** The column of the losses. */
export const lossColumn = -1;

/** The block that a cell is drawn in. */
export function hitOfCell(frame: MatrixFrame, { place, column }: GridCell): GridHit {
  const { batchSize } = frame;
  const row = place < batchSize ? rowOfPlace(frame, place) : frame.rowGroups + place - batchSize;
  if (column === lossColumn) return inRow(frame, row, 'loss');
  const band = Math.max(
    0,
    frame.bands.findLastIndex(({ columns }) => columns.span.first <= column),
  );
  const columns = frame.bands[band]?.columns;
  return inRow(frame, row, { band, group: columns ? groupOfColumn(columns, column - columns.span.first) : 0 });
}

/** The block that a key leads to; undefined if the key is none of the grid's. */
export function blockAfter(
  frame: MatrixFrame,
  from: GridCell,
  { key, far }: { readonly key: string; readonly far: boolean },
): GridHit | undefined {
  const here = hitOfCell(frame, from);
  const row = rowOfHit(frame, here);
  const block = 'band' in here ? here : 'loss';
  const page = Math.max(1, frame.rowsInSight[1] - frame.rowsInSight[0] - 1);
  switch (key) {
    case 'ArrowUp':
      return far ? undefined : inRow(frame, row - 1, block);
    case 'ArrowDown':
      return far ? undefined : inRow(frame, row + 1, block);
    case 'PageUp':
      return far ? undefined : inRow(frame, row - page, block);
    case 'PageDown':
      return far ? undefined : inRow(frame, row + page, block);
    case 'ArrowLeft':
      return far ? undefined : inRow(frame, row, beside(frame, { row, block }, -1));
    case 'ArrowRight':
      return far ? undefined : inRow(frame, row, beside(frame, { row, block }, 1));
    case 'Home':
      return inRow(frame, far ? 0 : row, firstBlock);
    case 'End':
      return inRow(frame, far ? frame.rowGroups + 1 : row, lastBlock(frame));
    default:
      return undefined;
  }
}

/** Where along a row: at a group of weights, or at the losses. */
type Block = { readonly band: number; readonly group: number } | 'loss';

const firstBlock: Block = { band: 0, group: 0 };

/** Groups of samples count from 0, then come the batch's row and the update's. */
function rowOfHit({ rowGroups }: MatrixFrame, hit: GridHit): number {
  if ('row' in hit) return hit.row;
  return hit.zone === 'update' ? rowGroups + 1 : rowGroups;
}

function inRow({ rowGroups }: MatrixFrame, row: number, block: Block): GridHit {
  const target = Math.max(0, row);
  // An update has no loss.
  if (block === 'loss') return target < rowGroups ? { zone: 'lossBars', row: target } : { zone: 'batchLoss' };
  const { band, group } = block;
  if (target < rowGroups) return { zone: 'cell', row: target, band, group };
  return { zone: target === rowGroups ? 'batch' : 'update', band, group };
}

function beside(
  { bands, rowGroups }: MatrixFrame,
  { row, block }: { readonly row: number; readonly block: Block },
  direction: -1 | 1,
): Block {
  if (block === 'loss') return direction > 0 ? firstBlock : 'loss';
  const { band, group } = block;
  const columns = bands[band]?.columns;
  const next = group + direction;
  if (columns && next >= 0 && next < groupCount(columns)) return { band, group: next };
  const neighbour = bands[band + direction]?.columns;
  if (neighbour) return { band: band + direction, group: direction > 0 ? 0 : groupCount(neighbour) - 1 };
  return direction < 0 && row <= rowGroups ? 'loss' : { band, group };
}

function lastBlock({ bands }: MatrixFrame): Block {
  const last = bands.at(-1);
  return { band: bands.length - 1, group: last ? groupCount(last.columns) - 1 : 0 };
}

/** The viewport moved as little as brings a cell into sight. */
export function revealed(options: FrameOptions, viewport: Viewport, cell: GridCell): Viewport {
  const frame = matrixFrame(options, viewport);
  const { body } = frame;
  const hit = hitOfCell(frame, cell);
  const { x, y, width, height } = boxOfHit(frame, hit);
  const { left, top } = frame.viewport;
  return matrixFrame(options, {
    ...viewport,
    left: 'band' in hit ? left + outside(x, width, body.x, body.width) : left,
    top: 'row' in hit ? top + outside(y, height, body.y, body.height) : top,
  }).viewport;
}

/** How far a stretch has to move to stand inside another. */
function outside(start: number, length: number, from: number, room: number): number {
  if (start < from) return start - from;
  return Math.max(0, start + length - (from + room));
}

/** The point that a zoom by a button or a key leaves where it is: the middle of a cell in sight, else the picture's. */
export function anchorOf(frame: MatrixFrame, cell: GridCell): readonly [number, number] {
  const { body } = frame;
  const hit = hitOfCell(frame, cell);
  const box = boxOfHit(frame, hit);
  const x = 'band' in hit ? box.x + box.width / 2 : body.x;
  const y = 'row' in hit ? box.y + box.height / 2 : body.y + body.height;
  const isSeen = x >= body.x && x <= body.x + body.width && y >= body.y && y <= body.y + body.height;
  return isSeen ? [x, y] : [body.x + body.width / 2, body.y + body.height / 2];
}

/** How many weights and how many samples a block stands for. */
export function blockSize(
  frame: MatrixFrame,
  hit: GridHit,
  order: readonly number[],
): { readonly weights: number; readonly samples: number } {
  const columns = 'band' in hit ? frame.bands[hit.band]?.columns : undefined;
  const [start, end] = columns && 'band' in hit ? columnsOfGroup(columns, hit.group) : [0, 1];
  return { weights: end - start, samples: 'row' in hit ? positionsOfRow(frame, order, hit.row).length : 1 };
}

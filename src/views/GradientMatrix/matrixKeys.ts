/** Where the keys of the grid lead: from one block in the picture to the next. The row after the samples is the batch's. */
import { columnsOfGroup, groupCount, groupOfColumn } from './columnGroups';
import { type FrameOptions, type MatrixFrame, matrixFrame, type Viewport } from './matrixFrame';
import { groupBox, type MatrixHit, positionsOfRow, rowBox, rowOfPlace } from './matrixHit';

/** A cell: a place in the order of the samples, B for the batch's row, and a column over all layers. */
export interface GridCell {
  readonly place: number;
  readonly column: number;
}

/** The block that a cell is drawn in. */
export function hitOfCell(frame: MatrixFrame, { place, column }: GridCell): Extract<MatrixHit, { band: number }> {
  const band = Math.max(
    0,
    frame.bands.findLastIndex(({ columns }) => columns.span.first <= column),
  );
  const columns = frame.bands[band]?.columns;
  const group = columns ? groupOfColumn(columns, column - columns.span.first) : 0;
  return place >= frame.batchSize
    ? { zone: 'batch', band, group }
    : { zone: 'cell', row: rowOfPlace(frame, place), band, group };
}

/** The block that a key leads to; undefined if the key is none of the grid's. */
export function blockAfter(
  frame: MatrixFrame,
  from: GridCell,
  { key, far }: { readonly key: string; readonly far: boolean },
): Extract<MatrixHit, { band: number }> | undefined {
  const here = hitOfCell(frame, from);
  // The batch's row counts as one more.
  const row = here.zone === 'cell' ? here.row : frame.rowGroups;
  const page = Math.max(1, frame.rowsInSight[1] - frame.rowsInSight[0] - 1);
  switch (key) {
    case 'ArrowUp':
      return far ? undefined : inRow(frame, row - 1, here);
    case 'ArrowDown':
      return far ? undefined : inRow(frame, row + 1, here);
    case 'PageUp':
      return far ? undefined : inRow(frame, row - page, here);
    case 'PageDown':
      return far ? undefined : inRow(frame, row + page, here);
    case 'ArrowLeft':
      return far ? undefined : inRow(frame, row, beside(frame, here, -1));
    case 'ArrowRight':
      return far ? undefined : inRow(frame, row, beside(frame, here, 1));
    case 'Home':
      return inRow(frame, far ? 0 : row, { band: 0, group: 0 });
    case 'End':
      return inRow(frame, far ? frame.rowGroups : row, lastBlock(frame));
    default:
      return undefined;
  }
}

interface Block {
  readonly band: number;
  readonly group: number;
}

function inRow(frame: MatrixFrame, row: number, { band, group }: Block): Extract<MatrixHit, { band: number }> {
  const target = Math.max(0, row);
  return target >= frame.rowGroups ? { zone: 'batch', band, group } : { zone: 'cell', row: target, band, group };
}

function beside({ bands }: MatrixFrame, { band, group }: Block, direction: -1 | 1): Block {
  const columns = bands[band]?.columns;
  const next = group + direction;
  if (columns && next >= 0 && next < groupCount(columns)) return { band, group: next };
  const neighbour = bands[band + direction]?.columns;
  if (!neighbour) return { band, group };
  return { band: band + direction, group: direction > 0 ? 0 : groupCount(neighbour) - 1 };
}

function lastBlock({ bands }: MatrixFrame): Block {
  const last = bands.at(-1);
  return { band: bands.length - 1, group: last ? groupCount(last.columns) - 1 : 0 };
}

/** The viewport moved as little as brings a cell into sight. */
export function revealed(options: FrameOptions, viewport: Viewport, { place, column }: GridCell): Viewport {
  const frame = matrixFrame(options, viewport);
  const { body } = frame;
  const { band, group } = hitOfCell(frame, { place, column });
  const across = groupBox(frame, band, group);
  const left = frame.viewport.left + outside(across.x, across.width, body.x, body.width);
  const row = rowBox(frame, rowOfPlace(frame, Math.min(place, frame.batchSize - 1)));
  const top =
    place >= frame.batchSize
      ? frame.viewport.top
      : frame.viewport.top + outside(row.y, row.height, body.y, body.height);
  return matrixFrame(options, { ...viewport, left, top }).viewport;
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
  const across = groupBox(frame, hit.band, hit.group);
  const down = hit.zone === 'cell' ? rowBox(frame, hit.row) : { y: body.y + body.height, height: 0 };
  const [x, y] = [across.x + across.width / 2, down.y + down.height / 2];
  const isSeen = x >= body.x && x <= body.x + body.width && y >= body.y && y <= body.y + body.height;
  return isSeen ? [x, y] : [body.x + body.width / 2, body.y + body.height / 2];
}

/** How many weights and how many samples a block stands for. */
export function blockSize(
  frame: MatrixFrame,
  hit: Extract<MatrixHit, { band: number }>,
  order: readonly number[],
): { readonly weights: number; readonly samples: number } {
  const columns = frame.bands[hit.band]?.columns;
  const [start, end] = columns ? columnsOfGroup(columns, hit.group) : [0, 1];
  return { weights: end - start, samples: hit.zone === 'cell' ? positionsOfRow(frame, order, hit.row).length : 1 };
}

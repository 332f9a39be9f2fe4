/** The cells of the samples and of the batch: a bitmap for each layer at its size, with what there is room for in the cells. */
import { formatNumber, type NumberFormat } from '../../text';
import type { Palette } from '../shared/chart/palette';
import type { FootRow } from './aggregates';
import { type BandPart, type BitmapCache, type CellBitmap, type CellSource, cellBitmap } from './cellBitmap';
import { type CellScale, strengthOf } from './cellScale';
import type { CellValues } from './cellValues';
import type { Box, LayerBand, MatrixFrame } from './matrixFrame';
import { groupBox, rowBox } from './matrixHit';

export interface CellPaint {
  readonly frame: MatrixFrame;
  readonly source: CellSource;
  readonly palette: Palette;
  readonly cache: BitmapCache;
}

/** Cells from these sizes on, in pixels, are parted by lines, and have their sign drawn in them. */
const partedCell = 5;
const signedCell = 11;
const signArm = 2.5;

/** With `values` as far as they are computed, where drawing does not wait for them. */
export function paintCells(context: CanvasRenderingContext2D, paint: CellPaint, values?: CellValues): void {
  const { frame, source } = paint;
  const { scale, format } = source;
  const [firstRow, endRow] = frame.rowsInSight;
  const first = rowBox(frame, firstRow);
  const total = endRow - firstRow;
  const rows = `${frame.rowGroups} ${frame.rowsInSight}`;
  eachBand(context, paint, frame.body, (band, { index, key, across }) => {
    const made = (): Float64Array =>
      values?.bands[index] ??
      source.aggregates.cells({ order: source.order, groups: frame.rowGroups }, band.columns, {
        rows: frame.rowsInSight,
        groups: band.inSight,
        shown: source.shown,
      });
    return {
      slot: `samples ${index}`,
      key: `${key} ${rows}`,
      part: { across, down: [firstRow / frame.rowGroups, endRow / frame.rowGroups] },
      box: { y: frame.body.y - frame.viewport.top, height: frame.content.height },
      y: first.y,
      cellHeight: first.height,
      rowsDone: values ? Math.min(total, values.rowsDone()) : total,
      rows: total,
      values: made,
      scale,
      format,
    };
  });
}

/** A row under the samples': the batch's, coloured by the samples' scale, or the update's, by its own. */
export function paintFootRow(context: CanvasRenderingContext2D, paint: CellPaint, foot: FootRow): void {
  const { frame, source } = paint;
  const { aggregates, shown, scale, format, updates } = source;
  const look = foot === 'batch' ? { scale, format } : updates;
  if (!look) return;
  const { y, height } = foot === 'batch' ? frame.batchRow : frame.updateRow;
  eachBand(context, paint, foot === 'batch' ? frame.batchRow : frame.updateRow, (band, { index, key, across }) => ({
    slot: `${foot} ${index}`,
    key,
    part: { across, down: [0, 1] },
    box: { y, height },
    y,
    cellHeight: height,
    rowsDone: 1,
    rows: 1,
    values: () => aggregates.footCells(foot, band.columns, { groups: band.inSight, shown }),
    ...look,
  }));
}

interface Strip {
  readonly slot: string;
  readonly key: string;
  readonly part: BandPart;
  /** Where the whole of the band would stand, of which this is a part. */
  readonly box: Pick<Box, 'y' | 'height'>;
  readonly y: number;
  readonly cellHeight: number;
  readonly rows: number;
  readonly rowsDone: number;
  readonly values: () => Float64Array;
  readonly scale: CellScale;
  readonly format: NumberFormat;
}

interface BandPlace {
  readonly index: number;
  readonly key: string;
  readonly across: BandPart['across'];
}

function eachBand(
  context: CanvasRenderingContext2D,
  paint: CellPaint,
  box: Box,
  stripOf: (band: LayerBand, place: BandPlace) => Strip,
): void {
  const { frame } = paint;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.imageSmoothingEnabled = false;
  for (const [index, band] of frame.bands.entries()) {
    const [first, end] = band.inSight;
    if (end <= first) continue;
    const { fromGroups, unitGroups } = band.columns;
    const groups = fromGroups * unitGroups;
    const key = `${band.inSight} ${fromGroups} ${unitGroups} ${frame.printed}`;
    const strip = stripOf(band, { index, key, across: [first / groups, end / groups] });
    if (strip.rowsDone < strip.rows) paintUnfinished(context, paint, { band, index, strip });
    else paintStrip(context, paint, { index, first, columns: end - first, strip });
  }
  context.restore();
}

function paintStrip(
  context: CanvasRenderingContext2D,
  { frame, source, palette, cache }: CellPaint,
  { index, first, columns, strip }: { index: number; first: number; columns: number; strip: Strip },
): void {
  const { scale, format, key, part } = strip;
  const bitmap = cache.get(strip.slot, { key, source, palette, part }, () =>
    cellBitmap(strip.values(), { columns, scale, ramp: frame.printed ? palette.printed : palette.plain }),
  );
  const { x, width } = groupBox(frame, index, first);
  const grid: CellGrid = { x, y: strip.y, cellWidth: width, cellHeight: strip.cellHeight, bitmap, scale };
  context.drawImage(bitmap.image, x, strip.y, width * bitmap.columns, strip.cellHeight * bitmap.rows);
  const smaller = Math.min(grid.cellWidth, grid.cellHeight);
  if (smaller >= partedCell) paintLines(context, grid, palette);
  if (frame.printed) paintNumbers(context, grid, { rem: frame.rem, format, palette });
  else if (smaller >= signedCell) paintSigns(context, grid, palette);
}

/** The rows that are there; in place of the others what was shown before, where it belongs. */
function paintUnfinished(
  context: CanvasRenderingContext2D,
  { frame, source, palette, cache }: CellPaint,
  { band, index, strip }: { band: LayerBand; index: number; strip: Strip },
): void {
  const last = cache.last(strip.slot, { source, palette });
  if (last) {
    const [left, right] = last.part.across;
    const [top, bottom] = last.part.down;
    const { y, height } = strip.box;
    const x = band.x + left * band.width;
    context.drawImage(last.bitmap.image, x, y + top * height, (right - left) * band.width, (bottom - top) * height);
  }
  const columns = band.inSight[1] - band.inSight[0];
  if (strip.rowsDone === 0) return;
  const values = strip.values().subarray(0, strip.rowsDone * columns);
  const { image } = cellBitmap(values, { columns, scale: strip.scale, ramp: palette.plain });
  const { x, width } = groupBox(frame, index, band.inSight[0]);
  context.drawImage(image, x, strip.y, width * columns, strip.cellHeight * strip.rowsDone);
}

interface CellGrid {
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly bitmap: CellBitmap;
  readonly scale: CellScale;
}

/** Of the card's colour, so that neighbours of one colour are still two. */
function paintLines(context: CanvasRenderingContext2D, grid: CellGrid, palette: Palette): void {
  const { x, y, cellWidth, cellHeight, bitmap } = grid;
  context.beginPath();
  for (let column = 0; column <= bitmap.columns; column++) {
    context.moveTo(x + column * cellWidth, y);
    context.lineTo(x + column * cellWidth, y + bitmap.rows * cellHeight);
  }
  for (let row = 0; row <= bitmap.rows; row++) {
    context.moveTo(x, y + row * cellHeight);
    context.lineTo(x + bitmap.columns * cellWidth, y + row * cellHeight);
  }
  context.lineWidth = Math.min(2, cellWidth / 6, cellHeight / 6);
  context.strokeStyle = palette.card;
  context.stroke();
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  grid: CellGrid,
  { rem, format, palette }: { readonly rem: number; readonly format: NumberFormat; readonly palette: Palette },
): void {
  context.font = `${0.75 * rem}px ${palette.sans}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = palette.cellInk;
  eachCell(grid, (value, x, y) => {
    context.fillText(formatNumber(value, format), x + grid.cellWidth - 0.375 * rem, y + grid.cellHeight / 2);
  });
}

/** A stroke for minus, a cross for plus, as in the legend, where the cell has room but its number has not. */
function paintSigns(context: CanvasRenderingContext2D, grid: CellGrid, palette: Palette): void {
  context.beginPath();
  eachCell(grid, (value, x, y) => {
    if (strengthOf(value, grid.scale) < 0.2) return;
    const [centreX, centreY] = [x + grid.cellWidth / 2, y + grid.cellHeight / 2];
    context.moveTo(centreX - signArm, centreY);
    context.lineTo(centreX + signArm, centreY);
    if (value < 0) return;
    context.moveTo(centreX, centreY - signArm);
    context.lineTo(centreX, centreY + signArm);
  });
  context.lineWidth = 1.25;
  context.strokeStyle = palette.card;
  context.stroke();
}

function eachCell(grid: CellGrid, visit: (value: number, x: number, y: number) => void): void {
  const { columns, values } = grid.bitmap;
  for (const [at, value] of values.entries()) {
    const row = Math.floor(at / columns);
    visit(value, grid.x + (at - row * columns) * grid.cellWidth, grid.y + row * grid.cellHeight);
  }
}

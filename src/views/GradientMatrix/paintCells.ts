/** The cells of the samples and of the batch: a bitmap for each layer at its size, with what there is room for in the cells. */
import { formatNumber } from '../../text';
import type { Palette } from '../shared/requested/palette';
import type { BitmapCache, CellBitmap, CellSource } from './cellBitmap';
import { cellBitmap } from './cellBitmap';
import { strengthOf } from './cellScale';
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

export function paintCells(context: CanvasRenderingContext2D, paint: CellPaint): void {
  const { frame, source } = paint;
  const [firstRow, endRow] = frame.rowsInSight;
  const first = rowBox(frame, firstRow);
  eachBand(context, paint, frame.body, (band, key) => {
    const values = (): Float64Array =>
      source.aggregates.cells({ order: source.order, groups: frame.rowGroups }, band.columns, {
        rows: frame.rowsInSight,
        groups: band.inSight,
        shown: source.shown,
      });
    const rows = `${frame.rowGroups} ${frame.rowsInSight}`;
    return { slot: 'samples', key: `${key} ${rows}`, y: first.y, height: first.height * (endRow - firstRow), values };
  });
}

/** The batch's row, coloured by the samples' scale. */
export function paintBatchRow(context: CanvasRenderingContext2D, paint: CellPaint): void {
  const { batchRow } = paint.frame;
  const { aggregates, shown } = paint.source;
  eachBand(context, paint, batchRow, (band, key) => ({
    slot: 'batch',
    key,
    y: batchRow.y,
    height: batchRow.height,
    values: () => aggregates.batchCells(band.columns, band.inSight, shown),
  }));
}

interface Strip {
  readonly slot: string;
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly values: () => Float64Array;
}

function eachBand(
  context: CanvasRenderingContext2D,
  { frame, source, palette, cache }: CellPaint,
  box: Box,
  stripOf: (band: LayerBand, key: string) => Strip,
): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  for (const [index, band] of frame.bands.entries()) {
    const [first, end] = band.inSight;
    if (end <= first) continue;
    const { fromGroups, unitGroups } = band.columns;
    const strip = stripOf(band, `${band.inSight} ${fromGroups} ${unitGroups} ${frame.printed}`);
    const bitmap = cache.get(`${strip.slot} ${index}`, { key: strip.key, source, palette }, () =>
      cellBitmap(strip.values(), {
        columns: end - first,
        scale: source.scale,
        ramp: frame.printed ? palette.printed : palette.plain,
      }),
    );
    const { x, width } = groupBox(frame, index, first);
    const grid = { x, y: strip.y, cellWidth: width, cellHeight: strip.height / bitmap.rows, bitmap };
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap.image, x, strip.y, width * bitmap.columns, strip.height);
    if (Math.min(grid.cellWidth, grid.cellHeight) >= partedCell) paintLines(context, grid, palette);
    if (frame.printed) paintNumbers(context, grid, { frame, source, palette });
    else if (Math.min(grid.cellWidth, grid.cellHeight) >= signedCell) paintSigns(context, grid, { source, palette });
  }
  context.restore();
}

interface CellGrid {
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly bitmap: CellBitmap;
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
  { frame, source, palette }: Pick<CellPaint, 'frame' | 'source' | 'palette'>,
): void {
  context.font = `${0.75 * frame.rem}px ${palette.mono}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = palette.cellInk;
  eachCell(grid, (value, x, y) => {
    const text = formatNumber(value, source.format);
    context.fillText(text, x + grid.cellWidth - 0.375 * frame.rem, y + grid.cellHeight / 2);
  });
}

/** A stroke for minus, a cross for plus, as in the legend, where the cell has room but its number has not. */
function paintSigns(
  context: CanvasRenderingContext2D,
  grid: CellGrid,
  { source, palette }: Pick<CellPaint, 'source' | 'palette'>,
): void {
  context.beginPath();
  eachCell(grid, (value, x, y) => {
    if (strengthOf(value, source.scale) < 0.2) return;
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

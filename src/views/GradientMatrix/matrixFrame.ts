/**
 * What stands where on the canvas, in CSS pixels: layers as column groups with a gap between them, rows of samples, the row of
 * the batch under a rule, margins to the right and below; and which of it is in sight at a zoom.
 * Zoom 0 shows all, zoom 1 single cells with numbers; in between both sides of a cell grow by equal ratios.
 */

import type { Range } from './aggregates';
import { type ColumnGroups, columnGroups, groupCount, type LayerSpan } from './columnGroups';
import { groupsAt } from './partition';

export interface Viewport {
  /** 0 to 1. */
  readonly zoom: number;
  /** What of the picture is beyond the left and upper edge, in pixels at this zoom. */
  readonly left: number;
  readonly top: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LayerBand {
  readonly columns: ColumnGroups;
  /** Where its first column starts, which may be out of sight. */
  readonly x: number;
  readonly width: number;
  /** The groups in sight. */
  readonly inSight: Range;
}

export interface MatrixFrame {
  readonly viewport: Viewport;
  readonly rem: number;
  readonly width: number;
  readonly height: number;
  /** Where the cells of the samples are seen. */
  readonly body: Box;
  /** Of all cells, in sight or not. */
  readonly content: { readonly width: number; readonly height: number };
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly bands: readonly LayerBand[];
  readonly batchSize: number;
  /** Groups of rows that samples are drawn in. */
  readonly rowGroups: number;
  readonly rowsInSight: Range;
  /** The rows under the samples', and the bars under them. */
  readonly batchRow: Box;
  readonly updateRow: Box;
  readonly columnBars: Box;
  /** What stands beside the samples: losses at the left, between their numbers and the cells, lengths at the right. */
  readonly lossBars: Box;
  readonly rowBars: Box;
  /** Whether margins have room for words and numbers beside their bars. */
  readonly roomy: boolean;
  /** Whether cells are large enough for their numbers. */
  readonly printed: boolean;
}

export interface FrameOptions {
  readonly spans: readonly LayerSpan[];
  readonly batchSize: number;
  readonly width: number;
  readonly rem: number;
  /** Device pixels in a CSS pixel. */
  readonly density: number;
}

/** In rem. */
const places = { heads: 2.5, footRow: 1.5, footGap: 0.125, columnBars: 2.25, gap: 0.375, layerGap: 0.625 } as const;
/** The margins of a picture that is wide, and of one that is not, as on a phone. */
const margins = { rowHeads: 3, lossBars: 2.25, rowBars: 3.5 } as const;
const narrowMargins = { rowHeads: 2.5, lossBars: 1, rowBars: 2.25 } as const;
const narrow = 34;
const largestCell = { width: 4.5, height: 1.5 };
const tallestBody = 20;
const printedCell = { width: 3.5, height: 1.125 };

export const fitted: Viewport = { zoom: 0, left: 0, top: 0 };

function marginsAt(options: FrameOptions): { readonly [Margin in keyof typeof margins]: number } {
  return isNarrow(options) ? narrowMargins : margins;
}

function isNarrow({ width, rem }: FrameOptions): boolean {
  return width < narrow * rem;
}

export function matrixFrame(options: FrameOptions, viewport: Viewport): MatrixFrame {
  const { spans, batchSize, rem, density } = options;
  const { cellWidth, cellHeight, gap, bodyWidth, bodyHeight } = sizesAt(options, viewport.zoom);
  const { rowHeads, lossBars, rowBars } = marginsAt(options);
  const rows = batchSize * cellHeight;
  const content = { width: columnCount(spans) * cellWidth + gap * (spans.length - 1), height: rows };
  const left = clamped(viewport.left, content.width - bodyWidth);
  const top = clamped(viewport.top, rows - bodyHeight);
  const firstX = (rowHeads + lossBars + places.gap) * rem;
  const body = { x: firstX, y: places.heads * rem, width: bodyWidth, height: bodyHeight };
  const bands = spans.map((span, index): LayerBand => {
    const columns = columnGroups(span, cellWidth * density);
    const x = body.x - left + span.first * cellWidth + index * gap;
    const width = span.froms * span.units * cellWidth;
    const groups = groupCount(columns);
    return { columns, x, width, inSight: rangeInSight((body.x - x) / width, (body.x + bodyWidth - x) / width, groups) };
  });
  const rowGroups = groupsAt(cellHeight * density, batchSize);
  const seen = Math.min(bodyWidth, content.width);
  const footRow = { x: body.x, width: seen, height: places.footRow * rem };
  const batchRow = { ...footRow, y: body.y + bodyHeight + places.gap * rem };
  const updateRow = { ...footRow, y: batchRow.y + (places.footRow + places.footGap) * rem };
  const barsY = updateRow.y + (places.footRow + places.gap) * rem;
  return {
    viewport: { zoom: viewport.zoom, left, top },
    rem,
    width: options.width,
    height: barsY + places.columnBars * rem,
    body: { ...body, width: seen },
    content,
    cellWidth,
    cellHeight,
    bands,
    batchSize,
    rowGroups,
    rowsInSight: rangeInSight(top / rows, (top + bodyHeight) / rows, rowGroups),
    batchRow,
    updateRow,
    columnBars: { x: body.x, y: barsY, width: seen, height: places.columnBars * rem },
    lossBars: { x: rowHeads * rem, y: body.y, width: lossBars * rem, height: bodyHeight },
    rowBars: { x: body.x + seen + places.gap * rem, y: body.y, width: rowBars * rem, height: bodyHeight },
    roomy: !isNarrow(options),
    printed: cellWidth >= printedCell.width * rem && cellHeight >= printedCell.height * rem,
  };
}

/** A zoom that leaves what is at a point of the canvas where it is. */
export function zoomed(
  options: FrameOptions,
  viewport: Viewport,
  { zoom, x, y }: { readonly zoom: number; readonly x: number; readonly y: number },
): Viewport {
  const before = matrixFrame(options, viewport);
  const to = Math.min(1, Math.max(0, zoom));
  const after = sizesAt(options, to);
  const fromLeft = x - before.body.x;
  const fromTop = y - before.body.y;
  const gaps = before.bands.filter((band) => band.x + band.width < x).length * after.gap;
  const column = (before.viewport.left + fromLeft - gaps) / before.cellWidth;
  const row = (before.viewport.top + fromTop) / before.cellHeight;
  return matrixFrame(options, {
    zoom: to,
    left: column * after.cellWidth + gaps - fromLeft,
    top: row * after.cellHeight - fromTop,
  }).viewport;
}

function sizesAt(options: FrameOptions, zoom: number) {
  const { spans, batchSize, width, rem } = options;
  const { rowHeads, lossBars, rowBars } = marginsAt(options);
  const bodyWidth = Math.max(rem, width - (rowHeads + lossBars + rowBars + 2 * places.gap) * rem);
  const gap = places.layerGap * rem;
  const largest = { width: largestCell.width * rem, height: largestCell.height * rem };
  const fitWidth = Math.min(largest.width, (bodyWidth - gap * (spans.length - 1)) / columnCount(spans));
  const fitHeight = Math.min(largest.height, (tallestBody * rem) / batchSize);
  return {
    cellWidth: fitWidth ** (1 - zoom) * largest.width ** zoom,
    cellHeight: fitHeight ** (1 - zoom) * largest.height ** zoom,
    gap,
    bodyWidth,
    bodyHeight: Math.min(tallestBody * rem, fitHeight * batchSize),
  };
}

function columnCount(spans: readonly LayerSpan[]): number {
  return spans.reduce((count, { froms, units }) => count + froms * units, 0);
}

/** The groups that the shares from..to of a length touch. */
function rangeInSight(from: number, to: number, groups: number): Range {
  const first = Math.min(groups, Math.max(0, Math.floor(from * groups + 1e-9)));
  return [first, Math.max(first, Math.min(groups, Math.ceil(to * groups - 1e-9)))];
}

function clamped(offset: number, most: number): number {
  return Math.min(Math.max(0, most), Math.max(0, offset));
}

/** Around the cells: which sample and which weight a row and a column are, and how much each of them matters. */
import type { Network } from '../../model';
import { messages } from '../../text';
import { columnsOfGroup, type LayerSpan, placeOfColumn } from './columnGroups';
import type { Box } from './matrixFrame';
import { groupBox, positionsOfRow, rowBox, rowOfPlace } from './matrixHit';
import { layerTitle, weightIndices } from './matrixLayout';
import type { CellPaint } from './paintCells';

export interface MarginPaint extends CellPaint {
  readonly network: Network;
  readonly spans: readonly LayerSpan[];
  /** The numbers of the batch's samples in the data, by position. */
  readonly samples: readonly number[];
  /** Positions of the samples that are left out; undefined where none is. */
  readonly leftOut: ReadonlySet<number> | undefined;
}

/** Between a sample's number and what stands right of it, in rem. */
export const headGap = 0.375;

/** What each sample has of something, by position, and the largest of it. */
export interface RowMeasure {
  readonly values: Float64Array;
  readonly largest: number;
}

/**
 * Bars of the rows: the mean over their samples, the largest of all samples the whole width. They begin and end on whole
 * pixels, so that no seams show between those that touch.
 */
export function paintRowBars(
  context: CanvasRenderingContext2D,
  { frame, source }: MarginPaint,
  { box, measure, colour }: { readonly box: Box; readonly measure: RowMeasure; readonly colour: string },
): void {
  inside(context, box, () => {
    context.fillStyle = colour;
    for (let row = frame.rowsInSight[0]; row < frame.rowsInSight[1]; row++) {
      const positions = positionsOfRow(frame, source.order, row);
      const mean = positions.reduce((sum, one) => sum + (measure.values[one] ?? 0), 0) / positions.length;
      const { y, height } = rowBox(frame, row);
      const inset = height >= 6 ? height * 0.2 : 0;
      const [top, bottom] = [Math.round(y + inset), Math.round(y + height - inset)];
      context.fillRect(box.x, top, barLength(mean / measure.largest, box.width), bottom - top);
    }
  });
}

/** Bars of the columns: Σ|∂e/∂w| over their samples and weights, the largest in sight the whole height. */
export function paintColumnBars(context: CanvasRenderingContext2D, { frame, source, palette }: MarginPaint): void {
  const { columnBars } = frame;
  const bars = frame.bands.map((band) => {
    const sums = source.aggregates.columnSizes(band.columns, band.inSight);
    // Where groups are not of one size, the mean of their weights is what can be compared.
    return sums.map((sum, index) => {
      const [start, end] = columnsOfGroup(band.columns, band.inSight[0] + index);
      return sum / (end - start);
    });
  });
  const longest = bars.reduce((most, band) => band.reduce((one, bar) => Math.max(one, bar), most), 0);
  inside(context, columnBars, () => {
    context.fillStyle = palette.gradient;
    for (const [index, band] of bars.entries()) {
      for (const [at, bar] of band.entries()) {
        const { x, width } = groupBox(frame, index, (frame.bands[index]?.inSight[0] ?? 0) + at);
        const inset = width >= 6 ? width * 0.2 : 0;
        const [left, right] = [Math.round(x + inset), Math.round(x + width - inset)];
        context.fillRect(left, columnBars.y, right - left, barLength(bar / longest, columnBars.height));
      }
    }
  });
}

/** Numbers of the samples, as many as have room beside each other and beside the selected one's. */
export function paintRowHeads(
  context: CanvasRenderingContext2D,
  { frame, source, palette, samples, leftOut }: MarginPaint,
  selectedPlace: number | undefined,
): void {
  const { body, lossBars, rem } = frame;
  const right = lossBars.x - headGap * rem;
  const { height } = rowBox(frame, 0);
  const line = 1.125 * rem;
  const every = Math.max(1, Math.ceil(line / height));
  const middleOf = (row: number): number => rowBox(frame, row).y + height / 2;
  const selected = selectedPlace === undefined ? Number.NEGATIVE_INFINITY : middleOf(rowOfPlace(frame, selectedPlace));
  context.font = `${0.75 * rem}px ${palette.sans}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const first = Math.ceil(frame.rowsInSight[0] / every) * every;
  for (let row = first; row < frame.rowsInSight[1]; row += every) {
    const [position = 0] = positionsOfRow(frame, source.order, row);
    const middle = middleOf(row);
    const isCut = middle < body.y || middle > body.y + body.height - 0.375 * rem;
    if (isCut || Math.abs(middle - selected) < line) continue;
    const isOut = leftOut?.has(position) ?? false;
    const text = String(samples[position] ?? '');
    context.fillStyle = isOut ? palette.faint : palette.soft;
    context.fillText(text, right, middle);
    if (isOut) strike(context, { right, middle, width: context.measureText(text).width });
  }
}

/** Layers, and under them weights by their indices or, where these have no room, the units they lead to. */
export function paintColumnHeads(context: CanvasRenderingContext2D, paint: MarginPaint): void {
  const { frame, network, palette } = paint;
  const { rem, body } = frame;
  inside(context, { ...body, y: 0, height: body.y }, () => {
    context.textBaseline = 'alphabetic';
    for (const [index, { columns, x, width, inSight }] of frame.bands.entries()) {
      if (inSight[1] <= inSight[0]) continue;
      const left = Math.max(x, body.x);
      const room = Math.min(x + width, body.x + body.width) - left;
      const { layer } = columns.span;
      context.textAlign = 'left';
      context.fillStyle = palette.faint;
      context.font = `${0.75 * rem}px ${palette.sans}`;
      const title = [layerTitle(network, layer), messages.matrix.layerShort(layer), String(layer)].find(
        (text) => context.measureText(text).width <= room,
      );
      if (title !== undefined) context.fillText(title, left, rem);
      if (frame.cellWidth >= 2 * rem) paintWeights(context, paint, index);
      else paintUnits(context, paint, index);
    }
  });
}

function paintWeights(context: CanvasRenderingContext2D, { frame, spans, palette }: MarginPaint, index: number): void {
  const band = frame.bands[index];
  if (!band) return;
  context.fillStyle = palette.weight;
  for (let group = band.inSight[0]; group < band.inSight[1]; group++) {
    const place = placeOfColumn(spans, band.columns.span.first + columnsOfGroup(band.columns, group)[0]);
    const { x, width } = groupBox(frame, index, group);
    const indices = weightIndices(place);
    context.font = `${0.5625 * frame.rem}px ${palette.sans}`;
    const half = (context.measureText(indices).width + 0.5 * frame.rem) / 2;
    context.fillText(indices, x + width / 2 - half + 0.5625 * frame.rem, 2.25 * frame.rem);
    context.font = `${0.75 * frame.rem}px ${palette.sans}`;
    context.fillText('w', x + width / 2 - half, 2.125 * frame.rem);
  }
}

/** To-units by their numbers, as many as have room, with a tick where the unit's columns begin. */
function paintUnits(context: CanvasRenderingContext2D, { frame, palette }: MarginPaint, index: number): void {
  const band = frame.bands[index];
  if (!band) return;
  const { rem, body } = frame;
  const { units } = band.columns.span;
  const unitWidth = band.width / units;
  const every = Math.max(1, Math.ceil((1.25 * rem) / unitWidth));
  context.fillStyle = palette.soft;
  context.font = `${0.6875 * rem}px ${palette.sans}`;
  const first = Math.max(0, Math.floor((body.x - band.x) / unitWidth / every) * every);
  const end = Math.min(units, (body.x + body.width - band.x) / unitWidth);
  for (let unit = first; unit < end; unit += every) {
    const x = band.x + unit * unitWidth;
    const text = String(unit + 1);
    // A unit whose columns begin out of sight is named at the edge as long as there is room for it.
    const left = Math.max(x, body.x) + 0.125 * rem;
    const right = left + context.measureText(text).width;
    if (right > Math.min(x + unitWidth * every, band.x + band.width, body.x + body.width)) continue;
    if (x >= body.x) context.fillRect(x, 2.125 * rem, 1, 0.375 * rem);
    context.fillText(text, left, 2.0625 * rem);
  }
}

function barLength(share: number, length: number): number {
  return Number.isFinite(share) ? share * length : length;
}

/** A line through a text that ends at `right`. */
export function strike(
  context: CanvasRenderingContext2D,
  { right, middle, width }: { readonly right: number; readonly middle: number; readonly width: number },
): void {
  context.fillRect(right - width, Math.round(middle), width, 1);
}

export function inside(context: CanvasRenderingContext2D, { x, y, width, height }: Box, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  draw();
  context.restore();
}

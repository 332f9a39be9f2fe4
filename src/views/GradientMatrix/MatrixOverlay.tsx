/** Outlines over the picture: the selected sample's row, the ledger's column, and what is pointed at anywhere on the page. */
import { useLayoutEffect, useRef } from 'react';
import type { Quantity } from '../../quantity';
import { useStore } from '../../store';
import { fittedCanvas } from '../shared/chart/fittedCanvas';
import type { Palette } from '../shared/chart/palette';
import { columnOfPlace, type LayerSpan } from './columnGroups';
import type { MatrixFrame } from './matrixFrame';
import { boxOfHit, rowBox } from './matrixHit';
import { hitOfCell, lossColumn } from './matrixKeys';
import { headGap, strike } from './paintMargins';

interface MatrixOverlayProps {
  readonly frame: MatrixFrame;
  readonly palette: Palette | undefined;
  readonly density: number;
  readonly spans: readonly LayerSpan[];
  /** The place in the order of a sample of the data; undefined if it is not in the batch. */
  readonly placeOf: (sample: number) => number | undefined;
  /** Whether the selected sample is left out. */
  readonly isSelectedOut: boolean;
}

/** An outline is this large at least, in pixels, so that it can be seen around a cell that is smaller. */
const smallest = 5;

export function MatrixOverlay({ frame, palette, density, spans, placeOf, isSelectedOut }: MatrixOverlayProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pointed = useStore((state) => (state.playing ? undefined : state.pointed));
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  useLayoutEffect(() => {
    if (!canvas.current || !palette) return;
    const context = fittedCanvas(canvas.current, { width: frame.width, height: frame.height, density });
    if (!context) return;
    const draw = (target: Target, colour: string, width: number): void => {
      const box = boxOf(frame, target);
      if (box) outline(context, box, { colour, width, halo: palette.card });
    };
    const place = placeOf(sample);
    const column = columnOfPlace(spans, weight);
    if (place !== undefined) {
      draw({ place }, palette.ink, 1.25);
      rowMark(context, frame, { place, sample, isOut: isSelectedOut, palette });
    }
    draw({ column }, palette.ink, 1.25);
    const target = targetOf(pointed, { frame, spans, placeOf });
    if (target) draw(target, palette.gradient, 2);
  }, [frame, palette, density, spans, placeOf, isSelectedOut, pointed, sample, weight]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** A row, a column, or a cell; the places after the samples' are the batch's and the update's. */
interface Target {
  readonly place?: number;
  readonly column?: number;
}

function targetOf(
  quantity: Quantity | undefined,
  { frame, spans, placeOf }: Pick<MatrixOverlayProps, 'frame' | 'spans' | 'placeOf'>,
): Target | undefined {
  if (!quantity) return undefined;
  const { kind } = quantity;
  const place = 'sample' in quantity ? placeOf(quantity.sample) : undefined;
  if ('from' in quantity) {
    const column = columnOfPlace(spans, quantity);
    if (place !== undefined) return { place, column };
    if (kind === 'batchGradient' || kind === 'gradientSum') return { place: frame.batchSize, column };
    return kind === 'update' ? { place: frame.batchSize + 1, column } : { column };
  }
  if (kind === 'batchLoss') return { place: frame.batchSize, column: lossColumn };
  if (place === undefined) return undefined;
  if (kind === 'sampleLoss') return { place, column: lossColumn };
  return kind === 'sampleGradientNorm' || kind === 'cosine' ? { place } : undefined;
}

interface Outline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Undefined where it is out of sight. */
function boxOf(frame: MatrixFrame, { place, column }: Target): Outline | undefined {
  const { body, batchRow } = frame;
  const hit = hitOfCell(frame, { place: place ?? 0, column: column ?? 0 });
  const cell = boxOfHit(frame, hit);
  const { x, width } = column === undefined ? body : cell;
  const { y, height } = place === undefined ? { y: body.y, height: batchRow.y + batchRow.height - body.y } : cell;
  const isAcross = column === lossColumn || (x + width > body.x - 1 && x < body.x + body.width + 1);
  const isDown = y >= batchRow.y || (y + height > body.y - 1 && y < body.y + body.height + 1);
  return isAcross && isDown ? { x, y, width, height } : undefined;
}

function outline(
  context: CanvasRenderingContext2D,
  box: Outline,
  { colour, width, halo }: { readonly colour: string; readonly width: number; readonly halo: string },
): void {
  const wide = Math.max(smallest, box.width);
  const high = Math.max(smallest, box.height);
  const x = box.x + (box.width - wide) / 2;
  const y = box.y + (box.height - high) / 2;
  context.strokeStyle = halo;
  context.lineWidth = width + 2;
  context.strokeRect(x, y, wide, high);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(x, y, wide, high);
}

/** The selected sample by its number, on its row's head, over what else stands there. */
function rowMark(
  context: CanvasRenderingContext2D,
  frame: MatrixFrame,
  { place, sample, isOut, palette }: { place: number; sample: number; isOut: boolean; palette: Palette },
): void {
  const { body, lossBars, rem } = frame;
  const hit = hitOfCell(frame, { place, column: 0 });
  if (hit.zone !== 'cell') return;
  const row = rowBox(frame, hit.row);
  const middle = row.y + row.height / 2;
  if (middle < body.y || middle > body.y + body.height) return;
  const height = 1.125 * rem;
  const right = lossBars.x - headGap * rem;
  context.fillStyle = palette.selection;
  context.fillRect(0.25 * rem, middle - height / 2, right + 0.125 * rem, height);
  context.fillStyle = palette.ink;
  context.fillRect(0.25 * rem, middle - height / 2, 3, height);
  context.font = `650 ${0.75 * rem}px ${palette.sans}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillText(String(sample), right, middle);
  if (isOut) strike(context, { right, middle, width: context.measureText(String(sample)).width });
}

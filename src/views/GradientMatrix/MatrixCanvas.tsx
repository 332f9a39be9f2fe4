/** The picture itself, drawn again when what is in sight changes; nothing else stands on this canvas. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { fittedCanvas } from '../shared/chart/fittedCanvas';
import type { Palette } from '../shared/chart/palette';
import { BitmapCache, type CellSource } from './cellBitmap';
import type { CellValues } from './cellValues';
import type { MatrixFrame } from './matrixFrame';
import { paintCells, paintFootRow } from './paintCells';
import { paintLeftOut } from './paintLeftOut';
import {
  type MarginPaint,
  paintColumnBars,
  paintColumnHeads,
  paintRowBars,
  paintRowHeads,
  type RowMeasure,
} from './paintMargins';

interface MatrixCanvasProps {
  readonly frame: MatrixFrame;
  readonly source: CellSource;
  /** The cells as far as they are computed, where drawing does not wait for them, and how many rows that is. */
  readonly values: CellValues | undefined;
  readonly rowsDone: number;
  readonly palette: Palette | undefined;
  readonly density: number;
  readonly about: Pick<MarginPaint, 'network' | 'spans' | 'samples' | 'leftOut'>;
  /** Which numbers the phase has come to. */
  readonly samplesKnown: boolean;
  readonly batchKnown: boolean;
  /** Of the selected sample, whose number is written over the picture. */
  readonly selectedPlace: number | undefined;
  /** What stands in the margins; undefined where the phase or the computing has not come to it. */
  readonly losses: RowMeasure | undefined;
  readonly lengths: RowMeasure | undefined;
  readonly sizesKnown: boolean;
}

export function MatrixCanvas(props: MatrixCanvasProps) {
  const { frame, source, values, rowsDone, palette, density, about, samplesKnown, batchKnown, selectedPlace } = props;
  const { losses, lengths, sizesKnown } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const cache = useMemo(() => new BitmapCache(), []);
  const drawn = useRef<{ readonly frame: MatrixFrame; readonly rowsDone: number }>(undefined);
  useLayoutEffect(() => {
    const draw = (): void => {
      drawn.current = { frame, rowsDone };
      const context =
        canvas.current && fittedCanvas(canvas.current, { width: frame.width, height: frame.height, density });
      if (!context || !palette) return;
      const paint: MarginPaint = { frame, source, palette, cache, ...about };
      paintColumnHeads(context, paint);
      paintRowHeads(context, paint, selectedPlace);
      paintEdges(context, frame, palette);
      if (samplesKnown) paintCells(context, paint, values);
      if (batchKnown) paintFootRow(context, paint, 'batch');
      paintFootRow(context, paint, 'update');
      if (losses) paintRowBars(context, paint, { box: frame.lossBars, measure: losses, colour: palette.loss });
      if (lengths) paintRowBars(context, paint, { box: frame.rowBars, measure: lengths, colour: palette.gradient });
      if (sizesKnown) paintColumnBars(context, paint);
      if (about.leftOut) paintLeftOut(context, paint);
    };
    if (frame !== drawn.current?.frame || rowsDone > drawn.current.rowsDone) {
      draw();
      return;
    }
    // Zoom, pan and rows as they come are followed at once; another step or selection first shows everywhere else.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = requestAnimationFrame(() => {
      timer = setTimeout(draw);
    });
    return () => {
      cancelAnimationFrame(next);
      clearTimeout(timer);
    };
  }, [
    frame,
    source,
    values,
    rowsDone,
    palette,
    density,
    about,
    samplesKnown,
    batchKnown,
    selectedPlace,
    losses,
    lengths,
    sizesKnown,
    cache,
  ]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** The outline of what is there to be filled, and the rule over the batch's row. */
function paintEdges(
  context: CanvasRenderingContext2D,
  { bands, body, batchRow, updateRow, rem }: MatrixFrame,
  palette: Palette,
): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  for (const { x, width } of bands) {
    const left = Math.max(x, body.x);
    const right = Math.min(x + width, body.x + body.width);
    if (right <= left) continue;
    context.strokeRect(left - 0.5, body.y - 0.5, right - left + 1, body.height + 1);
    for (const { y, height } of [batchRow, updateRow])
      context.strokeRect(left - 0.5, y - 0.5, right - left + 1, height + 1);
  }
  context.fillStyle = palette.ink;
  context.fillRect(0.5 * rem, batchRow.y - 0.25 * rem, body.x + body.width - 0.5 * rem, 2);
}

/** The picture itself, drawn again when what is in sight changes; nothing else stands on this canvas. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { fittedCanvas } from '../shared/requested/fittedCanvas';
import type { Palette } from '../shared/requested/palette';
import { BitmapCache, type CellSource } from './cellBitmap';
import type { MatrixFrame } from './matrixFrame';
import { paintBatchRow, paintCells } from './paintCells';
import { type MarginPaint, paintColumnBars, paintColumnHeads, paintRowBars, paintRowHeads } from './paintMargins';

interface MatrixCanvasProps {
  readonly frame: MatrixFrame;
  readonly source: CellSource;
  readonly palette: Palette | undefined;
  readonly density: number;
  readonly about: Pick<MarginPaint, 'network' | 'spans' | 'samples'>;
  /** Which numbers the phase has come to. */
  readonly samplesKnown: boolean;
  readonly batchKnown: boolean;
  /** Of the selected sample, whose number is written over the picture. */
  readonly selectedPlace: number | undefined;
  /** Each sample's gradient's length, by position. */
  readonly norms: { readonly values: Float64Array; readonly longest: number };
}

export function MatrixCanvas(props: MatrixCanvasProps) {
  const { frame, source, palette, density, about, samplesKnown, batchKnown, norms, selectedPlace } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const cache = useMemo(() => new BitmapCache(), []);
  const drawnFrame = useRef<MatrixFrame>(undefined);
  useLayoutEffect(() => {
    const draw = (): void => {
      drawnFrame.current = frame;
      const context =
        canvas.current && fittedCanvas(canvas.current, { width: frame.width, height: frame.height, density });
      if (!context || !palette) return;
      const paint: MarginPaint = { frame, source, palette, cache, ...about };
      paintColumnHeads(context, paint);
      paintRowHeads(context, paint, selectedPlace);
      paintEdges(context, frame, palette);
      if (samplesKnown) paintCells(context, paint);
      if (!batchKnown) return;
      paintBatchRow(context, paint);
      paintRowBars(context, paint, norms);
      paintColumnBars(context, paint);
    };
    if (frame !== drawnFrame.current) {
      draw();
      return;
    }
    // Zoom and pan are followed at once; another step or selection first shows everywhere else.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = requestAnimationFrame(() => {
      timer = setTimeout(draw);
    });
    return () => {
      cancelAnimationFrame(next);
      clearTimeout(timer);
    };
  }, [frame, source, palette, density, about, samplesKnown, batchKnown, norms, selectedPlace, cache]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** The outline of what is there to be filled, and the rule over the batch's row. */
function paintEdges(
  context: CanvasRenderingContext2D,
  { bands, body, batchRow, rem }: MatrixFrame,
  palette: Palette,
): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  for (const { x, width } of bands) {
    const left = Math.max(x, body.x);
    const right = Math.min(x + width, body.x + body.width);
    if (right <= left) continue;
    context.strokeRect(left - 0.5, body.y - 0.5, right - left + 1, body.height + 1);
    context.strokeRect(left - 0.5, batchRow.y - 0.5, right - left + 1, batchRow.height + 1);
  }
  context.fillStyle = palette.ink;
  context.fillRect(0.5 * rem, batchRow.y - 0.25 * rem, body.x + body.width - 0.5 * rem, 2);
}

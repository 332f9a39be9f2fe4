/** What is drawn in the scatter: its axes through 0, the diagonal and the best line through 0; and thousands of dots, on a canvas. */
import { useLayoutEffect, useRef } from 'react';
import { fittedCanvas } from '../../kit/plot/fittedCanvas';
import { looks } from '../../kit/plot/look';
import { Border } from '../../kit/plot/marks';
import { usePalette } from '../../kit/plot/usePalette';
import type { Size } from '../../kit/plot/useSize';
import type { Findings } from './findings';
import { lineEnds, type ScatterFrame } from './scatterFrame';

const marks = looks({
  square: { stroke: 'line' },
  zero: { stroke: 'mark' },
  diagonal: { stroke: 'mark', dashes: '4 4' },
  line: { stroke: 'gradient', width: 1.5 },
});

interface LinesProps {
  readonly frame: ScatterFrame;
  /** Absent: there is no line. */
  readonly slope: number | undefined;
}

export function ScatterLines({ frame, slope }: LinesProps) {
  const { x, y, end } = frame;
  const { left, top, right, bottom } = frame.box;
  const [lineX, lineY] = lineEnds(slope ?? 1, end);
  return (
    <>
      <Border look={marks.square} />
      <path {...marks.zero} d={`M${x(0)} ${top}V${bottom}M${left} ${y(0)}H${right}`} />
      <path {...marks.diagonal} d={`M${left} ${bottom}L${right} ${top}`} />
      {slope !== undefined && <path {...marks.line} d={`M${x(-lineX)} ${y(-lineY)}L${x(lineX)} ${y(lineY)}`} />}
    </>
  );
}

interface DotsProps {
  readonly size: Size;
  readonly frame: ScatterFrame;
  readonly vectors: Findings['vectors'];
}

export function Dots({ size, frame, vectors }: DotsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(canvas);
  useLayoutEffect(() => {
    if (!canvas.current || !palette) return;
    const context = fittedCanvas(canvas.current, { ...size, density: window.devicePixelRatio || 1 });
    if (!context) return;
    context.fillStyle = palette.gradient;
    context.globalAlpha = Math.max(0.6, palette.leastOpacity);
    paintPoints(context, frame, vectors);
  }, [size, frame, vectors, palette]);
  return <canvas ref={canvas} className="compare-canvas" />;
}

/** In pixels. */
const radius = 1.25;

/** Indices are in range: both vectors have the same length. */
function paintPoints(
  context: CanvasRenderingContext2D,
  { box: { left, top, right }, end }: ScatterFrame,
  { first, second }: Findings['vectors'],
): void {
  const side = right - left;
  context.save();
  context.beginPath();
  context.rect(left, top, side, side);
  context.clip();
  const perUnit = side / (2 * end);
  const [originX, originY] = [left + side / 2, top + side / 2];
  const size = 2 * radius;
  for (let at = 0; at < first.length; at++) {
    // Squares of two pixels: among thousands of dots the shape is not visible, and paths take ten times as long.
    context.fillRect(originX + first[at]! * perUnit - radius, originY - second[at]! * perUnit - radius, size, size);
  }
  context.restore();
}

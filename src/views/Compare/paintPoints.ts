/** Thousands of dots on a canvas: one picture of a dot, drawn where each belongs. Indices are in range: both have the same length. */
import type { ScatterFrame } from './scatterFrame';

export function paintPoints(
  context: CanvasRenderingContext2D,
  { box: { left, top, right }, end }: ScatterFrame,
  {
    first,
    second,
    colour,
    opacity,
    radius,
  }: {
    readonly first: Float64Array;
    readonly second: Float64Array;
    readonly colour: string;
    readonly opacity: number;
    readonly radius: number;
  },
): void {
  const side = right - left;
  context.save();
  context.beginPath();
  context.rect(left, top, side, side);
  context.clip();
  context.fillStyle = colour;
  context.globalAlpha = opacity;
  const perUnit = side / (2 * end);
  const [originX, originY] = [left + side / 2, top + side / 2];
  const size = 2 * radius;
  for (let at = 0; at < first.length; at++) {
    // Squares of two pixels: among thousands of dots the shape is not visible, and paths take ten times as long.
    context.fillRect(originX + first[at]! * perUnit - radius, originY - second[at]! * perUnit - radius, size, size);
  }
  context.restore();
}

/** Paths of the plane in pixels. */
import type { PlotFrame } from '../../kit/plot/plotFrame';
import { canBeDrawn, type Vector } from './arrowField';

/** The plane's place: both axes have the same scale, so that directions are true. */
export type PlotScale = Pick<PlotFrame, 'x' | 'y' | 'box'>;

/** An arrow from one point of the plane to another; shorter ones have smaller heads. */
export function arrowPath({ x, y }: PlotScale, from: Vector, to: Vector, head: number): string {
  const [x1, y1, x2, y2] = [x(from.across), y(from.up), x(to.across), y(to.up)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!Number.isFinite(length)) return '';
  if (length === 0) return `M${round(x1)} ${round(y1)}h0`;
  const size = Math.min(head, length / 2);
  const [ux, uy] = [((x2 - x1) / length) * size, ((y2 - y1) / length) * size];
  const [backX, backY] = [x2 - ux, y2 - uy];
  return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}M${round(backX - uy * 0.5)} ${round(backY + ux * 0.5)}L${round(x2)} ${round(y2)}L${round(backX + uy * 0.5)} ${round(backY - ux * 0.5)}`;
}

/** A line through points of the plane. */
export function linePath({ x, y }: PlotScale, points: readonly Vector[]): string {
  return points
    .filter(canBeDrawn)
    .map(({ across, up }, index) => `${index === 0 ? 'M' : 'L'}${round(x(across))} ${round(y(up))}`)
    .join('');
}

/** Points of the plane as strokes of length 0, which round caps turn into dots. */
export function dotsPath({ x, y }: PlotScale, points: readonly Vector[]): string {
  return points
    .filter(canBeDrawn)
    .map(({ across, up }) => `M${round(x(across))} ${round(y(up))}h0`)
    .join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

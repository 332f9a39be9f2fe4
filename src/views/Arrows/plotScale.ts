/** From the plane to pixels, with the same scale on both axes, so that directions are true. */
import { scaleLinear } from 'd3';
import type { Tick } from '../../kit/plot/Axis';
import { axisTicks } from '../../kit/plot/safeTicks';
import type { Size } from '../../kit/plot/useSize';
import type { Vector } from './arrowField';
import type { Frame } from './arrowFrame';

export interface PlotScale {
  readonly x: (across: number) => number;
  readonly y: (up: number) => number;
  /** The side of the square in pixels, and its place. */
  readonly side: number;
  readonly left: number;
  readonly top: number;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
}

export function plotScale({ center, radius }: Frame, { width, height, rem }: Size): PlotScale {
  const [left, top] = [3.5 * rem, 0.5 * rem];
  const side = Math.max(4 * rem, Math.min(width - left - 0.5 * rem, height - top - 1.75 * rem));
  const domainX = [center.across - radius, center.across + radius] as const;
  const domainY = [center.up - radius, center.up + radius] as const;
  const count = Math.max(2, Math.floor(side / (4.5 * rem)));
  return {
    x: scaleLinear([...domainX], [left, left + side]),
    y: scaleLinear([...domainY], [top + side, top]),
    side,
    left,
    top,
    ticksX: axisTicks(...domainX, count),
    ticksY: axisTicks(...domainY, count),
  };
}

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
  const finite = points.filter(({ across, up }) => Number.isFinite(across) && Number.isFinite(up));
  return finite
    .map(({ across, up }, index) => `${index === 0 ? 'M' : 'L'}${round(x(across))} ${round(y(up))}`)
    .join('');
}

/** Points of the plane as strokes of length 0, which round caps turn into dots. */
export function dotsPath({ x, y }: PlotScale, points: readonly Vector[]): string {
  const finite = points.filter(({ across, up }) => Number.isFinite(across) && Number.isFinite(up));
  return finite.map(({ across, up }) => `M${round(x(across))} ${round(y(up))}h0`).join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

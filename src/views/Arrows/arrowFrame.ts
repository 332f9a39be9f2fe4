/**
 * The window on the plane, and how much longer than the gradients the arrows are drawn.
 * The step is drawn as long as it is, so the window is a few steps wide; gradients are of another unit and get a factor.
 */
import { extent } from 'd3';
import { type ArrowField, lengthOf, plus, type Vector } from './arrowField';

export type ArrowLayout = 'point' | 'chain';

export interface Frame {
  readonly center: Vector;
  /** The window reaches this far from the centre, each way. */
  readonly radius: number;
}

/** How many steps fit between the point and the window's edge, at least. */
const stepsToEdge = 6;
/** Where nothing moves: about the size of a weight. */
const usualRadius = 1;
/** How much of the way to the edge the longest arrow, or the chain, takes. */
const reachOf: Readonly<Record<ArrowLayout, number>> = { point: 0.6, chain: 0.85 };
/** Beside paths, which are what one looks at then. */
const reachBesidePaths = 0.3;
const mostZoom = 8;

/** Radii are powers of two, so that the window does not breathe from step to step; with `paths` the window is what they fill. */
export function frameOf({ now, step }: ArrowField, zoom: number, paths: readonly Vector[] = []): Frame {
  const around = pathFrame([now, plus(now, step), ...paths]);
  if (paths.length > 0 && around.radius > spacing(now)) return { ...around, radius: around.radius * 2 ** -zoom };
  const length = lengthOf(step) * stepsToEdge;
  const fitting = length > 0 && Number.isFinite(length) ? 2 ** Math.ceil(Math.log2(length)) : usualRadius;
  return { center: now, radius: Math.max(fitting, spacing(now)) * 2 ** -zoom };
}

/** Just what the points need, and a margin that the arrows fit into, wherever they begin. */
function pathFrame(points: readonly Vector[]): Frame {
  const finite = points.filter(({ across, up }) => Number.isFinite(across + up));
  const [left = 0, right = 0] = extent(finite, ({ across }) => across);
  const [low = 0, high = 0] = extent(finite, ({ up }) => up);
  // Halves first: the ends of a diverged path may be as far apart as no number can say.
  return {
    center: { across: left / 2 + right / 2, up: low / 2 + high / 2 },
    radius: 1.45 * Math.max(right / 2 - left / 2, high / 2 - low / 2),
  };
}

/** A whole number of doublings, as the view key `arrows.zoom` says it; 0 for nonsense. */
export function readZoom(text: string | undefined): number {
  const zoom = Number(text ?? 0);
  return Number.isInteger(zoom) && Math.abs(zoom) <= mostZoom ? zoom : 0;
}

export function canZoom(zoom: number, by: 1 | -1): boolean {
  return Math.abs(zoom + by) <= mostZoom;
}

/** A round factor that makes the arrows readable in the window; 1 where there is nothing to be drawn. */
export function arrowFactor(
  { arrows }: ArrowField,
  { radius }: Frame,
  layout: ArrowLayout,
  besidePaths = false,
): number {
  let longest = 0;
  for (const { vector, before } of arrows) {
    const far = layout === 'point' ? vector : plus(before, vector);
    const size = Math.max(Math.abs(far.across), Math.abs(far.up));
    if (Number.isFinite(size)) longest = Math.max(longest, size);
  }
  return longest > 0 ? roundDown(((besidePaths ? reachBesidePaths : reachOf[layout]) * radius) / longest) : 1;
}

/** The next smaller of 1, 1.5, 2, 3, 5, 7 times a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [7, 5, 3, 2, 1.5, 1].find((one) => one * power <= value) ?? 1;
  const rounded = Number((digit * power).toPrecision(2));
  return Number.isFinite(rounded) && rounded > 0 ? rounded : 1;
}

/** Closer than this two weights are no longer told apart by their last digits, and contours would be noise. */
function spacing({ across, up }: Vector): number {
  const size = Math.max(Math.abs(across), Math.abs(up), 1);
  return Number.isFinite(size) ? size * 1e-6 : usualRadius;
}

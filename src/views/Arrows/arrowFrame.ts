/**
 * The window on the plane, and the factor by which arrows are longer than the gradients. The step is drawn to scale, so
 * the window is a few steps wide; gradients have another unit and need a factor.
 */
import { extent } from 'd3';
import { type ArrowField, lengthOf, plus, type Vector } from './arrowField';

export type ArrowLayout = 'point' | 'chain';

export interface Frame {
  readonly center: Vector;
  /** The distance from the centre to the window's edge, in each direction. */
  readonly radius: number;
}

/** At least this many steps fit between the point and the window's edge. */
const stepsToEdge = 6;
/** If nothing moves: about the size of a weight. */
const usualRadius = 1;
/** The length of the longest arrow, or of the chain, as a fraction of the distance to the edge. */
const reachOf: Readonly<Record<ArrowLayout, number>> = { point: 0.6, chain: 0.85 };
/** Smaller beside paths, which then matter more. */
const reachBesidePaths = 0.3;
const mostZoom = 8;

/** Radii are powers of two, so that the window does not change at every step; with `paths`, the window fits them. */
export function frameOf({ now, step }: ArrowField, zoom: number, paths: readonly Vector[] = []): Frame {
  const around = pathFrame([now, plus(now, step), ...paths]);
  if (paths.length > 0 && around.radius > spacing(now)) return { ...around, radius: around.radius * 2 ** -zoom };
  const length = lengthOf(step) * stepsToEdge;
  const fitting = length > 0 && Number.isFinite(length) ? 2 ** Math.ceil(Math.log2(length)) : usualRadius;
  return { center: now, radius: Math.max(fitting, spacing(now)) * 2 ** -zoom };
}

/** The window that fits the points, with a margin for arrows that start anywhere. */
function pathFrame(points: readonly Vector[]): Frame {
  const finite = points.filter(({ across, up }) => Number.isFinite(across + up));
  const [left = 0, right = 0] = extent(finite, ({ across }) => across);
  const [low = 0, high = 0] = extent(finite, ({ up }) => up);
  // Halves first, because the ends of a diverged path may be so far apart that their difference overflows.
  return {
    center: { across: left / 2 + right / 2, up: low / 2 + high / 2 },
    radius: 1.45 * Math.max(right / 2 - left / 2, high / 2 - low / 2),
  };
}

/** The zoom as a whole number of doublings, from the view key `arrows.zoom`; 0 if invalid. */
export function readZoom(text: string | undefined): number {
  const zoom = Number(text ?? 0);
  return Number.isInteger(zoom) && Math.abs(zoom) <= mostZoom ? zoom : 0;
}

export function canZoom(zoom: number, by: 1 | -1): boolean {
  return Math.abs(zoom + by) <= mostZoom;
}

/** A round factor that makes the arrows readable; 1 if there are none. */
export function arrowFactor(
  { arrows, cycle }: ArrowField,
  { radius }: Frame,
  layout: ArrowLayout,
  besidePaths = false,
): number {
  let longest = 0;
  const ends = arrows.map(({ vector, before }) => (layout === 'point' ? vector : plus(before, vector)));
  for (const far of cycle ? [...ends, cycle.gradient, cycle.accumulated] : ends) {
    const size = Math.max(Math.abs(far.across), Math.abs(far.up));
    if (Number.isFinite(size)) longest = Math.max(longest, size);
  }
  return longest > 0 ? roundDown(((besidePaths ? reachBesidePaths : reachOf[layout]) * radius) / longest) : 1;
}

/** The same for the mean alone, and the accumulated gradient where there is one. */
export function meanFactor({ mean, cycle }: ArrowField, { radius }: Frame): number {
  const far = [mean, ...(cycle ? [cycle.gradient, cycle.accumulated] : [])];
  const sizes = far.flatMap(({ across, up }) => [Math.abs(across), Math.abs(up)]).filter(Number.isFinite);
  const longest = Math.max(0, ...sizes);
  return longest > 0 ? roundDown((reachOf.point * radius) / longest) : 1;
}

/** The next smaller number among 1, 1.5, 2, 3, 5, 7 times a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [7, 5, 3, 2, 1.5, 1].find((one) => one * power <= value) ?? 1;
  const rounded = Number((digit * power).toPrecision(2));
  return Number.isFinite(rounded) && rounded > 0 ? rounded : 1;
}

/** Weights closer than this differ only in their last digits, and contours would be noise. */
function spacing({ across, up }: Vector): number {
  const size = Math.max(Math.abs(across), Math.abs(up), 1);
  return Number.isFinite(size) ? size * 1e-6 : usualRadius;
}

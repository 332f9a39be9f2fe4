/**
 * Edges as curves from the right side of a unit to the left side of one in the next layer; finding the one nearest to a
 * point.
 */
import type { WeightPlace } from '../../../quantity';
import type { Point } from './box';
import type { Layout, PlacedUnit } from './layoutNetwork';

export interface Curve {
  readonly start: Point;
  readonly end: Point;
}

export interface PlacedEdge extends Curve {
  readonly place: WeightPlace;
}

/** The edges between drawn units; a bias unit has no incoming edges. */
export function edgesOf({ units }: Pick<Layout, 'units'>): readonly PlacedEdge[] {
  return units
    .filter(({ layer, unit }) => layer > 0 && unit > 0)
    .flatMap((to) =>
      units
        .filter(({ layer }) => layer === to.layer - 1)
        .map((from) => ({
          place: { layer: to.layer, from: from.unit, to: to.unit },
          start: rightOf(from),
          end: leftOf(to),
        })),
    );
}

/** The path's `d`: a cubic with horizontal ends. */
export function curvePath(curve: Curve): string {
  const { start, end } = curve;
  const [first, second] = handles(curve);
  return `M${start.x},${start.y} C${first},${start.y} ${second},${end.y} ${end.x},${end.y}`;
}

/** Where both handles of the cubic end. Between layers that stand close, its ends are short: all edges would go down at one place, as one bundle. */
function handles({ start, end }: Curve): readonly [number, number] {
  const space = end.x - start.x;
  const handle = Math.max(space / 4, space / 2 - 18);
  return [start.x + handle, end.x - handle];
}

/** The curve's point at t in 0..1; its middle is the middle of its bounding box. */
export function pointOn(curve: Curve, t: number): Point {
  const { start, end } = curve;
  const [first, second] = handles(curve);
  const u = 1 - t;
  const x = u ** 3 * start.x + 3 * u * u * t * first + 3 * u * t * t * second + t ** 3 * end.x;
  const y = (u ** 3 + 3 * u * u * t) * start.y + (3 * u * t * t + t ** 3) * end.y;
  return { x, y };
}

/** Points along the curve, its ends included. */
export function sampled(curve: Curve, count = 24): readonly Point[] {
  return Array.from({ length: count + 1 }, (_, index) => pointOn(curve, index / count));
}

/**
 * The edge nearest to a point, if it is within reach. `first` is the one hit according to the browser: where edges
 * cross, it wins unless another is at least two pixels nearer.
 */
export function nearestEdge<Edge extends Curve>(
  edges: readonly Edge[],
  point: Point,
  { within, first }: { readonly within: number; readonly first?: Edge | undefined },
): Edge | undefined {
  let nearest: Edge | undefined;
  let least = within;
  for (const edge of edges) {
    const distance = distanceTo(edge, point) - (edge === first ? 2 : 0);
    if (distance <= least) {
      nearest = edge;
      least = distance;
    }
  }
  return nearest;
}

function distanceTo(curve: Curve, point: Point): number {
  const points = sampled(curve);
  let least = Number.POSITIVE_INFINITY;
  points.slice(1).forEach((end, index) => {
    least = Math.min(least, distanceToSegment(point, points[index] ?? end, end));
  });
  return least;
}

function distanceToSegment({ x, y }: Point, start: Point, end: Point): number {
  const [width, height] = [end.x - start.x, end.y - start.y];
  const length = width * width + height * height;
  const along = length === 0 ? 0 : ((x - start.x) * width + (y - start.y) * height) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - start.x - t * width, y - start.y - t * height);
}

function rightOf({ box }: PlacedUnit): Point {
  return { x: box.x + box.width, y: box.y + box.height / 2 };
}

function leftOf({ box }: PlacedUnit): Point {
  return { x: box.x, y: box.y + box.height / 2 };
}

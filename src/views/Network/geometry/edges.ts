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
          start: { x: from.box.x + from.box.width, y: middleOf(from) },
          end: { x: to.box.x, y: middleOf(to) },
        })),
    );
}

function middleOf({ box: { y, height } }: PlacedUnit): number {
  return y + height / 2;
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

/** To the nearest of so many points that none is farther than two pixels from the next. */
function distanceTo(curve: Curve, { x, y }: Point): number {
  const { start, end } = curve;
  const count = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y));
  const distances = Array.from({ length: count + 1 }, (_, index) => {
    const point = pointOn(curve, index / count);
    return Math.hypot(point.x - x, point.y - y);
  });
  return Math.min(...distances);
}

/**
 * Reduces a long curve to few points without losing spikes: of each bucket of steps, the first, the smallest, the
 * largest and the last point stay. Values that cannot be drawn (NaN, ∞) are left out.
 */

export interface CurvePoint {
  readonly step: number;
  readonly loss: number;
}

/** At most about 4 points per bucket; short curves are unchanged. */
export function thinned<Point extends CurvePoint>(points: readonly Point[], buckets: number): readonly Point[] {
  const finite = points.filter(({ loss }) => Number.isFinite(loss));
  if (finite.length <= buckets) return finite;
  const size = finite.length / buckets;
  const kept = new Set<Point>();
  for (let bucket = 0; bucket < buckets; bucket++) {
    const members = finite.slice(Math.floor(bucket * size), Math.floor((bucket + 1) * size));
    const bySize = [...members].sort((one, other) => one.loss - other.loss);
    const ends = [members[0], bySize[0], bySize.at(-1), members.at(-1)];
    for (const point of ends) if (point) kept.add(point);
  }
  return finite.filter((point) => kept.has(point));
}

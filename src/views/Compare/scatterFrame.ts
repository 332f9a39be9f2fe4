/** The square in which one vector is plotted over the other, with equal scales, so that the diagonal is at 45°. */
import type { PlotFrame } from '../../kit/plot/plotFrame';
import { safeDomain } from '../../kit/plot/safeTicks';
import { squareFrame } from '../../kit/plot/squareFrame';
import type { Size } from '../../kit/plot/useSize';

export interface ScatterFrame extends PlotFrame {
  /** The largest number on both axes. */
  readonly end: number;
}

interface Scattered {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly names: { readonly first: string; readonly second: string };
  /** An axis without numbers stays empty. */
  readonly isKnown: boolean;
  /** What is said of the line through 0. */
  readonly note?: string | undefined;
}

export function scatterFrame({ first, second, names, isKnown, note }: Scattered, size: Size): ScatterFrame {
  let largest = 0;
  for (const values of [first, second]) {
    for (let at = 0; at < values.length; at++) {
      const magnitude = Math.abs(values[at]!);
      if (magnitude > largest && Number.isFinite(magnitude)) largest = magnitude;
    }
  }
  const domain = safeDomain(-1.08 * largest, 1.08 * largest);
  const axis = { domain, marks: 'across', ...(!isKnown && { ticks: () => [] }) } as const;
  const frame = squareFrame(size, {
    x: { ...axis, name: { short: `● ${names.first} →` } },
    y: { ...axis, name: { short: `↑ □ ${names.second}`, along: `□ ${names.second} →` } },
    note,
  });
  return { ...frame, end: domain[1] };
}

/** The point nearest to a place in the picture, if one is within reach; a number that is not finite has no place. */
export function nearestPoint(
  { x, y }: ScatterFrame,
  { first, second }: { readonly first: Float64Array; readonly second: Float64Array },
  place: { readonly x: number; readonly y: number; readonly reach: number },
): number | undefined {
  let best: number | undefined;
  let closest = place.reach ** 2;
  for (let at = 0; at < first.length; at++) {
    const [dx, dy] = [x(first[at]!) - place.x, y(second[at]!) - place.y];
    const distance = dx * dx + dy * dy;
    if (distance <= closest) {
      closest = distance;
      best = at;
    }
  }
  return best;
}

/** Where a line through 0 leaves the square. */
export function lineEnds(slope: number, end: number): readonly [x: number, y: number] {
  return Math.abs(slope) <= 1 ? [end, slope * end] : [end / Math.abs(slope), Math.sign(slope) * end];
}

/** The square in which one vector is plotted over the other, with equal scales, so that the diagonal is at 45°. */
import { scaleLinear } from 'd3';
import { axisTicks, safeDomain } from '../../kit/plot/safeTicks';
import type { Size } from '../../kit/plot/useSize';

export interface ScatterFrame {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The largest number on both axes. */
  readonly end: number;
  readonly ticks: ReturnType<typeof axisTicks>;
}

export function scatterFrame(a: Float64Array, b: Float64Array, { width, height, rem }: Size): ScatterFrame {
  let largest = 0;
  for (const values of [a, b]) {
    for (let at = 0; at < values.length; at++) {
      const size = Math.abs(values[at]!);
      if (size > largest && Number.isFinite(size)) largest = size;
    }
  }
  const [, end] = safeDomain(-1.08 * largest, 1.08 * largest);
  const [top, bottom] = [0.5 * rem, 1.6 * rem];
  const placed = (count: number) => {
    const ticks = axisTicks(-end, end, count);
    const label = 0.42 * Math.max(2, ...ticks.map((tick) => tick.label.length));
    const left = (0.9 + label) * rem;
    const side = Math.max(4 * rem, Math.min(width - left - 0.75 * rem, height - top - bottom));
    return { ticks, left, side, labels: ticks.length * (label + 0.25) * rem };
  };
  const many = placed(5);
  // The labels of the lower axis are side by side.
  const { ticks, left, side } = many.labels > many.side ? placed(2) : many;
  const x = scaleLinear([-end, end], [left, left + side]);
  const y = scaleLinear([-end, end], [top + side, top]);
  return { left, top, side, x, y, end, ticks };
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

/** Lines of equal loss from a grid, as paths in grid cells from 0 to `size`, upwards. */
import { contours, geoPath, tickStep } from 'd3';
import { safeTicks } from '../../kit/plot/safeTicks';
import type { LossGrid } from './lossGrid';

export interface ContourShapes {
  readonly size: number;
  readonly levels: readonly { readonly value: number; readonly path: string }[];
  /** The difference of two levels. */
  readonly every: number;
  /** Whether every loss is a number that can be drawn. */
  readonly isFinite: boolean;
}

const wantedLevels = 12;

/** No levels if the losses that can be drawn are constant, or there are none. */
export function contourShapes({ size, values }: LossGrid): ContourShapes {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [
    finite.reduce((a, b) => Math.min(a, b), Infinity),
    finite.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const thresholds = low < high ? safeTicks(low, high, wantedLevels) : [];
  const path = geoPath();
  // A non-finite loss counts as higher than any finite one.
  const filled = values.map((value) => (Number.isFinite(value) ? value : high + (high - low)));
  const shapes = contours()
    .size([size, size])
    .thresholds([...thresholds])(filled);
  return {
    size,
    isFinite: finite.length === values.length,
    every: thresholds.length > 0 ? tickStep(low, high, wantedLevels) : 0,
    levels: shapes
      .map((shape) => ({ value: shape.value, path: path(shape) ?? '' }))
      .filter((level) => level.path !== ''),
  };
}

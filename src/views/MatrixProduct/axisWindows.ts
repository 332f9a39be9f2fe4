/** Which part of each axis is printed as numbers: all of a short one, of a long one a window that holds the place in focus. */
import type { Axis } from './productShape';

export type AxisNumbers = Readonly<Record<Axis, number>>;

/** Up to so many rows or columns are printed whole. */
export const wholeAxis = 12;

/** Of a longer axis so many. */
const windowLength = 8;

const fewest = 3;

/**
 * How many of each axis are printed, where `line` columns fit side by side: the columns of Xᵀ, Δ and G,
 * k + 2j in all; `stacked` factors have a line each.
 */
export function visibleCounts(lengths: AxisNumbers, line: number, stacked: boolean): AxisNumbers {
  const of = (length: number): number => (length <= wholeAxis ? length : windowLength);
  const from = of(lengths.from);
  let sample = of(lengths.sample);
  let to = of(lengths.to);
  const fits = (): boolean => (stacked ? Math.max(sample, to) <= line : sample + 2 * to <= line);
  while (!fits() && Math.max(sample, to) > fewest) {
    if (sample >= to) sample--;
    else to--;
  }
  return { from, sample, to };
}

/** The start of a window of `visible` that holds `place`, moved no further than it must. */
export function startHolding(start: number, visible: number, place: number): number {
  if (place < start) return place;
  return place >= start + visible ? place - visible + 1 : start;
}

/** The start of a window with `place` in its middle. */
export function startAround(place: number, visible: number): number {
  return place - Math.floor((visible - 1) / 2);
}

export function clampedStart(start: number, visible: number, length: number): number {
  return Math.max(0, Math.min(length - visible, start));
}

/** Positions start … start + visible − 1. */
export function positionsFrom(start: number, visible: number): readonly number[] {
  return Array.from({ length: visible }, (_, index) => start + index);
}

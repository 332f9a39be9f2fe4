/** How much of each axis is printed as numbers: all of a short one, of a long one as much as the frame has room for. */
import type { AxisNumbers } from '../shared/matrix/frame';
import type { Axis, FactorName } from './productShape';

/** Up to so many rows or columns are printed whole. */
export const wholeAxis = 12;

/** Of a longer axis so many. */
const windowLength = 8;

const fewest = 3;

/** How wide a column of each factor is, in the unit of the line. */
export type ColumnWidths = Readonly<Record<FactorName, number>>;

export interface Line {
  /** What there is for the factors' columns; stacked factors have a line each. */
  readonly width: number;
  readonly columns: ColumnWidths;
  readonly stacked: boolean;
}

/** How many of each axis are printed, so that the columns of Xᵀ, Δ and G fit their line, or are as few as they may be. */
export function visibleCounts(lengths: AxisNumbers<Axis>, line: Line): AxisNumbers<Axis> {
  const of = (length: number): number => (length <= wholeAxis ? length : windowLength);
  const from = of(lengths.from);
  let sample = of(lengths.sample);
  let to = of(lengths.to);
  while (!fits({ sample, to }, line) && Math.max(sample, to) > fewest) {
    if (sample >= to) sample--;
    else to--;
  }
  return { from, sample, to };
}

/** Whether the factors, each with as few columns as it may print, have room side by side. */
export function fitsSideBySide(lengths: AxisNumbers<Axis>, line: Omit<Line, 'stacked'>): boolean {
  const beside = { ...line, stacked: false };
  return fits(visibleCounts(lengths, beside), beside);
}

function fits({ sample, to }: Pick<AxisNumbers<Axis>, 'sample' | 'to'>, { width, columns, stacked }: Line): boolean {
  const [x, delta, gradient] = [sample * columns.x, to * columns.delta, to * columns.gradient];
  return (stacked ? Math.max(x, delta, gradient) : x + delta + gradient) <= width;
}

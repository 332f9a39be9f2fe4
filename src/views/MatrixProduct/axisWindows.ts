/** How much of each axis is printed as numbers: all of a short axis, and a frame's length of a long one. */
import type { AxisNumbers } from '../shared/matrix/frame';
import type { Axis, FactorName } from './productShape';

/** Up to this many rows or columns are all printed. */
export const wholeAxis = 12;

/** Of a longer axis, this many. */
const windowLength = 8;

const fewest = 3;

/** The column width of each factor, in the unit of the line. */
export type ColumnWidths = Readonly<Record<FactorName, number>>;

export interface Line {
  /** The width available for the factors' columns; stacked factors have one line each. */
  readonly width: number;
  readonly columns: ColumnWidths;
  readonly stacked: boolean;
}

/**
 * How many entries of each axis are printed, so that the columns of Xᵀ, Δ and G fit on their line; never fewer than the
 * minimum.
 */
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

/** Whether the factors fit side by side with their fewest columns. */
export function fitsSideBySide(lengths: AxisNumbers<Axis>, line: Omit<Line, 'stacked'>): boolean {
  const beside = { ...line, stacked: false };
  return fits(visibleCounts(lengths, beside), beside);
}

function fits({ sample, to }: Pick<AxisNumbers<Axis>, 'sample' | 'to'>, { width, columns, stacked }: Line): boolean {
  const [x, delta, gradient] = [sample * columns.x, to * columns.delta, to * columns.gradient];
  return (stacked ? Math.max(x, delta, gradient) : x + delta + gradient) <= width;
}

/** How much of each axis is printed as numbers: all of a short axis, and a frame's length of a long one. */
import type { AxisNumbers } from '../shared/matrix/frame';
import type { Axis, FactorName, ProductForm } from './productForm';

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
  readonly form: ProductForm;
}

/**
 * How many entries of each axis are printed, so that the columns of the factors and G fit on their line; never fewer than the
 * minimum.
 */
export function visibleCounts(lengths: AxisNumbers<Axis>, line: Line): AxisNumbers<Axis> {
  const across = line.form.columns;
  const of = (length: number): number => (length <= wholeAxis ? length : windowLength);
  const visible = { from: of(lengths.from), sample: of(lengths.sample), to: of(lengths.to) };
  while (!fits(visible, line) && Math.max(visible.sample, visible[across]) > fewest) {
    visible[visible.sample >= visible[across] ? 'sample' : across]--;
  }
  return visible;
}

/** Whether the factors fit side by side with their fewest columns. */
export function fitsSideBySide(lengths: AxisNumbers<Axis>, line: Omit<Line, 'stacked'>): boolean {
  const beside = { ...line, stacked: false };
  return fits(visibleCounts(lengths, beside), beside);
}

function fits(visible: AxisNumbers<Axis>, { width, columns, stacked, form }: Line): boolean {
  const widths = form.factors.map((factor) => visible[form.axes[factor].columns] * columns[factor]);
  return (stacked ? Math.max(...widths) : widths.reduce((sum, one) => sum + one)) <= width;
}

/** How much of each axis is printed as numbers: all of a short axis, and a frame's length of a long one. */
import { type MatrixName, matricesOf, type ProductForm, sidesOf } from '../../quantity';
import type { AxisNumbers } from '../shared/matrix/frame';
import { type Axis, axisNames } from './layerProduct';

/** Up to this many rows or columns are all printed. */
export const wholeAxis = 12;

/** A longer axis shows this many at once. */
const windowLength = 8;

const usualFewest = 3;

/** The column width of each matrix, in the unit of the line. */
export type ColumnWidths = Readonly<Partial<Record<MatrixName, number>>>;

export interface Line {
  /** The width available for the matrices' columns; stacked matrices have one line each. */
  readonly width: number;
  readonly columns: ColumnWidths;
  readonly stacked: boolean;
  readonly form: ProductForm;
  /** The number of rows for which there is room; absent: any number. */
  readonly rows?: number | undefined;
  /** No axis has fewer entries, however little room there is; absent: three. */
  readonly fewest?: number | undefined;
}

/**
 * How many entries of each axis are printed, so that the columns of the factors and the result fit on their line, and no matrix has more
 * rows than there is room for; never fewer than the minimum.
 */
export function visibleCounts(lengths: AxisNumbers<Axis>, line: Line): AxisNumbers<Axis> {
  const { rows, summed, columns } = line.form;
  const fewest = line.fewest ?? usualFewest;
  const of = (axis: Axis): number => {
    const whole = lengths[axis] <= wholeAxis ? lengths[axis] : windowLength;
    return axis === rows || axis === summed ? Math.min(whole, line.rows ?? whole) : whole;
  };
  const visible = { from: of('from'), sample: of('sample'), to: of('to') };
  while (!fits(visible, line) && Math.max(visible[summed], visible[columns]) > fewest) {
    visible[visible[summed] >= visible[columns] ? summed : columns]--;
  }
  // Of the two that are left last, the second term of the sum may have the room of the column that has left after it.
  const two = { ...visible, [summed]: Math.min(2, of(summed)) };
  return visible[summed] === 1 && fits(two, line) ? two : visible;
}

/** Whether the matrices fit side by side with their fewest columns, and without cutting an axis that is no longer than `few`. */
export function fitsSideBySide(lengths: AxisNumbers<Axis>, line: Omit<Line, 'stacked'>, few: number): boolean {
  const beside = { ...line, stacked: false };
  const visible = visibleCounts(lengths, beside);
  const isCut = axisNames.some((axis) => lengths[axis] <= few && visible[axis] < lengths[axis]);
  return !isCut && fits(visible, beside);
}

/** Whether so many columns have room. */
export function fits(visible: AxisNumbers<Axis>, { width, columns, stacked, form }: Line): boolean {
  const widths = matricesOf(form).map((matrix) => visible[sidesOf(form, matrix).columns] * (columns[matrix] ?? 0));
  return (stacked ? Math.max(...widths) : widths.reduce((sum, one) => sum + one)) <= width;
}

/** The room on a product's line: how wide each matrix's columns are, whether all stand side by side, and what is printed. */
import type { MatrixName } from '../../quantity';
import type { AxisNumbers } from '../shared/matrix/frame';
import { type ColumnWidths, fitsSideBySide, visibleCounts } from './axisWindows';
import { charactersOf, type MatrixScales, noScale } from './factorScale';
import type { Axis, LayerProduct } from './layerProduct';

/** In rem: the width of a character, the padding of a number, the space beside the columns of each matrix, and the least room. */
export interface LineWidths {
  readonly character: number;
  readonly around: number;
  readonly besideEach: number;
  /** In a narrower panel the matrices are stacked, however few columns they have. */
  readonly narrow: number;
  /** So many rows or columns are all printed, in matrices one under the other rather than cut. */
  readonly few: number;
}

export const usual: LineWidths = { character: 0.46, around: 0.75, besideEach: 10 / 3, narrow: 30, few: 6 };

/** On a stage the numbers are closer, so that more of them can be large; nobody scrolls there, so all matrices are in sight. */
export const onStage: LineWidths = { character: 0.42, around: 0.3, besideEach: 7 / 3, narrow: 24, few: 0 };

/** For the brackets around the product, or θ after it, and heads with layers. */
const besideFunction = 3;

/** Beside the columns of a matrix that has a line of its own. */
const besideOne = 3;

/** The length of printed axes in the small matrices of the sum. */
const outerLength = 5;

export interface LineRoom {
  readonly stacked: boolean;
  readonly visible: AxisNumbers<Axis>;
}

export function lengthsOf({ shape }: LayerProduct): AxisNumbers<Axis> {
  return { from: shape.from.length, sample: shape.sample.length, to: shape.to.length };
}

/** `room` in rem; `isOuter`: one small matrix per sample. */
export function lineRoom(
  product: LayerProduct,
  scales: MatrixScales,
  { room, widths, isOuter }: { readonly room: number; readonly widths: LineWidths; readonly isOuter: boolean },
): LineRoom {
  const { form, matrices } = product;
  const lengths = lengthsOf(product);
  const columns = columnWidths(product, scales, widths);
  const beside = matrices.length * widths.besideEach + (matrices.length > 3 ? besideFunction : 0);
  const stacked = room < widths.narrow || !fitsSideBySide(lengths, { width: room - beside, columns, form }, widths.few);
  const width = room - (stacked ? besideOne : beside);
  if (!isOuter) return { stacked, visible: visibleCounts(lengths, { width, columns, stacked, form }) };
  const outer = (length: number): number => (length <= outerLength + 1 ? length : outerLength);
  const most = Math.max(3, Math.floor(width / (columns.gradient ?? 1)));
  const whole = { from: outer(lengths.from), sample: lengths.sample, to: outer(lengths.to) };
  return { stacked, visible: { ...whole, [form.columns]: Math.min(whole[form.columns], most) } };
}

function columnWidths(product: LayerProduct, scales: MatrixScales, widths: LineWidths): ColumnWidths {
  const of = (matrix: MatrixName): number => widths.character * charactersOf(scales[matrix] ?? noScale) + widths.around;
  return Object.fromEntries(product.matrices.map((matrix) => [matrix, of(matrix)]));
}

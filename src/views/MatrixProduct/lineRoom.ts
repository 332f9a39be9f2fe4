/** The room on a product's line: how wide each matrix's columns are, whether all stand side by side, and what is printed. */
import type { MatrixName } from '../../quantity';
import type { AxisNumbers } from '../shared/matrix/frame';
import { type ColumnWidths, fits, fitsSideBySide, visibleCounts } from './axisWindows';
import { charactersOf, type MatrixScales, noScale } from './factorScale';
import { type Axis, axisNames, type LayerProduct } from './layerProduct';
import type { ProductFit } from './productFits';

/** In rem: the width of a character, the padding of a number, the space beside the columns of each matrix, and the least room. */
export interface LineWidths {
  readonly character: number;
  readonly around: number;
  readonly besideEach: number;
  /** In a narrower panel the matrices are stacked, however few columns they have. */
  readonly narrow: number;
  /** So many rows or columns are all printed, in matrices one under the other rather than cut. */
  readonly few: number;
  /** No axis is cut to fewer entries. */
  readonly fewest?: number;
}

export const usual: LineWidths = { character: 0.46, around: 0.75, besideEach: 10 / 3, narrow: 30, few: 6 };

/** On a stage the numbers are closer, so that more of them can be large; nobody scrolls there, so all matrices are in sight. */
export const onStage: LineWidths = { character: 0.42, around: 0.3, besideEach: 7 / 3, narrow: 24, few: 0, fewest: 1 };

/** In a low room the numbers are closer too, and matrices one under the other would be out of sight. */
export const inLowRoom: LineWidths = { ...usual, around: 0.4, besideEach: 2.75, few: 0 };

/** For the brackets around the product, or θ after it, and heads with layers. */
const besideFunction = 3;

/** Beside the columns of a matrix that has a line of its own. */
const besideOne = 3;

/** The chosen cell beside the matrices: two terms on a line, and the space around them. */
const besideMatrices = 20;

/** The length of printed axes in the small matrices of the sum. */
const outerLength = 5;

interface Room extends Partial<Pick<ProductFit, 'rows' | 'beside' | 'hasPictures'>> {
  /** In rem. */
  readonly width: number;
  readonly widths: LineWidths;
  /** One small matrix per sample. */
  readonly isOuter: boolean;
}

export interface LineRoom {
  readonly stacked: boolean;
  /** Whether the chosen cell is written out beside the matrices. */
  readonly isBeside: boolean;
  readonly visible: AxisNumbers<Axis>;
}

export function lengthsOf({ shape }: LayerProduct): AxisNumbers<Axis> {
  return { from: shape.from.length, sample: shape.sample.length, to: shape.to.length };
}

export function lineRoom(product: LayerProduct, scales: MatrixScales, room: Room): LineRoom {
  const { form, matrices } = product;
  const { widths, isOuter, rows, beside } = room;
  const lengths = lengthsOf(product);
  const columns = columnWidths(product, scales, widths);
  const around = matrices.length * widths.besideEach + (matrices.length > 3 ? besideFunction : 0);
  const stacked =
    room.width < widths.narrow ||
    !fitsSideBySide(lengths, { width: room.width - around, columns, form, fewest: widths.fewest }, widths.few);
  const width = room.width - (stacked ? besideOne : around);
  if (isOuter) return { stacked, isBeside: false, visible: outerCounts(product, { ...room, width }, columns.gradient) };
  const line = { width, columns, stacked, form, rows, fewest: widths.fewest };
  const visible = visibleCounts(lengths, line);
  const narrower = { ...line, width: width - besideMatrices };
  const fewer = visibleCounts(lengths, narrower);
  const isWhole = axisNames.every((axis) => fewer[axis] === visible[axis]);
  const isBeside = !stacked && (beside === 'whole' ? isWhole : beside === 'anyway' && fits(fewer, narrower));
  return { stacked, isBeside, visible: isBeside ? fewer : visible };
}

/** In rem: the height of a row on a stage, and what stands above and below the rows, without and with pictures of the matrices. */
const stageRow = 1.21;
const aboutRows = { whole: 11.2, pictured: 15.8 };
/** As in a low room. */
const leastRows = 3;
/** In a high window rows and pictures are higher, as the stylesheet has them. */
const high = { row: 1.575, picture: 1.125 };

/** In rem: the height of a view on a stage, and how much of it is taken beside what usually stands above and below the rows. */
export interface StageHeight {
  readonly height: number;
  readonly taken: number;
  /** The window is high for its width. */
  readonly isHigh: boolean;
}

/** On a stage the type stays large: of a matrix that is too large for it, fewer rows are printed below its picture. */
export function stageRoom(
  product: LayerProduct,
  scales: MatrixScales,
  { height, taken, isHigh, ...room }: Room & StageHeight,
): LineRoom {
  const lengths = lengthsOf(product);
  const row = isHigh ? high.row : stageRow;
  const withRows = (about: number): LineRoom =>
    lineRoom(product, scales, { ...room, rows: Math.max(leastRows, Math.floor((height - taken - about) / row)) });
  const whole = withRows(aboutRows.whole);
  const isWhole = axisNames.every((axis) => whole.visible[axis] === lengths[axis]);
  return isWhole || room.isOuter || !room.hasPictures
    ? whole
    : withRows(aboutRows.pictured + (isHigh ? high.picture : 0));
}

/** How much of the small matrices is printed; `column`: the width of one of their columns. */
function outerCounts(product: LayerProduct, { rows = outerLength + 1, width }: Room, column = 1): AxisNumbers<Axis> {
  const lengths = lengthsOf(product);
  const outer = (length: number): number => (length <= outerLength + 1 ? length : outerLength);
  const whole = { from: outer(lengths.from), sample: lengths.sample, to: outer(lengths.to) };
  const { form } = product;
  return {
    ...whole,
    [form.rows]: Math.min(whole[form.rows], rows),
    [form.columns]: Math.min(whole[form.columns], Math.max(3, Math.floor(width / column))),
  };
}

function columnWidths(product: LayerProduct, scales: MatrixScales, widths: LineWidths): ColumnWidths {
  const of = (matrix: MatrixName): number => widths.character * charactersOf(scales[matrix] ?? noScale) + widths.around;
  return Object.fromEntries(product.matrices.map((matrix) => [matrix, of(matrix)]));
}

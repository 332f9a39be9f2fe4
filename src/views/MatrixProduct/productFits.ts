/**
 * What a product gives up in a low room, step by step, so that the chosen cell is in sight written out together with its matrices: space
 * first, then the place below the matrices for one beside them, then the pictures of large matrices, then columns and rows.
 */
export interface ProductFit {
  /** `compact`: a matrix has fewer lines above its numbers. `dense`: the numbers are closer, too. */
  readonly density: 'roomy' | 'compact' | 'dense';
  /** Whether the cell is written out beside the matrices: never, where no column has to leave for it, or also where some have to. */
  readonly beside: 'never' | 'whole' | 'anyway';
  readonly hasPictures: boolean;
  /** The number of rows that are printed; absent: as many as in a high room. */
  readonly rows?: number;
}

const roomy: ProductFit = { density: 'roomy', beside: 'never', hasPictures: true };
const compact: ProductFit = { ...roomy, density: 'compact' };
const dense: ProductFit = { ...roomy, density: 'dense' };
const tight: ProductFit = { ...dense, beside: 'whole' };
const bare: ProductFit = { ...tight, hasPictures: false };
const narrow: ProductFit = { ...bare, beside: 'anyway' };

const withRows = (fit: ProductFit, counts: readonly number[]): readonly ProductFit[] =>
  counts.map((rows) => ({ ...fit, rows }));

/** From the roomiest to the tightest. Columns leave before the sixth row does. */
export const productFits: readonly ProductFit[] = [
  roomy,
  compact,
  dense,
  tight,
  bare,
  ...withRows(bare, [8, 6]),
  narrow,
  ...withRows(narrow, [8, 6, 5, 4, 3]),
  ...withRows(bare, [5, 4, 3]),
];

/** For a product that fits in none: all rows are printed, and what follows is scrolled to. */
export const noFit = compact;

/** Whether the room is so low that matrices are printed without their axes' names, or for some of the samples only. */
export function isTight({ beside }: ProductFit): boolean {
  return beside !== 'never';
}

/** For stylesheets; `isBeside`: whether the cell is written out beside the matrices now. */
export function namesOf(fit: ProductFit, isBeside: boolean): string | undefined {
  const { density } = fit;
  if (density === 'roomy') return undefined;
  if (density === 'compact') return density;
  if (!isTight(fit)) return 'compact dense';
  return `compact dense ${isBeside ? 'beside' : 'brief'}`;
}

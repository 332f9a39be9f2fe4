/**
 * A whole factor as a small picture: each pixel shows the cell with the largest magnitude among those it covers, so
 * that no large value is lost, and no computed mean is shown.
 *
 * Indices are in range: a cell's pixel is its place times the picture's size over the factor's, rounded down.
 */
import type { BitmapBand } from '../shared/matrix/bitmapPixels';
import { type FactorCells, forEachRead, strideFor } from '../shared/matrix/cellScale';

const mostAcross = 320;
const mostDown = 160;

/** The size of the picture: one pixel per cell if there are few, and no pixel without a cell. */
export function pictureSize({ rows, columns }: Pick<FactorCells, 'rows' | 'columns'>): {
  readonly width: number;
  readonly height: number;
} {
  const every = strideFor({ rows, columns });
  const [across, down] = rows > columns ? [columns, Math.ceil(rows / every)] : [Math.ceil(columns / every), rows];
  return { width: Math.min(mostAcross, across), height: Math.min(mostDown, down) };
}

/** The value that each pixel shows. */
export function factorPicture(cells: FactorCells): BitmapBand {
  const { width, height } = pictureSize(cells);
  const across = width / cells.columns;
  const down = height / cells.rows;
  const values = new Float64Array(width * height);
  forEachRead(cells, strideFor(cells), (value, row, column) => {
    const at = Math.floor(row * down) * width + Math.floor(column * across);
    // NaN takes precedence, so that a large neighbour does not hide it.
    if (Math.abs(value) > Math.abs(values[at]!) || Number.isNaN(value)) values[at] = value;
  });
  return { values, columns: width, across: [0, 1] };
}

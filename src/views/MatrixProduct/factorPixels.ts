/**
 * A whole factor as a small picture: each point is the cell of the largest size among those it stands for, so that nothing
 * large is lost and no mean is shown that nobody computed.
 *
 * Indices are in range: a cell's point is its place times the picture's size over the factor's, rounded down.
 */
import type { BitmapBand } from '../shared/matrix/bitmapPixels';
import { type FactorCells, forEachRead, strideFor } from './factorScale';

const mostAcross = 320;
const mostDown = 160;

/** How many points the picture has: one a cell where there are few, and none that no cell falls on. */
export function pictureSize({ rows, columns }: Pick<FactorCells, 'rows' | 'columns'>): {
  readonly width: number;
  readonly height: number;
} {
  const every = strideFor({ rows, columns });
  const [across, down] = rows > columns ? [columns, Math.ceil(rows / every)] : [Math.ceil(columns / every), rows];
  return { width: Math.min(mostAcross, across), height: Math.min(mostDown, down) };
}

/** The value that each point shows. */
export function factorPicture(cells: FactorCells): BitmapBand {
  const { width, height } = pictureSize(cells);
  const across = width / cells.columns;
  const down = height / cells.rows;
  const values = new Float64Array(width * height);
  forEachRead(cells, strideFor(cells), (value, row, column) => {
    const at = Math.floor(row * down) * width + Math.floor(column * across);
    // NaN once, NaN for good: it must not hide behind a large neighbour.
    if (Math.abs(value) > Math.abs(values[at]!) || Number.isNaN(value)) values[at] = value;
  });
  return { values, columns: width, across: [0, 1] };
}

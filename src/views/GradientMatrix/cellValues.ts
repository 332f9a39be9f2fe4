/** The cells in sight where there are too many factors to be multiplied within a frame: row by row, as a job. */
import type { CellSource } from './cellBitmap';
import { groupCount } from './columnGroups';
import type { MatrixFrame } from './matrixFrame';
import { PieceWork, piecesOf, shortWork } from './pieceWork';

export interface CellValues {
  readonly work: PieceWork;
  /** For each band its cells in sight, row by row; zeros where they are still to come. */
  readonly bands: readonly Float64Array[];
  /** Rows that are there, from the upper one in sight. */
  readonly rowsDone: () => number;
}

/** Keeps the last values, so that what is begun for some cells goes on as long as they are in sight. */
export class CellValuesCache {
  #kept: { readonly key: string; readonly source: CellSource; readonly values: CellValues } | undefined;

  /** Undefined where the cells in sight are computed as they are drawn. */
  get(frame: MatrixFrame, source: CellSource): CellValues | undefined {
    const cost = costOfRow(frame);
    if (cost * (frame.rowsInSight[1] - frame.rowsInSight[0]) <= shortWork) return undefined;
    const key = `${frame.rowGroups} ${frame.rowsInSight} ${frame.bands.map(
      ({ inSight, columns: { fromGroups, unitGroups } }) => `${inSight} ${fromGroups} ${unitGroups}`,
    )}`;
    if (this.#kept?.key !== key || this.#kept.source !== source) {
      this.#kept = { key, source, values: cellValues(frame, source, cost) };
    }
    return this.#kept.values;
  }
}

function cellValues(frame: MatrixFrame, source: CellSource, cost: number): CellValues {
  const { rowsInSight, rowGroups } = frame;
  const [firstRow, endRow] = rowsInSight;
  const rows = endRow - firstRow;
  const widths = frame.bands.map(({ inSight }) => inSight[1] - inSight[0]);
  const starts = widths.map((_, band) => rows * sumOf(widths.slice(0, band)));
  const all = new Float64Array(rows * sumOf(widths));
  const bands = widths.map((width, band) => all.subarray(starts[band], (starts[band] ?? 0) + rows * width));
  const { total, range } = piecesOf(rows, cost);
  const fill = (piece: number): void => {
    const [first, end] = range(piece);
    for (const [index, { columns, inSight }] of frame.bands.entries()) {
      const cells = bands[index];
      if (!cells || cells.length === 0) continue;
      const window = { rows: rowsInSight, groups: inSight, shown: source.shown };
      const of = { rows: { order: source.order, groups: rowGroups }, columns, window };
      source.aggregates.fillCells(cells, of, [firstRow + first, firstRow + end]);
    }
  };
  const work = new PieceWork(all, { total, work: fill }, cost * rows);
  return { work, bands, rowsDone: () => (work.done === 0 ? 0 : range(work.done - 1)[1]) };
}

/** Multiplications for a row: of each sample in it all groups in sight, and the factors that these are made of. */
function costOfRow({ bands, batchSize, rowGroups }: MatrixFrame): number {
  let cost = 0;
  for (const { columns, inSight } of bands) {
    const groups = inSight[1] - inSight[0];
    if (groups === 0) continue;
    const { span, fromGroups } = columns;
    const units = span.units * Math.min(1, (Math.ceil(groups / fromGroups) * fromGroups) / groupCount(columns));
    cost += groups + span.froms + units;
  }
  return (cost * batchSize) / rowGroups;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

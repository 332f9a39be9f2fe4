/** The columns of numbers of the table, inputs first, and which of them are on the screen. */
import type { TrainingData } from '../../model';
import type { DataPlace } from '../../scenario';

export type ColumnPlace = Pick<DataPlace, 'part' | 'unit'>;

/** More than these are shown a page at a time. */
export const mostColumns = 14;

export interface ColumnPage {
  readonly columns: readonly ColumnPlace[];
  /** From 0, of the first one. */
  readonly first: number;
  readonly all: number;
}

/** The page that column `start` is on; `start` is what an address says. */
export function columnPage({ inputWidth, targetWidth }: TrainingData, start: string | undefined): ColumnPage {
  const all = inputWidth + targetWidth;
  const wanted = /^\d{1,6}$/.test(start ?? '') ? Number(start) - 1 : 0;
  const first = all <= mostColumns ? 0 : Math.min(Math.max(0, wanted), all - mostColumns);
  const columns = Array.from({ length: Math.min(all, mostColumns) }, (_, at): ColumnPlace => {
    const index = first + at;
    return index < inputWidth ? { part: 'inputs', unit: index + 1 } : { part: 'targets', unit: index - inputWidth + 1 };
  });
  return { columns, first, all };
}

/** A number of the data. */
export function valueAt(
  { inputs, targets, inputWidth, targetWidth }: TrainingData,
  { part, unit, sample }: DataPlace,
): number {
  const [numbers, width] = part === 'inputs' ? [inputs, inputWidth] : [targets, targetWidth];
  return numbers[(sample - 1) * width + unit - 1] ?? Number.NaN;
}

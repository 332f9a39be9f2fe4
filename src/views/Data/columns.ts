/** The columns of numbers of the table, inputs first, and which of them are on the screen; the weights always are. */
import type { TrainingData } from '../../model';
import type { DataPlace } from '../../scenario';

export type ColumnPlace = Pick<DataPlace, 'part' | 'unit'>;

/** More than these are shown a page at a time. */
export const mostColumns = 14;

export interface ColumnPage {
  /** Of inputs and targets. */
  readonly columns: readonly ColumnPlace[];
  /** The weights' column where samples have weights, then these. */
  readonly shown: readonly ColumnPlace[];
  /** From 0, of the first one. */
  readonly first: number;
  readonly all: number;
}

/** The page that column `start` is on; `start` is what an address says. */
export function columnPage(data: TrainingData, start: string | undefined): ColumnPage {
  const { inputWidth, targetWidth, sampleWeights } = data;
  const all = inputWidth + targetWidth;
  const wanted = /^\d{1,6}$/.test(start ?? '') ? Number(start) - 1 : 0;
  const first = all <= mostColumns ? 0 : Math.min(Math.max(0, wanted), all - mostColumns);
  const columns = Array.from({ length: Math.min(all, mostColumns) }, (_, at): ColumnPlace => {
    const index = first + at;
    return index < inputWidth ? { part: 'inputs', unit: index + 1 } : { part: 'targets', unit: index - inputWidth + 1 };
  });
  const shown: readonly ColumnPlace[] = sampleWeights ? [{ part: 'sampleWeights', unit: 1 }, ...columns] : columns;
  return { columns, shown, first, all };
}

/** A number of the data. */
export function valueAt(data: TrainingData, { part, unit, sample }: DataPlace): number {
  const { inputs, targets, inputWidth, targetWidth, sampleWeights } = data;
  if (part === 'sampleWeights') return sampleWeights?.[sample - 1] ?? 1;
  const [numbers, width] = part === 'inputs' ? [inputs, inputWidth] : [targets, targetWidth];
  return numbers[(sample - 1) * width + unit - 1] ?? Number.NaN;
}

/** How many columns a block has from a column shown on: to the right through all of them, on the screen or not. */
export function columnsFrom({ shown, columns, first, all }: ColumnPage, at: number): number {
  const weights = shown.length - columns.length;
  // Beside the weights of a later page do not stand the inputs that come next.
  if (at < weights) return first === 0 ? weights + all : 1;
  return all - first - (at - weights);
}

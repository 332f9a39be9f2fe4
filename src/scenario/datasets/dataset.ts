/**
 * A built-in data set. Its size is known without loading it, so that a scenario can be checked at once. Its targets are
 * one-hot, which every loss accepts.
 */
export interface Dataset {
  readonly sampleCount: number;
  readonly inputWidth: number;
  readonly targetWidth: number;
  /** Its inputs are pictures, row by row. */
  readonly image?: ImageSize;
  /** Brings the rows of a set that is not part of the first visit; undefined if they are there. Absent: they always are. */
  readonly coming?: () => Promise<void> | undefined;
  rows(): DatasetRows;
}

/** Inputs row by row, one number a pixel. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface DatasetRows {
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly labels: readonly string[];
}

/** A row of `width` zeros with a 1 at `index` (from 0). */
export function oneHot(index: number, width: number): number[] {
  return Array.from({ length: width }, (_, at) => (at === index ? 1 : 0));
}

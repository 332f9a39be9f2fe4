/**
 * Where the colours end. One huge sample must not leave all others pale: where the largest gradient is more than three times
 * what all but one in a hundred samples (one at least) stay within, the colours end there, and cells beyond have the full colour.
 */
import type { StepTrace } from '../../model';
import { rowsOf } from '../../quantity';

export interface CellScale {
  /** The size that has the full colour. */
  readonly end: number;
  /** The largest size of all cells. */
  readonly largest: number;
  /** Whether there are cells beyond the end. */
  readonly clipped: boolean;
}

const usualRatio = 3;
const oneIn = 100;

export function cellScale(trace: StepTrace): CellScale {
  const sizes = Float64Array.from(rowsOf(trace), (row) => trace.largestOfSample(row)).sort();
  const largest = trace.largestSampleGradient();
  const usual = sizes[sizes.length - 1 - Math.ceil(sizes.length / oneIn)];
  const clipped = usual !== undefined && usual > 0 && largest > usualRatio * usual;
  return { end: clipped ? usual : largest, largest, clipped };
}

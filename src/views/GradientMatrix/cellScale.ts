/**
 * The end of the colour scale. One huge sample must not make all others pale: if the largest gradient is more than
 * three times the limit that 99% of the samples (all but at least one) stay within, the colours end at that limit, and
 * cells beyond it have the full colour.
 */
import { keptFor } from '../../memory';
import type { StepTrace } from '../../model';
import { rowsOf } from '../../quantity';

export interface CellScale {
  /** The magnitude with the full colour. */
  readonly end: number;
  /** The largest magnitude of all cells. */
  readonly largest: number;
  /** Whether some cells are beyond the end. */
  readonly clipped: boolean;
}

const usualRatio = 3;
const oneIn = 100;

export const cellScale = keptFor((trace: StepTrace): CellScale => {
  const sizes = Float64Array.from(rowsOf(trace), (row) => trace.largestOfSample(row)).sort();
  const largest = trace.largestSampleGradient();
  const usual = sizes[sizes.length - 1 - Math.ceil(sizes.length / oneIn)];
  const clipped = usual !== undefined && usual > 0 && largest > usualRatio * usual;
  return { end: clipped ? usual : largest, largest, clipped };
});

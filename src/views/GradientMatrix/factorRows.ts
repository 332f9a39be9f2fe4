/** The factors of one layer's sample gradients, x of the layer below and δ, one sample at a time. */
import type { StepTrace } from '../../model';
import type { LayerSpan } from './columns';

export type FactorName = 'x' | 'delta';

export interface FactorRows {
  readonly width: number;
  /** One row's of the batch: to be read before the next is asked for, and not to be written to. */
  readonly row: (row: number) => Float64Array;
}

/** The most numbers of a factor that are copied at once, 12 MB; of a larger one, only the requested rows. */
const mostCopied = 1.5e6;

export function factorRows(trace: StepTrace, name: FactorName, span: LayerSpan): FactorRows {
  const width = name === 'x' ? span.froms : span.units;
  if (trace.batchSize * width > mostCopied) return readRows(trace, name, span);
  // Without biases, the constant before x is not a factor of any gradient.
  const skipped = name === 'x' ? span.firstFrom : 0;
  const block = name === 'x' ? trace.activationBlock(span.layer - 1) : trace.deltaBlock(span.layer);
  return {
    width,
    row: (row) => {
      const start = (row - 1) * (width + skipped) + skipped;
      return block.subarray(start, start + width);
    },
  };
}

function readRows(trace: StepTrace, name: FactorName, { layer, firstFrom, froms, units }: LayerSpan): FactorRows {
  const width = name === 'x' ? froms : units;
  const values = new Float64Array(width);
  return {
    width,
    row: (row) => {
      for (let at = 0; at < width; at++) {
        values[at] = name === 'x' ? trace.activation(layer - 1, firstFrom + at, row) : trace.delta(layer, at + 1, row);
      }
      return values;
    },
  };
}

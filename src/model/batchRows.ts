/**
 * The rows of a batch as the passes need them: inputs with a leading x_0 = 1, targets unchanged. If the batch is the
 * whole data set in its own order, the rows are created once for all steps and never changed.
 *
 * Indices are in range: the caller has compared the batch with the data.
 */
import { keptFor } from '../memory';
import type { TrainingData } from './data';
import { zeros } from './zeros';

export interface BatchRows {
  /** B × (1 + d(0)) */
  readonly inputs: Float64Array;
  /** B × d(L) */
  readonly targets: Float64Array;
}

export function batchRows(data: TrainingData, batch: readonly number[]): BatchRows {
  return isWhole(data, batch) ? wholeData(data) : gathered(data, batch);
}

const wholeData = keptFor((data: TrainingData): BatchRows => {
  const batch = Array.from({ length: data.sampleCount }, (_, index) => index);
  return { ...gathered(data, batch), targets: data.targets };
});

function isWhole({ sampleCount }: TrainingData, batch: readonly number[]): boolean {
  if (batch.length !== sampleCount) return false;
  for (let at = 0; at < batch.length; at++) if (batch[at] !== at) return false;
  return true;
}

function gathered(data: TrainingData, batch: readonly number[]): BatchRows {
  return {
    inputs: gather(data.inputs, { width: data.inputWidth, lead: 1 }, batch),
    targets: gather(data.targets, { width: data.targetWidth, lead: 0 }, batch),
  };
}

/** From this row length on, one copying call costs less than a loop. */
const wideRow = 32;

/** The batch's rows of `values`; with `lead` 1, each row starts with x_0 = 1. */
function gather(
  values: Float64Array,
  { width, lead }: { readonly width: number; readonly lead: 0 | 1 },
  batch: readonly number[],
): Float64Array {
  const rows = zeros(batch.length * (lead + width));
  let to = 0;
  for (const index of batch) {
    const first = index * width;
    if (lead === 1) rows[to++] = 1;
    if (width < wideRow) for (let at = first; at < first + width; at++) rows[to++] = values[at]!;
    else {
      rows.set(values.subarray(first, first + width), to);
      to += width;
    }
  }
  return rows;
}

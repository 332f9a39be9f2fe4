/** The ledger of one weight as a table: its rows, as they stand on the screen. Columns and totals are named by quantities' addresses. */
import type { StepTrace } from '../../model';
import {
  activationBelow,
  addressOf,
  factorKinds,
  type Quantity,
  quantityValue,
  samplesOf,
  summandOf,
  type WeightPlace,
} from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { ledgerFoot } from '../../views';

/** A line at a time: a batch may have more samples than fit into one text. `labels`: the samples' names in the order of the data, or none. */
export function* ledgerCsvChunks(trace: StepTrace, place: WeightPlace, labels: readonly string[]): Generator<string> {
  const { layer, from, to } = place;
  const factors = factorKinds(trace);
  const columns: readonly ((sample: number) => Quantity)[] = [
    ...factors.map(
      (kind) =>
        (sample: number): Quantity => ({ kind, sample }),
    ),
    (sample) => activationBelow(layer, from, sample),
    (sample) => ({ kind: 'delta', layer, unit: to, sample }),
    (sample) => summandOf(trace, place, sample),
  ];
  const runningTotal: Quantity = { kind: 'runningTotal', layer, from, to, sample: 1 };
  const named = labels.length > 0;
  yield csvLine([
    'sample',
    ...(named ? ['label'] : []),
    ...[...columns.map((column) => column(1)), runningTotal].map(ofEverySample),
  ]);
  let total = 0;
  for (const sample of samplesOf(trace)) {
    const numbers = columns.map((column) => quantityValue(column(sample), trace));
    total += numbers.at(-1) ?? 0;
    yield csvLine([sample, ...(named ? [labels[sample - 1] ?? ''] : []), ...numbers, total]);
  }
  const empty = [...(named ? [''] : []), ...factors.map(() => '')];
  for (const { quantity, x, delta } of ledgerFoot(trace, place)) {
    // What the products come to stands in their column; the means stand in theirs.
    const value = (of: Quantity | undefined): number | string => (of ? quantityValue(of, trace) : '');
    yield csvLine([addressOf(quantity), ...empty, value(x), value(delta), value(quantity), '']);
  }
}

/** `delta.2.1.4` as `delta.2.1`: what it is of every sample. */
function ofEverySample(quantity: Quantity): string {
  return addressOf(quantity).replace(/\.\d+$/, '');
}

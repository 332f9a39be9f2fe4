/** The ledger of one weight as a table: a line a sample, then what they come to. Columns are headed by quantities' addresses. */
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
import { csvLine } from './csv';

/** `labels`: the samples' names in the order of the data, or none. */
export function ledgerCsv(trace: StepTrace, place: WeightPlace, labels: readonly string[]): string {
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
    (sample) => ({ kind: 'runningTotal', layer, from, to, sample }),
  ];
  const totals: readonly Quantity[] = [
    { kind: 'gradientSum', layer, from, to },
    { kind: 'batchGradient', layer, from, to },
    ...(trace.settings.clip?.per === 'batch' ? [{ kind: 'clippedGradient', layer, from, to } as const] : []),
    { kind: 'weight', layer, from, to },
    { kind: 'update', layer, from, to },
    { kind: 'weightAfter', layer, from, to },
  ];
  const named = labels.length > 0;
  const lines = [
    csvLine(['sample', ...(named ? ['label'] : []), ...columns.map((column) => ofEverySample(column(1)))]),
    ...samplesOf(trace).map((sample) =>
      csvLine([
        sample,
        ...(named ? [labels[sample - 1] ?? ''] : []),
        ...columns.map((column) => quantityValue(column(sample), trace)),
      ]),
    ),
    // What the products come to stands in their column.
    ...totals.map((total) =>
      csvLine([
        addressOf(total),
        ...(named ? [''] : []),
        ...factors.map(() => ''),
        '',
        '',
        quantityValue(total, trace),
        '',
      ]),
    ),
  ];
  return lines.join('');
}

/** `delta.2.1.4` as `delta.2.1`: what it is of every sample. */
function ofEverySample(quantity: Quantity): string {
  return addressOf(quantity).replace(/\.\d+$/, '');
}

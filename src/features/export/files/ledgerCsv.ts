/**
 * The ledger of one weight as a table, with the same rows as on the screen. Columns and totals are named by addresses
 * of quantities.
 */
import type { StepTrace } from '../../../model';
import {
  activationBelow,
  addressOf,
  columnName,
  factorKinds,
  headWithNotation,
  type Quantity,
  quantityValue,
  stepTex,
  summandOf,
  type WeightPlace,
} from '../../../quantity';
import { csvLine } from '../../../scenario/csv';
import { type LedgerSampleRow, ledgerFoot, ledgerRows } from '../../../views';

/**
 * One line at a time, because a batch may be too large for one string. `labels`: the samples' labels in the order of
 * the data, or empty.
 */
export function* ledgerCsvChunks(trace: StepTrace, place: WeightPlace, labels: readonly string[]): Generator<string> {
  const rows = ledgerRows(trace, place);
  const named = labels.length > 0;
  yield csvLine([headWithNotation('sample'), ...(named ? ['label'] : []), ...columnsOf(trace, place)]);
  for (const row of rows) {
    const numbers = quantitiesOf(row).map((quantity) => quantityValue(quantity, trace));
    yield csvLine([row.sample, ...(named ? [labels[row.sample - 1] ?? ''] : []), ...numbers]);
  }
  const empty = [...(named ? [''] : []), ...factorKinds(trace).map(() => '')];
  for (const { quantity, x, delta } of ledgerFoot(trace, place)) {
    // Totals are in the column of the products, means in their own columns.
    const value = (of: Quantity | undefined): number | string => (of ? quantityValue(of, trace) : '');
    yield csvLine([addressOf(quantity), ...empty, value(x), value(delta), value(quantity), '']);
  }
}

function quantitiesOf({ factors, x, delta, product, runningTotal }: LedgerSampleRow): readonly Quantity[] {
  return [...factors, x, delta, product, runningTotal];
}

/** `delta.2.1` for `delta.2.1.4`: the addresses for all samples, of which the batch may have none. */
function columnsOf(trace: StepTrace, { layer, from, to }: WeightPlace): readonly string[] {
  const place = { layer, from, to };
  const sample = 1;
  const ofSample: readonly Quantity[] = [
    ...factorKinds(trace).map((kind) => ({ kind, sample })),
    activationBelow(layer, from, sample),
    { kind: 'delta', layer, unit: to, sample },
    summandOf(trace, place, sample),
    { kind: 'runningTotal', ...place, sample },
  ];
  return ofSample.map(({ kind, ...indices }) => {
    const { sample: _, ...at } = { sample: undefined, ...indices };
    return columnName(kind, at, trace.network, stepTex(trace));
  });
}

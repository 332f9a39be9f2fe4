/** The ledger of one weight as a table: its rows, as they stand on the screen. Columns and totals are named by quantities' addresses. */
import type { StepTrace } from '../../model';
import { addressOf, type Quantity, quantityValue, type WeightPlace } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { type LedgerSampleRow, ledgerFoot, ledgerRows } from '../../views';

/** A line at a time: a batch may have more samples than fit into one text. `labels`: the samples' names in the order of the data, or none. */
export function* ledgerCsvChunks(trace: StepTrace, place: WeightPlace, labels: readonly string[]): Generator<string> {
  const rows = ledgerRows(trace, place);
  const named = labels.length > 0;
  const columns = rows[0] ? quantitiesOf(rows[0]).map(ofEverySample) : [];
  yield csvLine(['sample', ...(named ? ['label'] : []), ...columns]);
  for (const row of rows) {
    const numbers = quantitiesOf(row).map((quantity) => quantityValue(quantity, trace));
    yield csvLine([row.sample, ...(named ? [labels[row.sample - 1] ?? ''] : []), ...numbers]);
  }
  const factors = rows[0]?.factors ?? [];
  const empty = [...(named ? [''] : []), ...factors.map(() => '')];
  for (const { quantity, x, delta } of ledgerFoot(trace, place)) {
    // What the products come to stands in their column; the means stand in theirs.
    const value = (of: Quantity | undefined): number | string => (of ? quantityValue(of, trace) : '');
    yield csvLine([addressOf(quantity), ...empty, value(x), value(delta), value(quantity), '']);
  }
}

function quantitiesOf({ factors, x, delta, product, runningTotal }: LedgerSampleRow): readonly Quantity[] {
  return [...factors, x, delta, product, runningTotal];
}

/** `delta.2.1.4` as `delta.2.1`: what it is of every sample. */
function ofEverySample(quantity: Quantity): string {
  return addressOf(quantity).replace(/\.\d+$/, '');
}

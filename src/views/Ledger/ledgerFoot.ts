/** The rows under the ledger's rule as quantities, for the CSV and other uses outside the panel. */
import type { StepTrace } from '../../model';
import { isPlain, type Quantity, type WeightPlace } from '../../quantity';
import { totalRows, updateRows } from '../shared/ledger/ledgerRows';

export interface LedgerFootRow {
  readonly quantity: Quantity;
  /** For the row with the product of the means: the means. */
  readonly x?: Quantity;
  readonly delta?: Quantity;
}

/** Totals, the product of the means if it is compared, the optimizer's rows, and the weight before and after. */
export function ledgerFoot(trace: StepTrace, place: WeightPlace): readonly LedgerFootRow[] {
  const { layer, from, to } = place;
  const averages: LedgerFootRow = {
    quantity: { kind: 'productOfMeans', ...place },
    x: { kind: 'meanActivation', layer: layer - 1, unit: from },
    delta: { kind: 'meanDelta', layer, unit: to },
  };
  const before: LedgerFootRow = { quantity: { kind: 'weight', layer, from, to } };
  // The batch's own gradient is among the totals.
  const below = updateRows(trace, place).filter(({ name }) => name !== 'thisBatch');
  return [
    ...totalRows(trace, place),
    ...(isPlain(trace) ? [averages] : []),
    ...below.slice(0, -1),
    before,
    ...below.slice(-1),
  ];
}

/** The rows under the ledger's rule as quantities, for who writes them elsewhere than on the screen. */
import type { StepTrace } from '../../model';
import { isPlain, type Quantity, type WeightPlace } from '../../quantity';
import { bareFoot } from '../shared/ledger/foot';

export interface LedgerFootRow {
  readonly quantity: Quantity;
  /** Of the row that compares the product of the means: these means. */
  readonly x?: Quantity;
  readonly delta?: Quantity;
}

/** Totals, the product of the means where it is compared, the optimizer's rows, and the weight before and after. */
export function ledgerFoot(trace: StepTrace, place: WeightPlace): readonly LedgerFootRow[] {
  const { layer, from, to } = place;
  // Which column a row is printed in is of no concern here, and so are the products that decide it.
  const { rows, totalCount } = bareFoot(trace, place, []);
  const averages: LedgerFootRow = {
    quantity: { kind: 'productOfMeans', ...place },
    x: { kind: 'meanActivation', layer: layer - 1, unit: from },
    delta: { kind: 'meanDelta', layer, unit: to },
  };
  const bare = ({ quantity }: LedgerFootRow): LedgerFootRow => ({ quantity });
  const below = rows.slice(totalCount).map(bare);
  const before: LedgerFootRow = { quantity: { kind: 'weight', layer, from, to } };
  return [
    ...rows.slice(0, totalCount).map(bare),
    ...(isPlain(trace) ? [averages] : []),
    ...below.slice(0, -1),
    before,
    ...below.slice(-1),
  ];
}

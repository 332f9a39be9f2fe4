/** The digits of a number of the ledger are those of its place in the table, wherever else it is printed: one number, one rounding. */
import type { StepTrace } from '../../../model';
import { type Quantity, quantityValue, sameQuantity } from '../../../quantity';
import { formatWithPower, type NumberFormat } from '../../../text';
import type { LedgerModel } from './ledgerModel';

/** How the ledger prints this quantity of its weight. */
export function formatInLedger(
  { totals, updateRows, averages, formats }: LedgerModel,
  quantity: Quantity,
): NumberFormat {
  const { kind } = quantity;
  if (kind === 'weight') return formats.weight;
  if (kind === 'productOfMeans') return averages.product;
  const row = [...totals, ...updateRows].find((one) => sameQuantity(one.quantity, quantity));
  // Under a sum the batch gradient has no row but Σ.
  const sum = kind === 'batchGradient' ? totals[0] : undefined;
  return (row ?? sum)?.format ?? formats.product;
}

export function printedAs(model: LedgerModel, quantity: Quantity, trace: StepTrace): string {
  return formatWithPower(quantityValue(quantity, trace), formatInLedger(model, quantity));
}

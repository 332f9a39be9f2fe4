/** The digits of a gradient in the sentence are those of its place in the table, so that one number is not told in two roundings. */
import type { StepTrace } from '../../model';
import { type Quantity, quantityValue } from '../../quantity';
import { formatWithPower } from '../../text';
import type { LedgerModel } from './ledgerModel';

export function printedAs({ totals, averages, formats }: LedgerModel, quantity: Quantity, trace: StepTrace): string {
  const row = totals.find((total) => total.quantity.kind === quantity.kind);
  // Under a sum the batch gradient has no row but Σ.
  const sum = quantity.kind === 'batchGradient' ? totals[0] : undefined;
  const format = quantity.kind === 'productOfMeans' ? averages.product : ((row ?? sum)?.format ?? formats.product);
  return formatWithPower(quantityValue(quantity, trace), format);
}

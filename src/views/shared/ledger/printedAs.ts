/** Prints a number of the ledger with the same digits in every other place. */
import type { StepTrace } from '../../../model';
import { addressOf, type Quantity, quantityValue } from '../../../quantity';
import { formatShort, formatWithPower, type NumberFormat, shownValue } from '../../../text';
import type { LedgerModel } from './ledgerModel';

/** The ledger's format for this quantity of its weight. */
export function formatInLedger(model: LedgerModel, quantity: Quantity): NumberFormat {
  const { averages, formats } = model;
  const { kind } = quantity;
  if (kind === 'weight') return formats.weight;
  if (kind === 'input') return formats.x;
  if (kind === 'productOfMeans') return averages.product;
  return formatOfCell(model, quantity) ?? formats.product;
}

/** The format of the cell or row that has this very number; undefined where the ledger does not show it. */
export function formatOfCell(
  { place, rows, totals, updateRows, formats }: LedgerModel,
  quantity: Quantity,
): NumberFormat | undefined {
  const address = addressOf(quantity);
  const isThis = (other: Quantity): boolean => addressOf(other) === address;
  // All that a row has is of its own sample. Formulas ask for every number of a line, so a large batch is not searched for each.
  const own = 'sample' in quantity ? rows.filter(({ sample }) => sample === quantity.sample) : [];
  if (own.some(({ x }) => isThis(x))) return formats.x;
  if (own.some(({ delta }) => isThis(delta))) return formats.delta;
  if (own.some(({ product, runningTotal }) => isThis(product) || isThis(runningTotal))) return formats.product;
  const row = [...totals, ...updateRows].find((one) => isThis(one.quantity));
  if (row) return row.format;
  // Under `sum` the samples' part of the gradient has no row besides Σ.
  const isSum = isThis({ kind: 'batchGradient', ...place }) || isThis({ kind: 'dataGradient', ...place });
  return isSum ? totals[0]?.format : undefined;
}

/** A number of a sentence beside the ledger, with the digits that it has there; undefined where the ledger has no such number. */
export function printedBeside(model: LedgerModel, quantity: Quantity, trace: StepTrace): string | undefined {
  const inCell = formatOfCell(model, quantity);
  if (inCell) return formatWithPower(quantityValue(quantity, trace), inCell);
  return formatted.has(quantity.kind) ? printedAs(model, quantity, trace) : undefined;
}

/** Without a cell, they have a format of the ledger. */
const formatted: ReadonlySet<Quantity['kind']> = new Set([
  'sampleGradient',
  'contribution',
  'runningTotal',
  'batchGradient',
  'dataGradient',
  'accumulated',
  'penaltyGradient',
  'clippedGradient',
  'productOfMeans',
  'weight',
]);

export function printedAs(model: LedgerModel, quantity: Quantity, trace: StepTrace): string {
  const value = quantityValue(quantity, trace);
  const format = formatWhereShown(model, quantity, trace);
  return format ? formatWithPower(value, format) : formatShort(value);
}

/** So much of a number, at most, may be lost by the digits of others. */
const mostLost = 0.05;

/**
 * The ledger's format; undefined where it would leave 0, or 1 for 0.53, of a gradient: contributions may all be 0, and the gradients before
 * their factors not.
 */
export function formatWhereShown(model: LedgerModel, quantity: Quantity, trace: StepTrace): NumberFormat | undefined {
  const value = quantityValue(quantity, trace);
  const format = formatInLedger(model, quantity);
  const lost = Math.abs(shownValue(value, format) - value);
  return quantity.kind === 'sampleGradient' && lost > mostLost * Math.abs(value) ? undefined : format;
}

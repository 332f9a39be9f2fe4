/** How the network prints its numbers: data as given, the card with the ledger's digits, all else with three. */
import { columnFormat, type NumberFormat } from '../../text';

/** Whole numbers stay whole; anything else has a picture's three digits. */
export function givenFormat(value: number): NumberFormat | undefined {
  return Number.isInteger(value) && Math.abs(value) < 100_000 ? { decimals: 0, exponent: 0 } : undefined;
}

/** Four decimals or as many as it takes; very small and very large ones as in pictures, with their power of ten. */
export function cardFormat(value: number): NumberFormat | undefined {
  if (value === 0) return givenFormat(value);
  const format = columnFormat([value]);
  return format.exponent === 0 ? format : undefined;
}

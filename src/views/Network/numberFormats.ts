/**
 * How the network prints its numbers: data as given, all others with three digits. (The card uses the ledger's
 * formats.)
 */
import type { NumberFormat } from '../../text';

/** Whole numbers stay whole; anything else has a picture's three digits. */
export function givenFormat(value: number): NumberFormat | undefined {
  return Number.isInteger(value) && Math.abs(value) < 100_000 ? { decimals: 0, exponent: 0 } : undefined;
}

/**
 * The columns of the table and their formats: six digits of the column's largest number, for every row, so that equal numbers
 * look equal.
 */
import type { StepTrace } from '../../model';
import type { WeightPlace } from '../../quantity';
import { type NumberFormat, withCommonPower } from '../../text';
import type { WeightRows } from './weightRows';

export const columnKinds = ['weight', 'batchGradient', 'update', 'weightAfter'] as const;
export type ColumnKind = (typeof columnKinds)[number];

const digits = 6;
/** With more decimals than this, a power of ten is easier to read. */
const mostDecimals = 9;

/** The format that gives the largest of the numbers six digits. */
export function sixDigits(values: Iterable<number>): NumberFormat {
  let [least, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    if (value === 0 || !Number.isFinite(value)) continue;
    least = Math.min(least, Math.abs(value));
    largest = Math.max(largest, Math.abs(value));
  }
  // As rounded for display: 9.9999999 has two digits before the point.
  const order = largest === 0 ? 0 : Number(largest.toExponential(digits - 1).split('e')[1]);
  const decimals = digits - 1 - order;
  if (decimals < 0 || decimals > mostDecimals) {
    return withCommonPower({ decimals: digits - 1, exponent: order, ownDigits: digits }, [least, largest]);
  }
  return { decimals, exponent: 0, ownDigits: digits };
}

/** The format of a column, for all of its rows. */
export function columnDigits(rows: WeightRows, kind: ColumnKind, trace: StepTrace): NumberFormat {
  return sixDigits(valuesOf(rows, ({ layer, from, to }) => trace[kind](layer, from, to)));
}

/** The values of `read` for every weight of the rows. */
export function* valuesOf(rows: WeightRows, read: (place: WeightPlace) => number): Generator<number> {
  for (const place of rows.places()) yield read(place);
}

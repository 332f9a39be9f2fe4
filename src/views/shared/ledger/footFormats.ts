/**
 * Digits for the rows under the rule: in the format of the products if the number fits, otherwise with their own power
 * of ten.
 */
import { isShownAs } from '../../../quantity';
import {
  columnFormat,
  decimalsBeside,
  fitsInFormat,
  mostDecimals,
  mostOwnDigits,
  type NumberFormat,
  shownValue,
} from '../../../text';

/** Whether the format prints a number with at least two digits, and without making its column wider. */
export function showsTwoDigits(value: number, format: NumberFormat): boolean {
  if (value === 0 || !Number.isFinite(value) || format.ownPowers) return true;
  return fitsInFormat(value, format) && format.decimals >= decimalsFor(2, shownValue(value, format), format.exponent);
}

export interface RowFormat {
  readonly format: NumberFormat;
  /** Whether the row's arithmetic holds for the digits shown. */
  readonly holds: boolean;
}

/**
 * A row's own digits: at least the column's decimals, enough to recompute the row from the numbers above, and at least
 * two digits. `again`: the recomputed value; absent if a reader cannot recompute it.
 */
export function ownRowFormat(value: number, column: NumberFormat, again?: number): RowFormat {
  if (column.ownPowers) return ownPowerFormat(value, column, again);
  const format = roomyFormat(value, column);
  if (again === undefined) return { format, holds: true };
  for (let decimals = format.decimals; decimals >= decimalsFor(2, value, format.exponent); decimals--) {
    if (isShownAs(value, again, { ...format, decimals })) return { format: { ...format, decimals }, holds: true };
  }
  return { format, holds: false };
}

/** Every number of the column has its own power of ten: this one has the fewest digits for which the row holds. */
function ownPowerFormat(value: number, column: NumberFormat, again?: number): RowFormat {
  const { ownDigits: fewest = 0 } = column;
  if (again === undefined) return { format: column, holds: true };
  for (let ownDigits = fewest; ownDigits <= mostOwnDigits; ownDigits++) {
    const format = { ...column, ownDigits };
    if (isShownAs(value, again, format)) return { format, holds: true };
  }
  return { format: column, holds: false };
}

/** The column's own power of ten if seven decimals of it show three digits; otherwise another one. */
function roomyFormat(value: number, { decimals, exponent }: NumberFormat): NumberFormat {
  const most = exponent === 0 ? decimalsBeside(value) : mostDecimals;
  const scaled = { decimals: Math.max(Math.min(decimals, most), decimalsFor(3, value, exponent)), exponent };
  return scaled.decimals <= mostDecimals && fitsInFormat(value, scaled) ? scaled : columnFormat([value]);
}

/** How many decimals show this many significant digits. */
function decimalsFor(digits: number, value: number, exponent: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  return Math.max(0, digits - 1 + exponent - Math.floor(Math.log10(Math.abs(value))));
}

/** Digits for the rows under the rule: by the products' scale where that has room for them, else with a power of ten of their own. */
import { isShownAs } from '../../../quantity';
import { columnFormat, decimalsBeside, fitsInFormat, mostDecimals, type NumberFormat, shownValue } from '../../../text';

/** Whether a column of such products has room for the value: with at least two digits, and without pushing out theirs. */
export function fitsInColumn(value: number, products: readonly number[]): boolean {
  return showsTwoDigits(value, columnFormat(products));
}

/** Whether a number has a place in the format, and two digits in that place. */
export function showsTwoDigits(value: number, format: NumberFormat): boolean {
  if (value === 0 || !Number.isFinite(value)) return true;
  return fitsInFormat(value, format) && format.decimals >= decimalsFor(2, shownValue(value, format), format.exponent);
}

export interface RowFormat {
  readonly format: NumberFormat;
  /** Whether the row's arithmetic holds for the digits shown. */
  readonly holds: boolean;
}

/**
 * Digits of a row's own: not fewer decimals than the column's, and as many as can be redone from what is shown above, two
 * at least. `again`: what a calculator gives; absent where a reader cannot redo it.
 */
export function ownRowFormat(value: number, column: NumberFormat, again?: number): RowFormat {
  const format = roomyFormat(value, column);
  if (again === undefined) return { format, holds: true };
  for (let decimals = format.decimals; decimals >= decimalsFor(2, value, format.exponent); decimals--) {
    if (isShownAs(value, again, { ...format, decimals })) return { format: { ...format, decimals }, holds: true };
  }
  return { format, holds: false };
}

/** The column's own scale as long as seven decimals of it show three digits; else a power of ten. */
function roomyFormat(value: number, { decimals, exponent }: NumberFormat): NumberFormat {
  const most = exponent === 0 ? decimalsBeside(value) : mostDecimals;
  const scaled = { decimals: Math.max(Math.min(decimals, most), decimalsFor(3, value, exponent)), exponent };
  return scaled.decimals <= mostDecimals && fitsInFormat(value, scaled) ? scaled : columnFormat([value]);
}

/** So many decimals show so many significant digits. */
function decimalsFor(digits: number, value: number, exponent: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  return Math.max(0, digits - 1 + exponent - Math.floor(Math.log10(Math.abs(value))));
}

/** Digits for the rows under the rule that do not fit into the products' column: far larger numbers, and far smaller ones. */
import { isShownAs } from '../../quantity';
import { columnFormat, mostDecimals, type NumberFormat, shownValue } from '../../text';

/** Whether a column of such products has room for the value: with at least two digits, and without pushing out theirs. */
export function fitsInColumn(value: number, products: readonly number[]): boolean {
  const format = columnFormat(products);
  if (columnFormat([...products, value]).exponent !== format.exponent) return false;
  const tooSmall = Math.abs(shownValue(value, format)) < 10 ** (1 + format.exponent - format.decimals);
  return !tooSmall || value === 0 || !Number.isFinite(value);
}

export interface RowFormat {
  readonly format: NumberFormat;
  /** Whether the row's arithmetic holds for the digits shown. */
  readonly holds: boolean;
}

/**
 * Digits of a row's own: not fewer decimals than the column's, and as many as can be redone from what is shown above, two
 * at least. `beside`: what it is compared with, and printed like. `again`: what a calculator gives; absent where a reader cannot redo it.
 */
export function ownRowFormat(
  value: number,
  column: NumberFormat,
  { beside = [], again }: { readonly beside?: readonly number[]; readonly again?: number | undefined } = {},
): RowFormat {
  const format = roomyFormat(value, column, beside);
  if (again === undefined) return { format, holds: true };
  for (let decimals = format.decimals; decimals >= decimalsForTwoDigits(value, format); decimals--) {
    if (isShownAs(value, again, { ...format, decimals })) return { format: { ...format, decimals }, holds: true };
  }
  return { format, holds: false };
}

/** Its own where it is so much smaller than what it stands beside that no column of seven decimals shows both. */
function roomyFormat(value: number, column: NumberFormat, beside: readonly number[]): NumberFormat {
  const { exponent, ...shared } = columnFormat([value, ...beside]);
  const wanted = exponent === 0 ? Math.max(shared.decimals, column.decimals) : shared.decimals;
  const decimals = Math.max(wanted, decimalsForTwoDigits(value, { exponent, decimals: wanted }));
  return decimals <= mostDecimals || beside.length === 0 ? { decimals, exponent } : roomyFormat(value, column, []);
}

function decimalsForTwoDigits(value: number, { exponent }: NumberFormat): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  return Math.max(0, 1 + exponent - Math.floor(Math.log10(Math.abs(value))));
}

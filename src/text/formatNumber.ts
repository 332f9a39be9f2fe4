/**
 * The one place where numbers become text for the eye: a true minus (U+2212), a fixed number of decimals by column,
 * ×10ⁿ for columns that are too small or too large for that. Links, files and messages use plain JavaScript numbers.
 */

/** How a column prints its numbers: value / 10^exponent, with `decimals` after the point. */
export interface NumberFormat {
  readonly decimals: number;
  /** Written beside the column as ×10ⁿ; 0 where nothing needs saying. */
  readonly exponent: number;
}

export const fewestDecimals = 4;
export const mostDecimals = 7;

/**
 * The format a column starts from: 4 decimals, or as many (to 7) as three significant digits of its largest value need;
 * past that, and from a million on, a power of ten.
 */
export function columnFormat(values: Iterable<number>): NumberFormat {
  let largest = 0;
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return { decimals: fewestDecimals, exponent: 0 };
  const order = Math.floor(Math.log10(largest));
  const needed = Math.max(fewestDecimals, 2 - order);
  if (needed > mostDecimals || order >= 6) return { decimals: fewestDecimals, exponent: order };
  return { decimals: needed, exponent: 0 };
}

/** The number a reader sees: what is left of a value after rounding for show. */
export function shownValue(value: number, format: NumberFormat): number {
  if (!Number.isFinite(value)) return value;
  return Number(fixed(value, format)) * 10 ** format.exponent;
}

/** A number in its column's format; the power of ten itself is written by the column, not here. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  return trueMinus(fixed(value, format));
}

/** Every digit needed to get the very same number back. */
export function formatExact(value: number): string {
  return Number.isFinite(value) ? trueMinus(String(value)) : nonFiniteText(value);
}

/** A number as pictures show it: three significant digits, beside a power of ten two. */
export function formatShort(value: number): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  if (value === 0) return '0';
  const order = Math.floor(Math.log10(Math.abs(value)));
  if (order >= 5 || order < -4) {
    const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
    return `${trueMinus(mantissa)}·10${superscript(Number(exponent))}`;
  }
  return trueMinus(value.toFixed(Math.max(0, 2 - order)));
}

/** As typed by a person: the shortest decimal, true minus. */
export function formatSetting(value: number): string {
  return formatExact(value);
}

/** Reads what a person types: point or comma, any minus, optional ×10ⁿ as e; NaN if it is no finite number. */
export function readNumber(text: string): number {
  const plain = text.trim().replace(/[−–]/g, '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? finiteOrNaN(Number(plain)) : Number.NaN;
}

/** −12 as ⁻¹², for powers of ten in plain text. */
export function superscript(exponent: number): string {
  return [...String(exponent)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');
}

function fixed(value: number, format: NumberFormat): string {
  const text = (format.exponent === 0 ? value : value / 10 ** format.exponent).toFixed(format.decimals);
  return Number(text) === 0 && text.startsWith('-') ? text.slice(1) : text;
}

function trueMinus(text: string): string {
  return text.replace('-', '−').replace('e-', 'e−');
}

function nonFiniteText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '∞' : '−∞';
}

function finiteOrNaN(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

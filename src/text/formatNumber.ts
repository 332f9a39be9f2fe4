/**
 * The one place where numbers become text for the eye: a true minus (U+2212), a fixed number of decimals by column,
 * ×10ⁿ for columns that are too small or too large for that. Links, files and messages use plain JavaScript numbers.
 */

/** How a column prints its numbers: value / 10^exponent, with `decimals` after the point. */
export interface NumberFormat {
  readonly decimals: number;
  /** Written beside the column as ×10ⁿ; 0 where nothing needs saying. */
  readonly exponent: number;
  /**
   * Significant digits of a number that has no place in the column: one that it would print as zero, or wider than its
   * others. That number wears a power of ten of its own, and the column's is not for it. Absent: all are printed alike.
   */
  readonly ownDigits?: number;
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
  const order = orderShown(largest);
  const needed = Math.max(fewestDecimals, 2 - order);
  if (needed > mostDecimals || order >= 6) return { decimals: fewestDecimals, exponent: order };
  return { decimals: needed, exponent: 0 };
}

/** The number a reader sees: what is left of a value after rounding for show. */
export function shownValue(value: number, format: NumberFormat): number {
  if (!Number.isFinite(value)) return value;
  const { digits, exponent } = inFormat(value, format);
  return timesPowerOfTen(digits, exponent);
}

/** Half a unit of the last place that is printed of a number: so far from it may a redone line end, and still round to it. */
export function halfPlace(value: number, format: NumberFormat): number {
  if (!Number.isFinite(value)) return 0;
  const { exponent, decimals } = inFormat(value, format);
  return timesPowerOfTen('0.5', exponent - decimals);
}

/** A number in its column's format; the column's power of ten is written by the column, not here. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  const { digits, exponent, own } = inFormat(value, format);
  return own ? `${trueMinus(digits)}·10${superscript(exponent)}` : trueMinus(digits);
}

/** The same where no column stands by to say its power of ten. */
export function formatWithPower(value: number, format: NumberFormat): string {
  const text = formatNumber(value, format);
  if (!Number.isFinite(value) || value === 0 || format.exponent === 0 || inFormat(value, format).own) return text;
  return `${text}·10${superscript(format.exponent)}`;
}

/** Whether a number stands in a column by the column's own scale. */
export function fitsInFormat(value: number, format: NumberFormat): boolean {
  return !Number.isFinite(value) || !inFormat(value, { ...format, ownDigits: 1 }).own;
}

/** How wide the widest of a column's numbers is, in digits. */
export function widthInFormat(values: Iterable<number>, format: NumberFormat): number {
  let [low, high, widest] = [0, 0, 0];
  const seldom = 10 ** (format.exponent - format.decimals);
  for (const value of values) {
    // What has no place in the column may be wide because it is small; all others are as wide as the outermost.
    if (Math.abs(value) < seldom || !Number.isFinite(value)) {
      widest = Math.max(widest, digitsWide(formatNumber(value, format)));
    } else {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return Math.max(widest, ...[low, high].map((end) => digitsWide(formatNumber(end, format))));
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

/** The width of a printed number where digits and signs are equally wide, points narrow and exponents small. */
function digitsWide(text: string): number {
  let width = 0;
  for (const sign of text) width += '.·'.includes(sign) ? 0.5 : '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.includes(sign) ? 0.625 : 1;
  return width;
}

/** So many digits a number of a column has, before and after the point together. */
const mostDigits = 10;

/** The decimals that there is room for beside so large a number. */
export function decimalsBeside(largest: number): number {
  const whole = Math.trunc(Math.abs(largest)).toFixed(0).length;
  return Math.min(mostDecimals, Math.max(fewestDecimals, mostDigits - whole));
}

/** From here on a number needs a power of ten. */
const mostPlain = 1e6;

/** Beside a power of ten there is less room: three digits before the point. */
const mostScaled = 1e3;

interface Printed {
  /** As JavaScript writes them. */
  readonly digits: string;
  readonly exponent: number;
  readonly decimals: number;
  /** Whether the power of ten is the number's own, not the column's. */
  readonly own: boolean;
}

function inFormat(value: number, { decimals, exponent, ownDigits }: NumberFormat): Printed {
  const scaled = exponent === 0 ? value : timesPowerOfTen(value.toExponential(), -exponent);
  const tooLarge = Math.abs(scaled) >= (exponent === 0 ? mostPlain : mostScaled);
  if (ownDigits === undefined || !tooLarge) {
    const text = scaled.toFixed(decimals);
    const isZero = Number(text) === 0;
    if (!isZero || value === 0 || ownDigits === undefined) {
      return { digits: isZero && text.startsWith('-') ? text.slice(1) : text, exponent, decimals, own: false };
    }
  }
  const [digits = '', order = '0'] = value.toExponential(ownDigits - 1).split('e');
  return { digits, exponent: Number(order), decimals: ownDigits - 1, own: true };
}

/** By moving the point, not by a factor: a power of ten beyond 10²² is no exact number, and below 10⁻³⁰⁸ hardly one. */
function timesPowerOfTen(digits: string, exponent: number): number {
  if (exponent === 0) return Number(digits);
  const [mantissa = '', order = '0'] = digits.split('e');
  return Number(`${mantissa}e${Number(order) + exponent}`);
}

/** The power of ten in front of which a number has one digit before the point, as it is rounded for show. */
function orderShown(size: number): number {
  return Number(size.toExponential(fewestDecimals).split('e')[1]);
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

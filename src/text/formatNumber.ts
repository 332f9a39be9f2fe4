/**
 * The one place that turns numbers into text on the screen: a true minus (U+2212), a fixed number of decimals per
 * column, and ×10ⁿ for columns of very small or very large numbers. Links, files and messages use plain JavaScript
 * numbers.
 */

/** How a column prints its numbers: value / 10^exponent, with `decimals` after the point. */
export interface NumberFormat {
  readonly decimals: number;
  /** Shown beside the column as ×10ⁿ; 0 means no power of ten. */
  readonly exponent: number;
  /**
   * Significant digits of a number that does not fit the column's format: the column would print it as zero, or wider
   * than its other numbers. Such a number has its own power of ten, and the column's does not apply to it. Absent: all
   * numbers use the column's format.
   */
  readonly ownDigits?: number;
}

export const fewestDecimals = 4;
export const mostDecimals = 7;

/**
 * A column's first format: 4 decimals, or up to 7 if its largest value needs them for three significant digits; a power
 * of ten for smaller values, and from a million on.
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

/** The number a reader sees: the value rounded as it is printed. */
export function shownValue(value: number, format: NumberFormat): number {
  if (!Number.isFinite(value)) return value;
  const { digits, exponent } = inFormat(value, format);
  return timesPowerOfTen(digits, exponent);
}

/** Half a unit of the last printed place: a recomputed line within this distance still rounds to the printed number. */
export function halfPlace(value: number, format: NumberFormat): number {
  if (!Number.isFinite(value)) return 0;
  const { exponent, decimals } = inFormat(value, format);
  return timesPowerOfTen('0.5', exponent - decimals);
}

/** A number in its column's format; the column itself shows its power of ten. A zero without decimals is exact, not rounded. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  if (value === 0) return '0';
  const { digits, exponent, own } = inFormat(value, format);
  return own ? `${trueMinus(digits)}·10${superscript(exponent)}` : trueMinus(digits);
}

/** The same with the power of ten included, for use outside a column. */
export function formatWithPower(value: number, format: NumberFormat): string {
  const text = formatNumber(value, format);
  if (!Number.isFinite(value) || value === 0 || format.exponent === 0 || inFormat(value, format).own) return text;
  return `${text}·10${superscript(format.exponent)}`;
}

/** Whether a number is printed with the column's power of ten, not its own. */
export function fitsInFormat(value: number, format: NumberFormat): boolean {
  return !Number.isFinite(value) || !inFormat(value, { ...format, ownDigits: 1 }).own;
}

/** The width of a column's widest number, in digits. */
export function widthInFormat(values: Iterable<number>, format: NumberFormat): number {
  let [low, high, widest] = [0, 0, 0];
  const seldom = 10 ** (format.exponent - format.decimals);
  for (const value of values) {
    // Numbers with their own power of ten may be wide because they are small; of the others, the largest and the
    // smallest are the widest.
    if (Math.abs(value) < seldom || !Number.isFinite(value)) {
      widest = Math.max(widest, digitsWide(formatNumber(value, format)));
    } else {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return Math.max(widest, ...[low, high].map((end) => digitsWide(formatNumber(end, format))));
}

/** Every digit needed to read the same number back. */
export function formatExact(value: number): string {
  return Number.isFinite(value) ? trueMinus(String(value)) : nonFiniteText(value);
}

/** A number as pictures show it: three significant digits, or two beside a power of ten. */
export function formatShort(value: number): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  if (value === 0) return '0';
  // The order is the rounded number's: 0.09999 is 0.100, as 0.1 is.
  const order = Number(value.toExponential(2).split('e')[1]);
  if (order >= 5 || order < -4) {
    const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
    return `${trueMinus(mantissa)}·10${superscript(Number(exponent))}`;
  }
  return trueMinus(value.toFixed(Math.max(0, 2 - order)));
}

/** A number to so many significant digits. */
export function formatDigits(value: number, digits: number): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const order = Number(exponent);
  if (order >= Math.max(5, digits) || order < -4) return `${trueMinus(mantissa)}·10${superscript(order)}`;
  return trueMinus(value.toFixed(Math.max(0, digits - 1 - order)));
}

/** The number as a person types it: the shortest decimal, with a true minus. */
export function formatSetting(value: number): string {
  return formatExact(value);
}

/** Reads what a person types: point or comma, any minus sign, optional e for ×10ⁿ; NaN if it is not a finite number. */
export function readNumber(text: string): number {
  const plain = text.trim().replace(/[−–]/g, '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? finiteOrNaN(Number(plain)) : Number.NaN;
}

/** −12 as ⁻¹², for powers of ten in plain text. */
export function superscript(exponent: number): string {
  return [...String(exponent)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');
}

/** The width of a printed number, where digits and signs are equally wide, points are narrow and exponents small. */
function digitsWide(text: string): number {
  let width = 0;
  for (const sign of text) width += '.·'.includes(sign) ? 0.5 : '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.includes(sign) ? 0.625 : 1;
  return width;
}

/** The most digits of a number in a column, before and after the point together. */
const mostDigits = 10;

/** How many decimals fit beside a number this large. */
export function decimalsBeside(largest: number): number {
  const whole = Math.trunc(Math.abs(largest)).toFixed(0).length;
  return Math.min(mostDecimals, Math.max(fewestDecimals, mostDigits - whole));
}

/** Numbers from here on need a power of ten. */
const mostPlain = 1e6;

/** With a power of ten, fewer digits fit: three before the point. */
const mostScaled = 1e3;

interface Printed {
  /** The digits as JavaScript writes them. */
  readonly digits: string;
  readonly exponent: number;
  readonly decimals: number;
  /** Whether the power of ten belongs to the number, not to the column. */
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

/**
 * Moves the decimal point in the text instead of multiplying: powers of ten beyond 10²² are not exact, and below 10⁻³⁰⁸
 * they lose digits.
 */
function timesPowerOfTen(digits: string, exponent: number): number {
  if (exponent === 0) return Number(digits);
  const [mantissa = '', order = '0'] = digits.split('e');
  return Number(`${mantissa}e${Number(order) + exponent}`);
}

/** The exponent of ten for which the rounded number has one digit before the point. */
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

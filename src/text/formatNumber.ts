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
  /** Every number that needs a power of ten has its own, with `ownDigits`; the column's head has none. */
  readonly ownPowers?: true;
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

/** The significant digits of numbers with their own power of ten, where a whole column has such numbers: with more they are too wide. */
const fewestOwnDigits = 3;
export const mostOwnDigits = 5;

/**
 * The format of a column with these numbers. A power of ten stands in its head only if every number has that power, so
 * that it is the same beside the number, in a sentence and in a formula; otherwise each number has its own.
 */
export function withCommonPower(format: NumberFormat, values: Iterable<number>): NumberFormat {
  if (format.exponent === 0) return format;
  for (const value of values) {
    if (value === 0 || !Number.isFinite(value)) continue;
    if (orderOf(value, format.decimals) !== format.exponent) return withOwnPowers(format);
  }
  return format;
}

/** The same where the numbers of the column are not known. */
export function withOwnPowers({ decimals, ownDigits = 0 }: NumberFormat): NumberFormat {
  return { decimals, exponent: 0, ownDigits: Math.max(ownDigits, fewestOwnDigits), ownPowers: true };
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
  return own ? `${trueMinus(digits)}${ownPower(exponent)}` : trueMinus(digits);
}

/** The same with the power of ten included, for use outside a column. */
export function formatWithPower(value: number, format: NumberFormat): string {
  const text = formatNumber(value, format);
  if (!Number.isFinite(value) || value === 0 || format.exponent === 0 || inFormat(value, format).own) return text;
  // With one digit before the point, as in formulas; a number of which the column shows nothing stays 0.0000.
  const order = orderOf(value, format.decimals);
  const decimals = format.decimals + order - format.exponent;
  if (decimals < 0) return text;
  return `${trueMinus(value.toExponential(decimals).split('e')[0] ?? '')}${ownPower(order)}`;
}

/** Whether a number is printed with the column's power of ten, not its own. */
export function fitsInFormat(value: number, format: NumberFormat): boolean {
  return format.ownPowers === true || !Number.isFinite(value) || !inFormat(value, { ...format, ownDigits: 1 }).own;
}

/** The width of a column's widest number, in digits. */
export function widthInFormat(values: Iterable<number>, format: NumberFormat): number {
  return digitsWide(widestInFormat(values, format));
}

/** A column's widest number. */
export function widestInFormat(values: Iterable<number>, format: NumberFormat): string {
  let [low, high, widest] = [0, 0, ''];
  const wider = (text: string): string => (digitsWide(text) > digitsWide(widest) ? text : widest);
  const seldom = format.ownPowers ? Number.POSITIVE_INFINITY : 10 ** (format.exponent - format.decimals);
  for (const value of values) {
    // Numbers with their own power of ten may be wide because they are small; of the others, the largest and the
    // smallest are the widest.
    if (Math.abs(value) < seldom || !Number.isFinite(value)) {
      widest = wider(formatNumber(value, format));
    } else {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  for (const end of [low, high]) widest = wider(formatNumber(end, format));
  return widest;
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
    return `${trueMinus(mantissa)}${ownPower(Number(exponent))}`;
  }
  return trueMinus(value.toFixed(Math.max(0, 2 - order)));
}

/** A number to so many significant digits. */
export function formatDigits(value: number, digits: number): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const order = Number(exponent);
  if (order >= Math.max(5, digits) || order < -4) return `${trueMinus(mantissa)}${ownPower(order)}`;
  return trueMinus(value.toFixed(Math.max(0, digits - 1 - order)));
}

/** The number as a person types it: the shortest decimal, with a true minus. */
export function formatSetting(value: number): string {
  return formatExact(value);
}

/** The power of ten in a column's head: ×10ⁿ, and nothing for 0. */
export function headPower(exponent: number): string {
  return exponent === 0 ? '' : `×10${superscript(exponent)}`;
}

/** The power of ten after a single number: ·10ⁿ */
export function ownPower(exponent: number): string {
  return `·10${superscript(exponent)}`;
}

/** −12 as ⁻¹², for powers of ten in plain text. */
export function superscript(exponent: number): string {
  return [...String(exponent)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');
}

/** The width of a printed number, where digits and signs are equally wide, points are narrow and exponents small. */
export function digitsWide(text: string): number {
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

function inFormat(value: number, { decimals, exponent, ownDigits, ownPowers }: NumberFormat): Printed {
  if (ownPowers) return inOwnPower(value, ownDigits ?? fewestOwnDigits);
  const scaled = exponent === 0 ? value : timesPowerOfTen(value.toExponential(), -exponent);
  const tooLarge = Math.abs(scaled) >= (exponent === 0 ? mostPlain : mostScaled);
  if (ownDigits === undefined || !tooLarge) {
    const text = scaled.toFixed(decimals);
    const isZero = Number(text) === 0;
    if (!isZero || value === 0 || ownDigits === undefined) {
      return { digits: isZero && text.startsWith('-') ? text.slice(1) : text, exponent, decimals, own: false };
    }
  }
  return scientific(value, ownDigits);
}

/** A number with so many digits, and with a power of ten if it is as small or as large as a column that has one. */
function inOwnPower(value: number, digits: number): Printed {
  const order = orderOf(value, digits - 1);
  if (value !== 0 && (2 - order > mostDecimals || order >= 6)) return scientific(value, digits);
  const decimals = Math.min(mostDecimals, Math.max(0, digits - 1 - order));
  return { digits: value.toFixed(decimals), exponent: 0, decimals, own: false };
}

function scientific(value: number, count: number): Printed {
  const [digits = '', order = '0'] = value.toExponential(count - 1).split('e');
  return { digits, exponent: Number(order), decimals: count - 1, own: true };
}

/** The power of ten of a number that is rounded to so many decimals beside it. */
function orderOf(value: number, decimals: number): number {
  return Number(value.toExponential(decimals).split('e')[1]);
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
  return orderOf(size, fewestDecimals);
}

function trueMinus(text: string): string {
  return text.replace('-', '−').replace('e-', 'e−');
}

function nonFiniteText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '∞' : '−∞';
}

/** Numbers that stand beside another one: with as many digits as show the difference. */
import { formatDigits, formatShort, readPrinted } from '../../text';

/** Relative differences up to here are rounding. */
const rounding = 1e-12;
const mostDigits = 15;

/** A number that is close to 1 or −1 by its meaning, such as a cosine or a factor: 1.0000073, not 1.00. */
export function nearOne(value: number): string {
  return apartFrom(value, Math.sign(value));
}

/** Three digits; if the other number begins with the same ones, as many as show the first two that differ. */
export function apartFrom(value: number, other: number): string {
  const text = formatShort(value);
  const { value: read, half } = readPrinted(text);
  const beyond = Math.abs(value - other) / Math.abs(other);
  if (!(beyond > rounding) || Math.abs(read - other) > half) return text;
  return formatDigits(value, Math.min(mostDigits, digitsOf(value, other)));
}

/** Down to the second digit of the difference. */
function digitsOf(value: number, other: number): number {
  const ofDifference = Number((value - other).toExponential(1).split('e')[1]);
  return Math.floor(Math.log10(Math.abs(value))) - ofDifference + 2;
}

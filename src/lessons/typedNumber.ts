/** A number as a learner types it, read as everywhere: 0.0625, 0,0625, .0625, 1/16, 6.25e-2, 6.25·10⁻², with any minus sign. */
import { digitsWritten, messages, partsOfTyped, readDecimal } from '../text';

export type TypedNumber = { readonly value: number } | { readonly problem: string };

export function readTypedNumber(text: string): TypedNumber {
  const words = messages.question;
  const [above = '', below, ...more] = partsOfTyped(text);
  if (above === '' && below === undefined) return { problem: words.noNumber };
  const [value, divisor] = [readDecimal(above), below === undefined ? 1 : readDecimal(below)];
  if (Number.isNaN(value) || Number.isNaN(divisor) || more.length > 0) return { problem: words.notANumber(text) };
  if (divisor === 0) return { problem: words.dividedByZero };
  return { value: value / divisor };
}

/** Half a unit of the last of so many significant digits of `right`; whatever rounds to the same number is right. */
export function isWithinDigits(typed: number, right: number, digits: number): boolean {
  if (right === 0) return Math.abs(typed) < 1e-12;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(right))) - digits + 1);
  // A little more, for the rounding of 0.05 and the like.
  return Math.abs(typed - right) <= (unit / 2) * (1 + 1e-9);
}

/** Whether so few digits are typed that the right number, rounded to as many, reads the same. What a fraction says is exact. */
export function isTooShort(text: string, right: number, digits: number): boolean {
  const [decimal = '', ...below] = partsOfTyped(text);
  const typed = digitsWritten(decimal);
  return below.length === 0 && typed > 0 && typed < digits && isWithinDigits(readDecimal(decimal), right, typed);
}

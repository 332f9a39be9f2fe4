/** Reads a number as the screen prints it: with a true minus, a power of ten as ·10⁻⁵, a percent sign. */
import { plainSigns, readDecimal } from './plainSigns';

export interface PrintedNumber {
  readonly value: number;
  /** Half a unit of the last printed place, in which the number was rounded; 0 for a small whole number, which is exact. */
  readonly half: number;
}

/** Three digits are what a short number has at most: from here on it is printed without decimals. */
const leastRounded = 100;

export function readPrinted(text: string): PrintedNumber {
  const isPercent = text.endsWith('%');
  const plain = plainSigns(isPercent ? text.slice(0, -1) : text);
  const [digits = '', power = '0'] = plain.split('e');
  const decimals = digits.split('.')[1]?.length;
  const share = isPercent ? 0.01 : 1;
  const value = readDecimal(plain) * share;
  const isExact = decimals === undefined && power === '0' && Math.abs(value) < leastRounded;
  return {
    value,
    half: isExact ? 0 : 0.5 * 10 ** (Number(power) - (decimals ?? 0)) * share,
  };
}

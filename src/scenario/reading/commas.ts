/** Commas in lines of numbers that may be decimal, or group digits by thousands: `2,104 3 399,900`. */
import { readTyped } from '../../text';
import { byCommas, withoutSign } from '../thousands';
import type { Reading } from './reading';

/** One way to take them. */
export interface CommaWay {
  /** Without commas that group digits. */
  readonly text: string;
  /** Absent: nothing is in doubt. */
  readonly commas?: Reading['commas'];
}

/** A whole number, or one whose commas may group its digits. */
function isDoubtful(cell: string): boolean {
  const digits = withoutSign(cell);
  return /^\d+$/.test(digits) || byCommas.possible.test(digits);
}

/**
 * Both ways, the likelier first; one, the text itself, if it has no such commas or if any number of it tells what they are. Where no other
 * sign separates the numbers of a line, commas do.
 */
export function commaWays(text: string): readonly [CommaWay, CommaWay?] {
  if (/\.\d/.test(text)) return [{ text }];
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => /\d,\d/.test(line))
    .map((line) => line.split(/[\s;]+/).filter((part) => part !== ''));
  const written = lines.flat().find((one) => one.includes(','));
  const areDoubtful = lines.every((cells) => cells.length > 1 && cells.every(isDoubtful));
  if (written === undefined || !areDoubtful) return [{ text }];
  const ungrouped = (one: string): string => one.replace(/(?<=\d),(?=\d)/g, '');
  const decimal = { text, commas: { written, value: readTyped(written) } };
  const grouped = { text: ungrouped(text), commas: { written, value: readTyped(ungrouped(written)) } };
  // Decimals are seldom as large as 399,900.
  return lines.flat().some((one) => /\d{3},/.test(one)) ? [grouped, decimal] : [decimal, grouped];
}

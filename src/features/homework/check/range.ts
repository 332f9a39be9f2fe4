/**
 * Where a number can lie by its formula, from what the student has written: their own numbers are open as far as their digits, and given ones
 * are as they are printed. How the number itself is written makes no difference.
 */
import type { Quantity } from '../../../quantity';
import { exactly, highest, lowest } from './ball';
import { halfUnit } from './format';
import type { Hand } from './hand';
import { createReckoner } from './reckoner';
import type { Reckoner, Reckoning } from './reckoning';
import type { Span } from './sheet';

/** Blank cells before it are rounded to so many significant digits; nothing else is. */
const blankDigits = 4;

/** All that a double has. */
const mostDigits = 15;

export function rangeOf(quantity: Quantity, hand: Hand): Span | undefined {
  const ways = asPrinted(hand, mostDigits).waysTo(quantity);
  return spanOf(ways.some(({ isOpen }) => isOpen) ? asPrinted(hand, blankDigits).waysTo(quantity) : ways);
}

function asPrinted({ trace, own, given }: Hand, digits: number): Reckoner {
  const printed = [...own].map(
    ([address, number]) =>
      [address, given.has(address) ? { ...number, ball: exactly(number.ball.middle) } : number] as const,
  );
  const allow = (magnitude: number): number => halfUnit({ digits }, magnitude);
  return createReckoner({ trace, own: new Map(printed), allow: () => allow, allowGiven: () => 0 });
}

/** From the lowest to the highest number of some ways; undefined if nothing is known of any. */
export function spanOf(ways: readonly Reckoning[], half = 0): Span | undefined {
  const balls = ways.map(({ ball }) => ball).filter(({ radius }) => Number.isFinite(radius));
  if (balls.length === 0) return undefined;
  return [Math.min(...balls.map(lowest)) - half, Math.max(...balls.map(highest)) + half];
}

/**
 * Numbers that are exact. Where everything that a number follows from is exact, and every result on the way comes out, nobody rounds: the
 * number is this one, and no other. In a sheet of whole numbers, as in an exam, every short result comes out.
 */
import { visitLeaves } from '../../../expression';
import { addressOf, type Quantity, type QuantityKind, type Tree } from '../../../quantity';
import { type Ball, exactly, unbounded } from './ball';
import { type Hand, isWhole } from './hand';
import { isExactly, isWithin } from './near';
import type { Reckoner, Reckoning } from './reckoning';
import { allOf, mostTrusted, type WaysTo, waysTo } from './ways';
import type { WrittenNumber } from './written';

/** `fits`: the ways to this very number. `isRounded`: it may be one of their results, rounded; else it is none of them. */
export interface Exactness {
  readonly fits?: Reckoning | undefined;
  readonly isRounded: boolean;
}

/** Undefined if nothing exact leads to the number. */
export function exactnessOf(quantity: Quantity, by: Reckoner, sheet: WrittenOn): Exactness | undefined {
  const { hand, written } = sheet;
  const ways = waysTo(quantity, hand, by);
  const found = exactnessAmong(ways, quantity, sheet);
  if (isWhole(hand) || found?.fits) return found;
  // Whoever writes more digits may have gone a way on which something was rounded: a number is not wrong there for being no exact result.
  const isPlain = written.digits === 1 && ways.direct.every(({ ball, isOpen }) => ball.radius === 0 && !isOpen);
  return isPlain ? found : undefined;
}

interface WrittenOn {
  readonly written: WrittenNumber;
  readonly hand: Hand;
}

export function exactnessAmong(ways: WaysTo, { kind }: Quantity, { written, hand }: WrittenOn): Exactness | undefined {
  const isKnown = ({ ball }: Reckoning): boolean => ball.radius === 0;
  if (!ways.direct.some(isKnown) || !ways.formulas.every((formula) => hasExactParents(formula, hand))) return undefined;
  const known = allOf(ways).filter(isKnown);
  const { value, half } = written;
  const fits = mostTrusted(known.filter(({ ball }) => isExactly(value, ball.middle)));
  if (fits) return { fits, isRounded: false };
  const most = isWhole(hand) ? half : 2 * half;
  const near = known.filter(({ ball }) => isWithin(value, ball.middle, most) && !isMultiple(ball.middle, 2 * half));
  const mayRound = !isWholeNumber(written) || !isWhole(hand) || isQuotient(kind) || near.some(isLong);
  return { isRounded: near.length > 0 && mayRound };
}

/** Whether no written number that it is computed from is a rounded one. */
function hasExactParents(tree: Tree, { exact }: Hand): boolean {
  let isExact = true;
  visitLeaves(tree, (part) => {
    const own = exact.get(addressOf(part));
    isExact &&= own === undefined || own.ball.radius === 0;
  });
  return isExact;
}

/** What such a number is for those that follow from it. */
export function exactBall(written: WrittenNumber, exactness: Exactness | undefined): Ball {
  const isKnown = written.decimals === undefined ? written.half === 0 : exactness !== undefined && !exactness.isRounded;
  return isKnown ? exactly(written.value) : unbounded;
}

/** A whole number in a sheet of whole numbers. */
export function isWholeNumber({ decimals }: WrittenNumber): boolean {
  return decimals === 0;
}

/** Whether a result needs no more digits than are written. */
function isMultiple(value: number, unit: number): boolean {
  return unit > 0 && Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
}

/** The result of a division that does not come out is rounded even among whole numbers. */
function isQuotient(kind: QuantityKind): boolean {
  return kind === 'batchGradient' || kind === 'dataGradient' || kind === 'cycleGradient';
}

/** More digits than one writes down for an exact result. */
function isLong({ ball }: Reckoning): boolean {
  return !isExactly(Number(ball.middle.toPrecision(3)), ball.middle);
}

/** The ways to a number that lead to what was written. */
import { leaves } from '../../../expression';
import { addressOf, type Quantity, type QuantityKind, type Tree } from '../../../quantity';
import { type Ball, exactly, highest, lowest, unbounded } from './ball';
import { halfUnit } from './format';
import { type Hand, isWhole } from './hand';
import type { Span } from './judgement';
import { createReckoner } from './reckoner';
import type { Reckoner, Reckoning, Without } from './reckoning';
import { isExactly, isMultiple, isWithin, type WrittenNumber } from './written';

/** A way that gives the number, preferably one that depends on nothing wrong or doubtful, and the narrowest. */
export function bestFit(written: WrittenNumber, ways: readonly Reckoning[]): Reckoning | undefined {
  return mostTrusted(ways.filter((way) => leadsTo(written, way)));
}

export function mostTrusted(ways: readonly Reckoning[]): Reckoning | undefined {
  const rank = ({ isOff, isDoubtful }: Reckoning): number => 2 * Number(isOff) + Number(isDoubtful);
  return [...ways].sort((one, other) => rank(one) - rank(other) || one.ball.radius - other.ball.radius)[0];
}

/** Whether a way gives the number, within so many times what its digits and the rounding on the way leave open. */
export function leadsTo({ value, half }: WrittenNumber, { ball }: Reckoning, times = 1): boolean {
  return Number.isFinite(ball.radius) && isWithin(value, ball.middle, times * (half + ball.radius));
}

/** Whether the unrounded result of a way has the digits that are written. */
export function isRoundedTo({ value, half }: WrittenNumber, { ball }: Reckoning): boolean {
  return Number.isFinite(ball.radius) && isWithin(value, ball.middle, half);
}

/** The ways from the numbers directly before, and from earlier ones by the same formulas. */
export interface WaysTo {
  readonly direct: readonly Reckoning[];
  readonly around: readonly Reckoning[];
  readonly formulas: readonly Tree[];
}

/** Earlier numbers: some parents were written down, but computed again, from cells that are all written down. */
export function waysTo(quantity: Quantity, hand: Hand, reckoner: Reckoner): WaysTo {
  const found = directWaysTo(quantity, reckoner);
  const around = writtenParents(found.formulas, hand).flatMap((without) => reckoner.waysTo(quantity, without));
  return { ...found, around: around.filter(({ isOpen }) => !isOpen) };
}

export function directWaysTo(quantity: Quantity, reckoner: Reckoner): WaysTo {
  return { direct: reckoner.waysTo(quantity), around: [], formulas: reckoner.formulas(quantity) };
}

export function allOf({ direct, around }: WaysTo): readonly Reckoning[] {
  return [...direct, ...around];
}

/** Each kind of written parents alone, and all of them. */
function writtenParents(trees: readonly Tree[], { own }: Pick<Hand, 'own'>): readonly Without[] {
  const parents = trees.flatMap((tree) => leaves(tree)).filter((part) => own.has(addressOf(part)));
  const kinds = new Set(parents.map(({ kind }) => kind));
  const single = [...kinds].map((kind) => new Set([kind]));
  return kinds.size > 1 ? [...single, kinds] : single;
}

/**
 * Where everything that a number follows from is exact, and every result on the way comes out, nobody rounds: the number is this one, and no
 * other. In a sheet of whole numbers, as in an exam, every short result comes out. `fits`: the ways to this very number. `isRounded`: it may be
 * one of their results, rounded; else it is none of them.
 */
export interface Exactness {
  readonly fits?: Reckoning | undefined;
  readonly isRounded: boolean;
}

/** Undefined if nothing exact leads to the number. */
export function exactnessOf(quantity: Quantity, by: Reckoner, sheet: WrittenOn): Exactness | undefined {
  const { hand, written } = sheet;
  const ways = waysTo(quantity, hand, by);
  const found = exactnessAmong(ways, quantity, sheet);
  if (isWhole(hand) || found?.fits || isLoneZero(sheet)) return found;
  // Whoever writes more digits may have gone a way on which something was rounded: a number is not wrong there for being no exact result.
  const isPlain = written.digits === 1 && ways.direct.every(({ ball, isOpen }) => ball.radius === 0 && !isOpen);
  return isPlain ? found : undefined;
}

/** A bare 0 in a sheet that has no format: it may be a number that is too small, and is no other whole number. */
function isLoneZero({ written, hand: { format } }: WrittenOn): boolean {
  const hasFormat = format.decimals !== undefined || format.digits !== undefined;
  return !hasFormat && written.value === 0 && isWholeNumber(written);
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
  return leaves(tree).every((part) => (exact.get(addressOf(part))?.ball.radius ?? 0) === 0);
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

/** The result of a division that does not come out is rounded even among whole numbers. */
export function isQuotient(kind: QuantityKind): boolean {
  return kind === 'batchGradient' || kind === 'dataGradient' || kind === 'cycleGradient';
}

/** More digits than one writes down for an exact result. */
function isLong({ ball }: Reckoning): boolean {
  return !isExactly(Number(ball.middle.toPrecision(3)), ball.middle);
}

/** Blank cells before it are rounded to so many significant digits; nothing else is. */
const blankDigits = 4;

/** All that a double has. */
const mostDigits = 15;

/**
 * Where a number can lie by its formula, from what the student has written: their own numbers are open as far as their digits, and given ones
 * are as they are printed. How the number itself is written makes no difference.
 */
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

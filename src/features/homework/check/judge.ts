/**
 * Judges a sheet cell by cell, in the order of computation. A cell is right if it agrees with the step, or if it follows from the
 * student's own cells in any usual way, with half a unit for every result that they did not write down. docs/check.md has the measurements.
 */
import type { StepTrace } from '../../../model';
import { addressOf } from '../../../quantity';
import { multiplesIn } from './evidence';
import { agrees, type Hand, handOf, isStepNumber, isWhole, type Reckoners, writtenCells } from './hand';
import { isWrong, type JudgedCell, type Judgement, type ReadCell, type Sheet, type Verdict } from './judgement';
import { stepBeside } from './kinks';
import type { OwnNumber, Reckoning, Trust } from './reckoning';
import { parentsOf } from './routes';
import { untoldIn } from './untold';
import {
  allOf,
  bestFit,
  type Exactness,
  exactBall,
  exactnessOf,
  isQuotient,
  isRoundedTo,
  isWholeNumber,
  leadsTo,
  mostTrusted,
  spanOf,
  waysTo,
} from './ways';
import { isExactly, isNumber, isTelling, isWithin, type WrittenNumber } from './written';

/** `given`: the addresses of numbers that an exercise gives. */
export function judgeSheet(sheet: Sheet, trace: StepTrace, given?: ReadonlySet<string>): Judgement {
  const numbers = writtenCells(sheet, given);
  return judgementOf(handOf(numbers, stepBeside(numbers, trace)));
}

/** With what only a whole block tells: a plain ratio, and slips that it leaves possible. */
export function judgementOf(hand: Hand): Judgement {
  const judgement = judged(hand);
  const told = withVerdict('wrong', multiplesIn(judgement, hand), judgement);
  return withVerdict('coarse', untoldIn(told, hand), told);
}

function withVerdict(verdict: Verdict, of: readonly JudgedCell[], judgement: Judgement): Judgement {
  const changed = new Set(of);
  const cells = judgement.cells.map((cell) => (changed.has(cell) ? { ...cell, verdict } : cell));
  const first = cells.find(isWrong);
  return { ...judgement, cells, ...(first && { first }) };
}

/** Whether no cell is wrong. */
export function isAllRight(hand: Hand): boolean {
  const judge = judgeOf(hand);
  // What the cells lead to is only asked for a number that is not the right one.
  return hand.cells.every((cell) => (!isWhole(hand) && agrees(cell)) || !isWrong(judge(cell)));
}

/** Marks, too, how far the hand's numbers can be trusted. */
export function judged(hand: Hand): Judgement {
  const cells = hand.cells.map(judgeOf(hand));
  const first = cells.find(isWrong);
  const following = first ? cells.filter(({ verdict }) => verdict === 'consistent') : [];
  return { format: hand.format, cells, ...(first && { first }), following };
}

/** Judges the cells one after the other. */
function judgeOf(hand: Hand): (cell: ReadCell) => JudgedCell {
  const reckoners = hand.reckoners();
  return (cell) => {
    const { address, quantity, written, right } = cell;
    if (!isNumber(written)) return { ...cell, verdict: 'notANumber' };
    const exactness = exactnessOf(quantity, reckoners.exact, { written, hand });
    const verdict = verdictOn(cell, written, { ...reckoners, hand, exactness });
    const trust = trustIn(verdict);
    const own = hand.own.get(address);
    if (own) own.trust = trust;
    hand.exact.set(address, { ball: exactBall(written, exactness), trust });
    const span = spanOf(reckoners.usual.waysTo(quantity), written.half);
    const results = reckoners.points.waysTo(quantity).map(({ ball }) => ball.middle);
    const isCutOff = verdict === 'lastDigit' && isCut(written, [right, ...results]);
    return { ...cell, verdict, ...(isCutOff && { isCutOff }), ...(span && { span }) };
  };
}

/** Whether one of these results has the digits that are written, and more: whoever cuts off comes nearer to 0, by less than a unit. */
function isCut({ value, half }: WrittenNumber, results: readonly number[]): boolean {
  return results.some((result) => {
    const missing = Math.abs(result) - Math.abs(value);
    return value * result > 0 && missing > 0 && !isWithin(missing, 2 * half, 0) && missing < 2 * half;
  });
}

function trustIn(verdict: Verdict): Trust {
  if (verdict === 'wrong' || verdict === 'consistent') return 'off';
  return verdict === 'right' ? 'sure' : 'doubtful';
}

interface Found extends Reckoners {
  readonly hand: Hand;
  readonly exactness: Exactness | undefined;
}

function verdictOn(cell: ReadCell, written: WrittenNumber, found: Found): Verdict {
  if (isStepNumber(cell, written, found.hand)) return 'right';
  const { exactness, hand } = found;
  if (exactness?.fits) return asTrusted(exactness.fits);
  const fraction = fractionFrom(cell, written, found);
  if (fraction) return asTrusted(fraction);
  if (isWhole(hand) && isNoQuotient(cell, written, found)) return 'wrong';
  if (exactness && !exactness.isRounded) return 'wrong';
  // A whole number that was rounded, where the others are exact.
  if (exactness && isWhole(hand) && isWholeNumber(written) && (written.digits ?? 0) < 3) return 'coarse';
  return rounded(cell, written, found);
}

/** The way that gives a fraction of whole numbers: nothing is rounded there, also where no other result comes out. */
function fractionFrom({ quantity }: ReadCell, written: WrittenNumber, { points }: Found): Reckoning | undefined {
  if (written.decimals !== undefined || written.half > 0) return undefined;
  return mostTrusted(points.waysTo(quantity).filter(({ ball }) => isExactly(written.value, ball.middle)));
}

/** Whether a whole number is no rounding of the quotient of an exact sum that is written: not the next one on either side. */
function isNoQuotient({ quantity }: ReadCell, written: WrittenNumber, { hand, points }: Found): boolean {
  if (!isQuotient(quantity.kind) || !isWholeNumber(written)) return false;
  const parents = parentsOf(quantity, hand.trace).filter(({ kind }) => kind === 'gradientSum');
  const areExact = parents.every((part) => hand.exact.get(addressOf(part))?.ball.radius === 0);
  if (parents.length === 0 || !areExact) return false;
  return points.waysTo(quantity).every(({ ball }) => Math.abs(written.value - ball.middle) >= 1);
}

/** A number that may be rounded. */
function rounded(cell: ReadCell, written: WrittenNumber, { hand, usual, points, stepwise }: Found): Verdict {
  const { value, half } = written;
  const { quantity, right } = cell;
  const isAgreeing = isWithin(value, right, half);
  if (isAgreeing && isTelling(half, right)) return 'right';
  const followed = mostTrusted(allOf(waysTo(quantity, hand, points)).filter((way) => hasDigits(written, way)));
  if (followed) return asTrusted(followed);
  if (isAgreeing) return 'coarse';
  const { direct, around } = waysTo(quantity, hand, usual);
  const own = bestFit(written, direct) ?? bestFit(written, around);
  const isFar = (isOpen: boolean, way: Reckoning | undefined): boolean =>
    (isOpen || !followsFromOwn(cell, written, hand)) && isFarFrom(cell, written, { hand, way });
  if (own) {
    const { ball, isOpen } = own;
    if (isTelling(half + ball.radius, resultOf(own, right))) return asTrusted(own);
    if (isGuarded(cell, written, hand)) return 'right';
    const worked = mostTrusted(stepwise.waysTo(quantity).filter((way) => hasDigits(written, way)));
    if (worked) return asTrusted(worked);
    return isFar(isOpen, own) ? 'wrong' : 'coarse';
  }
  if (direct.length > 0 && direct.every(({ ball }) => !Number.isFinite(ball.radius))) return 'cannotJudge';
  const near = direct.filter((way) => leadsTo(written, way, 2));
  const isBeside = isWithin(value, right, 2 * half);
  if (near.length === 0 && !isBeside) return 'wrong';
  const isNarrow = (way: Reckoning): boolean => isTelling(2 * (half + way.ball.radius), resultOf(way, right));
  if (near.some(isNarrow) || (isBeside && isTelling(2 * half, right))) return 'lastDigit';
  // A band as wide as the number holds its negative, too: nobody can say that such a number agrees.
  const isOpen = near.every((way) => way.isOpen);
  return isFar(isOpen, mostTrusted(near)) ? 'wrong' : 'cannotJudge';
}

/** What a number should be: the right one, or the one that follows where cells before it are wrong. */
function resultOf({ ball, isOff }: Reckoning, right: number): number {
  return isOff ? ball.middle : right;
}

/** Whether these are the digits of a way's result. A 0 has none, but may be what written numbers give: an output like its target, less the target. */
function hasDigits(written: WrittenNumber, way: Reckoning): boolean {
  const { value, half } = written;
  if (value === 0 && way.ball.middle === 0 && !way.isOpen) return true;
  return isTelling(half, value) && isRoundedTo(written, way);
}

/** Whether the number is the right one to whoever carries two digits more than they write. */
function isGuarded({ quantity, right }: ReadCell, written: WrittenNumber, { guarded }: Hand): boolean {
  const { value, half } = written;
  const isNear = ({ ball }: Reckoning): boolean =>
    isTelling(half + ball.radius, right) && isWithin(value, right, half + ball.radius);
  const isWorked = (way: Reckoning): boolean => isTelling(half, value) && isRoundedTo(written, way);
  const { usual, stepwise } = guarded();
  return usual.waysTo(quantity).some(isNear) || stepwise.waysTo(quantity).some(isWorked);
}

function asTrusted({ isOff, isDoubtful }: Reckoning): Verdict {
  if (isOff) return 'consistent';
  return isDoubtful ? 'coarse' : 'right';
}

/**
 * Whether a number is computed directly from a written one. One digit beside numbers that are all written ten times finer stands alone, too:
 * whoever has those rounds nothing on the way as coarsely.
 */
function followsFromOwn({ quantity }: ReadCell, { half, digits }: WrittenNumber, hand: Hand): boolean {
  const parents = parentsOf(quantity, hand.trace).flatMap((part) => hand.own.get(addressOf(part)) ?? []);
  const isFine = ({ ball }: OwnNumber): boolean => 10 * ball.radius <= half;
  return parents.length > 0 && !(digits === 1 && parents.every(isFine));
}

/** Half units that a number of so few decimals, or of more, may be off where cells before it are blank. */
const mostHalves = { few: 1, more: 4 } as const;

interface Near {
  readonly hand: Hand;
  /** The way that it may have gone. */
  readonly way: Reckoning | undefined;
}

/**
 * Whether a number that stands alone is no rounding of the right one, however few its digits are: of another sign, or more than twice as
 * large, and not reached by somebody who carries two or three significant digits either. What follows from wrong cells is known only as far as
 * these are written: another sign alone does not tell there.
 */
function isFarFrom(
  { quantity, right }: ReadCell,
  { value, half, decimals = 0, digits = 0 }: WrittenNumber,
  { hand, way }: Near,
): boolean {
  const result = way ? resultOf(way, right) : right;
  const isReached = (count: number): boolean =>
    hand
      .carefulReckoner(count)
      .waysTo(quantity)
      .some(({ ball }) => isWithin(value, ball.middle, half + ball.radius));
  const fewest = decimals <= 1 ? 3 : 2;
  // Beside the rounding of doubles, a number has no sign.
  const hasSign = Math.abs(result) > 1e-15 && Math.abs(value) > half;
  if (hasSign && value * result < 0) return (digits > 2 && !way?.isOff) || !isReached(fewest);
  const most = decimals <= 1 ? mostHalves.few : mostHalves.more;
  if (isWithin(value, result, Math.max(most * half, Math.abs(result)))) return false;
  return !isReached(fewest);
}

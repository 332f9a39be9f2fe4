/**
 * Judges a sheet cell by cell, in the order of computation. A cell is right if it agrees with the step, or if it follows from the
 * student's own cells in any usual way, with half a unit for every result that they did not write down. docs/check.md has the measurements.
 */
import { visitLeaves } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, type Quantity, type QuantityKind, type Tree } from '../../../quantity';
import { highest, lowest } from './ball';
import { type Hand, isExactly, type JudgeOptions, type ReadCell, readHand } from './hand';
import type { Reckoner, Reckoning, Without } from './reckoner';
import { routesOf } from './routes';
import type { JudgedCell, Judgement, Sheet, Span, Verdict } from './sheet';
import { isNumber, type WrittenNumber } from './written';

export function judgeSheet(sheet: Sheet, trace: StepTrace, options?: JudgeOptions): Judgement {
  return judged(readHand(sheet, trace, options));
}

/** Whether no cell is wrong. */
export function isAllRight(hand: Hand): boolean {
  const reckoner = hand.reckoner();
  // What the cells lead to is only asked for a number that is not the right one.
  return hand.cells.every((cell) => agrees(cell) || judgeCell(cell, hand, reckoner).verdict !== 'wrong');
}

/** Whether what is written is the right number, as far as its digits tell. */
function agrees({ written, right }: ReadCell): boolean {
  return isNumber(written) && (isExactly(written.value, right) || isWithin(written.value - right, written.half));
}

/** Marks, too, which of the hand's numbers are off. */
export function judged(hand: Hand): Judgement {
  const reckoner = hand.reckoner();
  const cells: JudgedCell[] = [];
  for (const cell of hand.cells) {
    const found = judgeCell(cell, hand, reckoner);
    const own = hand.own.get(cell.address);
    if (own) own.isOff = found.verdict === 'wrong' || found.verdict === 'consistent';
    cells.push(found);
  }
  const first = cells.find(({ verdict }) => verdict === 'wrong');
  const following = first ? cells.filter(({ verdict }) => verdict === 'consistent') : [];
  return { format: hand.format, cells, ...(first && { first }), following };
}

function judgeCell({ address, quantity, written, right }: ReadCell, hand: Hand, reckoner: Reckoner): JudgedCell {
  const cell = { address, quantity, written, right };
  if (!isNumber(written)) return { ...cell, verdict: 'notANumber' };
  const direct = reckoner.waysTo(quantity);
  const span = spanOf(direct, written);
  const verdict = verdictOn(written, right, direct, () => roundabout(quantity, hand, reckoner));
  return { ...cell, verdict, ...(span && { span }) };
}

function verdictOn(
  written: WrittenNumber,
  right: number,
  direct: readonly Reckoning[],
  roundabout: () => readonly Reckoning[],
): Verdict {
  const { value, half } = written;
  if (isExactly(value, right)) return 'right';
  if (isWithin(value - right, half)) return isTelling(half, right) ? 'right' : 'coarse';
  const own = bestFit(written, direct) ?? bestFit(written, roundabout());
  if (own) {
    const { ball, isOff } = own;
    if (!isTelling(half + ball.radius, isOff ? ball.middle : right)) return 'coarse';
    return isOff ? 'consistent' : 'right';
  }
  if (direct.length > 0 && direct.every(({ ball }) => !Number.isFinite(ball.radius))) return 'cannotJudge';
  const near = direct.filter((way) => leadsTo(written, way, 2)).map(({ ball }) => 2 * (half + ball.radius));
  const bands = isWithin(value - right, 2 * half) ? [...near, 2 * half] : near;
  if (bands.length === 0) return 'wrong';
  // A band as wide as the number holds its negative, too: nobody can say that such a number agrees.
  return bands.some((band) => isTelling(band, right)) ? 'lastDigit' : 'cannotJudge';
}

/** A way that gives the number, preferably one that depends on nothing wrong, and the narrowest. */
export function bestFit(written: WrittenNumber, ways: readonly Reckoning[]): Reckoning | undefined {
  return ways
    .filter((way) => leadsTo(written, way))
    .sort((one, other) => Number(one.isOff) - Number(other.isOff) || one.ball.radius - other.ball.radius)[0];
}

/** Whether a way gives the number, within so many times what its digits and the rounding on the way leave open. */
function leadsTo({ value, half }: WrittenNumber, { ball }: Reckoning, times = 1): boolean {
  return Number.isFinite(ball.radius) && isWithin(value - ball.middle, times * (half + ball.radius));
}

/** The same ways from earlier numbers: some parents were written down, but computed again, from cells that are all written down. */
function roundabout(quantity: Quantity, hand: Hand, reckoner: Reckoner): readonly Reckoning[] {
  const trees = routesOf(quantity, hand.trace).map(({ tree }) => tree);
  return writtenParents(trees, hand)
    .flatMap((without) => reckoner.waysTo(quantity, without))
    .filter(({ isOpen }) => !isOpen);
}

/** Each kind of written parents alone, and all of them. */
export function writtenParents(trees: readonly Tree[], { own }: Pick<Hand, 'own'>): readonly Without[] {
  const kinds = new Set<QuantityKind>();
  for (const tree of trees) {
    visitLeaves(tree, (part) => {
      if (!kinds.has(part.kind) && own.has(addressOf(part))) kinds.add(part.kind);
    });
  }
  const single = [...kinds].map((kind) => new Set([kind]));
  return kinds.size > 1 ? [...single, kinds] : single;
}

/** A little more, for the rounding of doubles. */
export function isWithin(difference: number, most: number): boolean {
  return Math.abs(difference) <= most * (1 + 1e-9) + 1e-12;
}

/** Whether a band is narrow enough to tell a right number from most wrong ones: a tenth of the number. */
function isTelling(band: number, number: number): boolean {
  return band <= Math.abs(number) / 10;
}

function spanOf(ways: readonly Reckoning[], { half }: WrittenNumber): Span | undefined {
  const balls = ways.map(({ ball }) => ball).filter(({ radius }) => Number.isFinite(radius));
  if (balls.length === 0) return undefined;
  return [Math.min(...balls.map(lowest)) - half, Math.max(...balls.map(highest)) + half];
}

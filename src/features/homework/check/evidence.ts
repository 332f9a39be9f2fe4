/**
 * How much a number tells. A number without any reason agrees with another one of its magnitude by chance: the more digits are
 * written, and the less rounding leaves open, the more seldom.
 */
import type { StepTrace } from '../../../model';
import { type Ball, exactly } from './ball';
import { type Format, halfUnit } from './format';
import { blocksOf, type Hand } from './hand';
import type { Block, JudgedCell, Judgement, Ratio } from './judgement';
import { isExactly, isNumber, isTelling, isWithin, type WrittenNumber } from './written';

/** Another convention is named only where less than this would agree by chance with one of the readings that are tried. */
export const mostByChance = 1 / 500;

/** From here on, one slip in many would fit by chance: as likely as for one number of three digits. */
const mostForSlips = 5 / 1000;

/** The chance that numbers without any reason agree as well as these. */
export function chanceOf(cells: readonly JudgedCell[], format: Format): number {
  return cells.reduce((chance, cell) => chance * chanceOfCell(cell, format), 1);
}

/** What the judgement accepts, as a share of the number: for 0.600, 0.0005 of 0.6. */
function chanceOfCell({ written, right, verdict, span }: JudgedCell, format: Format): number {
  if (!isNumber(written) || written.value === 0 || verdict === 'cannotJudge') return 1;
  const share = ownShare(written, right, format);
  if (isWithin(written.value, right, written.half)) return share;
  const room = span ? (span[1] - span[0]) / 2 : Number.POSITIVE_INFINITY;
  return Math.min(1, Math.max(share, room / Math.abs(written.value)));
}

/** Of sheets with numbers without any reason, a cause may be named for certain in so many. */
export const mostUnexplained = 1 / 200;

/** A number without any reason lies anywhere between a tenth of the right one and ten times as much, with either sign: so many units of ln. */
const spread = 2 * Math.log(100);

/** The chance that a number without any reason, of as many digits, lies where a slip leads. */
export function chanceOfBall(ball: Ball | undefined, { written, right }: JudgedCell): number {
  if (!isNumber(written)) return 1;
  if (!ball || !Number.isFinite(ball.radius)) return 0;
  const size = Math.abs(ball.middle) || Math.abs(right);
  return size === 0 ? 1 : Math.min(1, (2 * (digitShare(written) + ball.radius / size)) / spread);
}

/** The same for any of several slips; those that lead to one number count once. */
export function chanceAmong(balls: readonly (Ball | undefined)[], cell: JudgedCell): number {
  const distinct = new Map(balls.map((ball) => [ball?.middle.toPrecision(6), ball]));
  return [...distinct.values()].reduce((total, ball) => total + chanceOfBall(ball, cell), 0);
}

/** The same for a slip of the pen: a sign, one of four places of the point, two digits, or the number of any other cell. */
export function chanceOfOneOffs({ written }: JudgedCell, cells: number): number {
  return isNumber(written) ? ((5 + (written.digits ?? 1) + cells) * 2 * digitShare(written)) / spread : 1;
}

/** Half a unit as a share of the number, at worst for so many digits: of 1.00 as of 9.99; a whole number is one of the whole numbers. */
function digitShare(written: WrittenNumber): number {
  const { digits, decimals } = written;
  const worst = digits === undefined || decimals === 0 ? 0 : 5 / 10 ** digits;
  return Math.min(1, Math.max(worst, shareOf(written)));
}

/** Whether a slip that explains this number alone could hardly do so by chance. */
export function tellsOfSlips({ written }: JudgedCell): boolean {
  return isNumber(written) && shareOf(written) <= mostForSlips * (1 + 1e-9);
}

/** Half a unit of the last digit as a share of the number. */
function shareOf(written: WrittenNumber): number {
  return written.value === 0 ? 1 : Math.min(1, halfOf(written) / Math.abs(written.value));
}

/** A fraction tells as much as its digits. */
function halfOf({ text, value, half, decimals }: WrittenNumber): number {
  const share = decimals === undefined ? 5 / 10 ** [...text.matchAll(/\d/g)].length : 0;
  return Math.max(share * Math.abs(value), half);
}

/** A short number that is exact is one of the sheet’s format, whose zeros were left out. */
function ownShare(written: WrittenNumber, right: number, format: Format): number {
  const isKnown = format.decimals !== undefined || format.digits !== undefined;
  if (!isKnown || !isExactly(written.value, right)) return shareOf(written);
  return Math.min(shareOf(written), halfUnit(format, Math.abs(written.value)) / Math.abs(written.value));
}

/**
 * A plain ratio: every number of a block is exactly so many times the step's. Digits that agree so far are no rounding, even where rounding
 * leaves open more than the number itself: an output near its target. Undefined if the numbers have none, or are the step's.
 */
export function ratioOf({ cells }: Pick<Block, 'cells'>, trace: StepTrace): Ratio | undefined {
  const factors = plainFactors(trace);
  const factor = factors.find((one) => cells.every((cell) => isTimes(cell, one)));
  if (factor === undefined) return undefined;
  const chance = cells.reduce((total, cell) => total * chanceOfBall(exactly(cell.right), cell), factors.length);
  return { factor, isSure: chance <= mostOfRatios };
}

/** Of numbers without any reason, so many have a plain ratio: a lone one of three digits is none for certain. */
const mostOfRatios = 1 / 1000;

/** 2, the batch size, the number of outputs, both, and the same as divisors. */
function plainFactors({ batchSize, network }: StepTrace): readonly number[] {
  const K = network.layers.at(-1) ?? 1;
  const whole = new Set([2, batchSize, K, batchSize * K].filter((factor) => factor > 1));
  return [...whole].flatMap((factor) => [factor, 1 / factor]);
}

function isTimes({ written, right }: JudgedCell, factor: number): boolean {
  if (!isNumber(written) || right === 0) return false;
  const { value, half } = written;
  return isTelling(half, value) && isWithin(value, factor * right, half);
}

/** Of blocks that cannot be told, the cells that for certain have a plain ratio to the step's numbers: they are wrong. */
export function multiplesIn(judgement: Judgement, hand: Hand): readonly JudgedCell[] {
  const open = ({ verdict }: JudgedCell): boolean => verdict === 'coarse' || verdict === 'cannotJudge';
  return blocksOf(judgement, hand)
    .filter((block) => block.cells.every(open) && ratioOf(block, hand.trace)?.isSure)
    .flatMap(({ cells }) => cells);
}

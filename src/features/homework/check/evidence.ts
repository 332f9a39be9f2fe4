/**
 * How much a number tells. A number without any reason agrees with another one of its magnitude by chance: the more digits are
 * written, and the less rounding leaves open, the more seldom.
 */
import { type Format, halfUnit } from './format';
import { isExactly } from './hand';
import { isWithin } from './judge';
import type { JudgedCell } from './sheet';
import { isNumber, type WrittenNumber } from './written';

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
  if (isWithin(written.value - right, written.half)) return share;
  const room = span ? (span[1] - span[0]) / 2 : Number.POSITIVE_INFINITY;
  return Math.min(1, Math.max(share, room / Math.abs(written.value)));
}

/** Whether a slip that explains these numbers could hardly do so by chance. */
export function tellsOfSlips(cells: readonly JudgedCell[]): boolean {
  const chance = cells.reduce((total, { written }) => total * (isNumber(written) ? shareOf(written) : 1), 1);
  return chance <= mostForSlips * (1 + 1e-9);
}

/** Half a unit of the last digit as a share of the number; a fraction tells as much as its digits. */
function shareOf({ text, value, half, decimals }: WrittenNumber): number {
  if (value === 0) return 1;
  const share = decimals === undefined ? 5 / 10 ** [...text.matchAll(/\d/g)].length : 0;
  return Math.min(1, Math.max(share, half / Math.abs(value)));
}

/** A short number that is exact is one of the sheet’s format, whose zeros were left out. */
function ownShare(written: WrittenNumber, right: number, format: Format): number {
  const isKnown = format.decimals !== undefined || format.digits !== undefined;
  if (!isKnown || !isExactly(written.value, right)) return shareOf(written);
  return Math.min(shareOf(written), halfUnit(format, Math.abs(written.value)) / Math.abs(written.value));
}

/** Whether a slip's formula gives the numbers that were written, from the student's own earlier cells. */
import { evaluate } from '../../../expression';
import { type QuantityKind, quantityValue } from '../../../quantity';
import { type Ball, exactly } from './ball';
import type { Hand } from './hand';
import type { JudgedCell, ReadCell } from './judgement';
import type { Reckoner, Reckoning } from './reckoning';
import { type Slip, slipsIn } from './slips';
import { allOf, bestFit, directWaysTo, exactnessAmong, isRoundedTo, mostTrusted, type WaysTo, waysTo } from './ways';
import { isNumber, isTelling, isWithin, type WrittenNumber } from './written';

/** A slip that is tried on a sheet: every blank number of its kind is computed with it, too. */
export interface Trial {
  readonly slip: Slip;
  /** How it gives the number; undefined if it does not. */
  readonly leadsTo: (cell: JudgedCell) => Fit | undefined;
  /** The same from the numbers directly before alone. */
  readonly leadsDirectly: (cell: JudgedCell) => Fit | undefined;
  /** Whether it gives the very digits to somebody who rounds every result on the way. */
  readonly leadsStepwise: (cell: JudgedCell) => boolean;
  /** What it would give: where that lies, and how far rounding leaves it open. */
  readonly given: (cell: JudgedCell) => Ball | undefined;
  /** What its formula gives from the step's own numbers. */
  readonly ofStep: (cell: JudgedCell) => number;
}

export interface Fit {
  readonly ball: Ball;
  /** Its unrounded result has the digits that are written. */
  readonly isRounded: boolean;
  /** So narrow that it tells this number from others. */
  readonly isTelling: boolean;
}

export function trialOf(slip: Slip, hand: Hand): Trial {
  const { usual, points, stepwise, exact } = hand.reckoners(slip.tree);
  const ofStep = ({ quantity, right }: JudgedCell): number => {
    const tree = slip.tree(quantity);
    return tree ? evaluate(tree, (part) => quantityValue(part, hand.trace)) : right;
  };
  const fitOf = (cell: JudgedCell, waysIn: (reckoner: Reckoner) => WaysTo): Fit | undefined => {
    const { quantity, written } = cell;
    if (!isNumber(written)) return anything;
    const among = (reckoner: Reckoner): readonly Reckoning[] => allOf(waysIn(reckoner));
    // Whoever carries more digits than they write has the step's own numbers before this one; of a slip in a blank cell before, it says nothing.
    const carried = slip.kind === quantity.kind ? digitsAmong([certain(ofStep(cell))], written) : undefined;
    // Nothing that is computed exactly lies beyond what rounding leaves open, and most slips are ruled out by that.
    const isBeyond = ({ ball: { middle, radius } }: Reckoning): boolean =>
      Number.isFinite(radius) && !isWithin(written.value, middle, written.half + radius);
    if (!carried && among(usual).every(isBeyond)) return undefined;
    const exactness = exactnessAmong(waysIn(exact), quantity, { written, hand });
    if (exactness?.fits) return { ball: exactness.fits.ball, isRounded: true, isTelling: true };
    if (exactness && !exactness.isRounded) return undefined;
    return digitsAmong(among(points), written) ?? carried ?? intervalAmong(among(usual), written);
  };
  return {
    slip,
    leadsTo: (cell) => fitOf(cell, (reckoner) => waysTo(cell.quantity, hand, reckoner)),
    leadsDirectly: (cell) => fitOf(cell, (reckoner) => directWaysTo(cell.quantity, reckoner)),
    leadsStepwise: ({ quantity, written }) =>
      isNumber(written) && stepwise.waysTo(quantity).some((way) => isRoundedTo(written, way)),
    given: ({ quantity }) => mostTrusted(usual.waysTo(quantity))?.ball,
    ofStep,
  };
}

/**
 * Slips in the blank cells from which a number was computed. A gradient has no θ: slips of the pass forward are tried on its own numbers alone.
 */
export function slipsBefore({ quantity }: ReadCell, hand: Hand): readonly Slip[] {
  const honest = hand.reckoners().usual;
  honest.waysTo(quantity);
  const isLike = ({ kind }: Slip): boolean => kind !== quantity.kind && isForward(kind) === isForward(quantity.kind);
  return slipsIn(hand.trace).filter((slip) => isLike(slip) && honest.blanks.has(slip.kind));
}

function isForward(kind: QuantityKind): boolean {
  return kind === 'preactivation' || kind === 'activation';
}

/** A text that is no number. */
const anything: Fit = { ball: exactly(0), isRounded: true, isTelling: true };

function certain(value: number): Reckoning {
  return { ball: exactly(value), isOff: false, isDoubtful: false, isOpen: false };
}

/** The very digits of an unrounded result tell as much as they are. */
function digitsAmong(ways: readonly Reckoning[], written: WrittenNumber): Fit | undefined {
  const { value, half } = written;
  const found = mostTrusted(ways.filter((way) => isRoundedTo(written, way)));
  if (!found) return undefined;
  const { middle } = found.ball;
  // An exact 0 is told by its very text.
  return { ball: exactly(middle), isRounded: true, isTelling: (value === 0 && middle === 0) || isTelling(half, value) };
}

/** What rounding brings near a number tells as little as it leaves open. */
function intervalAmong(ways: readonly Reckoning[], written: WrittenNumber): Fit | undefined {
  const ball = bestFit(written, ways)?.ball;
  return ball && { ball, isRounded: false, isTelling: isTelling(written.half + ball.radius, written.value) };
}

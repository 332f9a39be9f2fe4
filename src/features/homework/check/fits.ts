/** Whether a slip's formula gives the numbers that were written, from the student's own earlier cells. */
import { type Ball, exactly } from './ball';
import { exactnessAmong, type WaysTo } from './exact';
import type { Hand } from './hand';
import { isTelling } from './near';
import type { Reckoner, Reckoning } from './reckoning';
import type { JudgedCell } from './sheet';
import type { Slip } from './slips';
import { bestFit, isRoundedTo, mostTrusted, roundabout, writtenParents } from './ways';
import { isNumber, type WrittenNumber } from './written';

/** A slip that is tried on a sheet: every blank number of its kind is computed with it, too. */
export interface Trial {
  readonly slip: Slip;
  /** How it gives the number; undefined if it does not. */
  readonly leadsTo: (cell: JudgedCell) => Fit | undefined;
  /** What it would give: where that lies, and how far rounding leaves it open. */
  readonly given: (cell: JudgedCell) => Ball | undefined;
  /** What it gives in the step itself, without any rounding. */
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
  const ways = (quantity: JudgedCell['quantity']) => {
    const tree = quantity.kind === slip.kind ? slip.tree(quantity) : undefined;
    return tree && [{ tree }];
  };
  const usual = hand.reckoner(ways);
  const exact = hand.exactReckoner(ways);
  const all = ({ quantity }: JudgedCell, reckoner: Reckoner): WaysTo => {
    const direct = reckoner.waysTo(quantity);
    const tree = ways(quantity)?.[0]?.tree;
    if (!tree) return { direct, around: roundabout(quantity, hand, reckoner) };
    const around = writtenParents([tree], hand).flatMap((without) => reckoner.formula(quantity, tree, without));
    return { direct, around: around.filter(({ isOpen }) => !isOpen) };
  };
  return {
    slip,
    leadsTo: (cell) => {
      if (!isNumber(cell.written)) return anything;
      const exactness = exactnessAmong(all(cell, exact), cell, cell.written, hand);
      if (exactness?.fits) return { ball: exactness.fits.ball, isRounded: true, isTelling: true };
      if (exactness && !exactness.isRounded) return undefined;
      const { direct, around } = all(cell, usual);
      return fitAmong([...direct, ...around], cell.written);
    },
    given: ({ quantity }) => mostTrusted(usual.waysTo(quantity))?.ball,
    ofStep: ({ quantity }) => hand.stepReckoner(ways).waysTo(quantity)[0]?.ball.middle ?? Number.NaN,
  };
}

/** A text that is no number. */
const anything: Fit = { ball: exactly(0), isRounded: true, isTelling: true };

/** The very digits of an unrounded result tell as much as they are; what rounding brings near them, as little as it leaves open. */
function fitAmong(ways: readonly Reckoning[], written: WrittenNumber): Fit | undefined {
  const { value, half } = written;
  const rounded = mostTrusted(ways.filter((way) => isRoundedTo(written, way)));
  if (rounded) {
    const { middle, radius } = rounded.ball;
    // An exact 0 is told by its very text.
    const isZero = value === 0 && middle === 0 && radius === 0;
    return { ball: exactly(middle), isRounded: true, isTelling: isZero || isTelling(half, value) };
  }
  const found = bestFit(written, ways);
  return found && { ball: found.ball, isRounded: false, isTelling: isTelling(half + found.ball.radius, value) };
}

/** Whether a slip's formula gives the numbers that were written, from the student's own earlier cells. */
import { evaluate } from '../../../expression';
import { type Quantity, quantityValue, type Tree } from '../../../quantity';
import { type Ball, exactly } from './ball';
import { exactnessAmong, type WaysTo } from './exact';
import type { Hand } from './hand';
import { isTelling } from './near';
import type { Reckoner } from './reckoning';
import { routesOf } from './routes';
import type { JudgedCell } from './sheet';
import type { Slip } from './slips';
import { bestFit, isRoundedTo, mostTrusted, roundabout, writtenParents } from './ways';
import { isNumber, type WrittenNumber } from './written';

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
  const treeOf = (quantity: Quantity): Tree | undefined =>
    quantity.kind === slip.kind ? slip.tree(quantity) : undefined;
  const treesOf = (quantity: Quantity): readonly Tree[] => {
    const tree = treeOf(quantity);
    return tree ? [tree] : routesOf(quantity, hand.trace).map((route) => route.tree);
  };
  const ways = (quantity: Quantity) => {
    const tree = treeOf(quantity);
    return tree && [{ tree }];
  };
  const usual = hand.reckoner(ways);
  const exact = hand.exactReckoner(ways);
  const points = hand.pointReckoner(ways);
  const stepwise = hand.stepwiseReckoner(ways);
  const all = ({ quantity }: JudgedCell, reckoner: Reckoner): WaysTo => {
    const direct = reckoner.waysTo(quantity);
    const tree = treeOf(quantity);
    if (!tree) return { direct, around: roundabout(quantity, hand, reckoner) };
    const around = writtenParents([tree], hand).flatMap((without) => reckoner.formula(quantity, tree, without));
    return { direct, around: around.filter(({ isOpen }) => !isOpen) };
  };
  const ofStep = ({ quantity, right }: JudgedCell): number => {
    const tree = treeOf(quantity);
    return tree ? evaluate(tree, (part) => quantityValue(part, hand.trace)) : right;
  };
  /** Whoever carries more digits than they write has the step's own numbers before this one. */
  const stepDigits = (cell: JudgedCell): Fit | undefined => {
    const ball = exactly(ofStep(cell));
    return isNumber(cell.written)
      ? digitsAmong({ direct: [{ ball, isOff: false, isDoubtful: false, isOpen: false }], around: [] }, cell.written)
      : undefined;
  };
  const fitOf = (cell: JudgedCell, waysIn: (reckoner: Reckoner) => WaysTo): Fit | undefined => {
    if (!isNumber(cell.written)) return anything;
    const trees = treesOf(cell.quantity);
    const exactness = exactnessAmong({ ...waysIn(exact), trees }, cell, cell.written, hand);
    if (exactness?.fits) return { ball: exactness.fits.ball, isRounded: true, isTelling: true };
    if (exactness && !exactness.isRounded) return undefined;
    const { written } = cell;
    return digitsAmong(waysIn(points), written) ?? stepDigits(cell) ?? intervalAmong(waysIn(usual), written);
  };
  return {
    slip,
    leadsTo: (cell) => fitOf(cell, (reckoner) => all(cell, reckoner)),
    leadsDirectly: (cell) => fitOf(cell, (reckoner) => ({ direct: reckoner.waysTo(cell.quantity), around: [] })),
    leadsStepwise: ({ quantity, written }) =>
      isNumber(written) && stepwise.waysTo(quantity).some((way) => isRoundedTo(written, way)),
    given: ({ quantity }) => mostTrusted(usual.waysTo(quantity))?.ball,
    ofStep,
  };
}

/** A text that is no number. */
const anything: Fit = { ball: exactly(0), isRounded: true, isTelling: true };

/** The very digits of an unrounded result tell as much as they are. */
function digitsAmong({ direct, around }: WaysTo, written: WrittenNumber): Fit | undefined {
  const { value, half } = written;
  const found = mostTrusted([...direct, ...around].filter((way) => isRoundedTo(written, way)));
  if (!found) return undefined;
  const { middle } = found.ball;
  // An exact 0 is told by its very text.
  return { ball: exactly(middle), isRounded: true, isTelling: (value === 0 && middle === 0) || isTelling(half, value) };
}

/** What rounding brings near a number tells as little as it leaves open. */
function intervalAmong({ direct, around }: WaysTo, written: WrittenNumber): Fit | undefined {
  const found = bestFit(written, [...direct, ...around]);
  if (!found) return undefined;
  const { ball } = found;
  return { ball, isRounded: false, isTelling: isTelling(written.half + ball.radius, written.value) };
}

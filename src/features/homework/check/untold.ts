/**
 * Slips that a sheet without a wrong cell leaves possible. "No difference" may be said only where every slip that applies is told apart by at
 * least one cell of its block; otherwise nobody can tell of the cells that it would change.
 */
import { keptFor } from '../../../memory';
import type { Quantity } from '../../../quantity';
import { slipsBefore, trialOf } from './fits';
import { blocksOf, type Hand } from './hand';
import type { Block, JudgedCell, Judgement } from './judgement';
import { isTooLarge } from './limits';
import type { Reckoner } from './reckoning';
import { type Slip, slipsIn } from './slips';
import { bestFit, isRoundedTo } from './ways';
import { isNumber, isWithin, type WrittenNumber } from './written';

/** The cells that such a slip would change: they are too coarse to tell. */
export function untoldIn(judgement: Judgement, hand: Hand): readonly JudgedCell[] {
  if (judgement.first || isTooLarge(hand.trace)) return [];
  const { points, stepwise } = hand.reckoners();
  /** The step's number, and what the right formula gives from the student's as they are written, as far as their own rounding changes it. */
  const rightly = ({ quantity, written, right }: JudgedCell): readonly number[] => {
    const half = isNumber(written) ? written.half : 0;
    const found = points.waysTo(quantity).map(({ ball }) => ball.middle);
    return [right, ...found.filter((one) => isWithin(one, right, half))];
  };
  /** Whether a number has the digits of the step's, or those to which the student's own numbers lead, rounded on the way or not. */
  const hasDigits = keptFor(({ quantity, written, right }: JudgedCell): boolean => {
    if (!isNumber(written)) return false;
    return isWithin(written.value, right, written.half) || leadTo(written, quantity, [points, stepwise]);
  });
  // What a slip gives is worked out once for all blocks.
  const trial = keptFor((slip: Slip) => trialOf(slip, hand));
  const reckonersWith = keptFor((slip: Slip) => hand.reckoners(slip.tree));
  /** The cells of a block that a slip would change, if no cell of it says that it was not made. */
  const changedBy = (slip: Slip, { cells }: Block): readonly JudgedCell[] => {
    const changed = cells.filter(({ quantity, written }) => isNumber(written) && slip.tree(quantity) !== undefined);
    if (changed.length === 0) return [];
    const { leadsDirectly, leadsStepwise, ofStep } = trial(slip);
    // Where the right formula gives the very digits, one that only comes near them through rounding is told apart.
    const isPossible = (cell: JudgedCell): boolean => {
      const fit = leadsDirectly(cell);
      return fit !== undefined && (fit.isRounded || !hasDigits(cell) || leadsStepwise(cell));
    };
    // Samples that are taken two further on in each of two layers are the right ones of four again, as is a sign that is turned in each.
    const isChanged = (cell: JudgedCell): boolean => {
      const slipped = leadsDirectly(cell)?.ball.middle ?? Number.NaN;
      const least = hasDigits(cell) ? leastBesideDigits : leastSeen;
      return isOther(ofStep(cell), cell.right, least) && rightly(cell).every((one) => isOther(slipped, one, least));
    };
    return changed.every(isPossible) ? changed.filter(isChanged) : [];
  };
  /**
   * The same of a slip in blank cells before the block. Where everything before is blank, rounding leaves many of them possible: it counts if it
   * gives the very digits of a number, and the right formula does not.
   */
  const changedBefore = (slip: Slip, { cells }: Block): readonly JudgedCell[] => {
    const slipped = reckonersWith(slip);
    const gives = ({ quantity, written }: JudgedCell): boolean =>
      isNumber(written) && leadTo(written, quantity, [slipped.points, slipped.stepwise]);
    if (!cells.some((cell) => !hasDigits(cell) && gives(cell))) return [];
    const isNear = ({ quantity, written }: JudgedCell): boolean =>
      isNumber(written) && bestFit(written, slipped.usual.waysTo(quantity)) !== undefined;
    const isChanged = (cell: JudgedCell): boolean =>
      slipped.points.waysTo(cell.quantity).every(({ ball }) => rightly(cell).every((one) => isOther(ball.middle, one)));
    const changed = cells.filter((cell) => isNumber(cell.written) && isChanged(cell));
    return changed.every((cell) => gives(cell) || (!hasDigits(cell) && isNear(cell))) ? changed : [];
  };
  const methods = slipsIn(hand.trace).filter(isMethod);
  return blocksOf(judgement, hand).flatMap((block) => {
    const other = block.cells.find((cell) => !hasDigits(cell));
    const before = other ? slipsBefore(other, hand).filter(isMethod) : [];
    return [
      ...methods.flatMap((slip) => changedBy(slip, block)),
      ...before.flatMap((slip) => changedBefore(slip, block)),
    ];
  });
}

/** Whether one of the ways gives the very digits of a number. */
function leadTo(written: WrittenNumber, quantity: Quantity, reckoners: readonly Reckoner[]): boolean {
  return reckoners.some((by) => by.waysTo(quantity).some((way) => isRoundedTo(written, way)));
}

/** A slip of the pen leaves the others of the block as they are. */
function isMethod({ family }: Slip): boolean {
  return family !== 'once';
}

/** As a share of the number: a slip that changes less, such as where an ε of 10⁻⁸ stands, changes nothing that anybody writes. */
const leastSeen = 1e-6;

/** The same where the number has the right digits, and the slip would leave them as they are. */
const leastBesideDigits = 1e-4;

function isOther(slipped: number, right: number, least = leastSeen): boolean {
  return !isWithin(slipped, right, least * Math.abs(right));
}

/** Whether a slip's formula gives the numbers that were written, from the student's own earlier cells. */
import type { Quantity } from '../../../quantity';
import type { Hand } from './hand';
import { bestFit, writtenParents } from './judge';
import type { JudgedCell } from './sheet';
import type { Slip } from './slips';
import { isNumber } from './written';

/** A slip that is tried on a sheet: every blank number of its kind is computed with it, too. */
export interface Trial {
  readonly slip: Slip;
  readonly fits: (cell: JudgedCell) => boolean;
}

export function trialOf(slip: Slip, hand: Hand): Trial {
  const treeOf = (quantity: Quantity) => (quantity.kind === slip.kind ? slip.tree(quantity) : undefined);
  const reckoner = hand.reckoner((quantity) => {
    const tree = treeOf(quantity);
    return tree && [{ tree }];
  });
  return {
    slip,
    fits: ({ quantity, written }) => {
      if (!isNumber(written)) return true;
      if (bestFit(written, reckoner.waysTo(quantity))) return true;
      const tree = treeOf(quantity);
      const otherWays = tree
        ? writtenParents([tree], hand).map((without) => reckoner.formula(quantity, tree, without))
        : [];
      return (
        bestFit(
          written,
          otherWays.filter(({ isOpen }) => !isOpen),
        ) !== undefined
      );
    },
  };
}

/**
 * A line of a table as the derivation of its number: a reader with a calculator recomputes the tree from the numbers
 * shown.
 */
import { evaluate, visitLeaves } from '../expression';
import type { StepTrace } from '../model';
import type { TableLine } from './columns';
import type { Quantity } from './quantity';
import { quantityValue } from './read';
import type { Tree } from './tree';

/** The tree evaluated on the numbers as shown; undefined if one of them is not shown. */
export function recomputed(tree: Tree, shown: (quantity: Quantity) => number | undefined): number | undefined {
  let isWhole = true;
  const again = evaluate(tree, (quantity) => {
    const number = shown(quantity);
    if (number === undefined) isWhole = false;
    return number ?? Number.NaN;
  });
  return isWhole ? again : undefined;
}

/** `columnOf`: the column of a number; `exact` if it is printed in full, undefined if it is not shown. */
export function derivedLine<Name extends string>(
  tree: Tree,
  result: TableLine<Name>['result'],
  { trace, columnOf }: { trace: StepTrace; columnOf: (quantity: Quantity) => Name | 'exact' | undefined },
): TableLine<Name> | undefined {
  const operands: { readonly column: Name | 'exact'; readonly value: number }[] = [];
  let isWhole = true;
  visitLeaves(tree, (quantity) => {
    const column = columnOf(quantity);
    if (column === undefined) isWhole = false;
    else operands.push({ column, value: quantityValue(quantity, trace) });
  });
  if (!isWhole) return undefined;
  return {
    operands,
    result,
    recompute: (shown) => {
      let next = 0;
      return evaluate(tree, () => shown[next++] ?? Number.NaN);
    },
  };
}

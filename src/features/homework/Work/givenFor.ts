/** What a cell is calculated from: the numbers that the step gives, and those that the student has written in other cells. */
import { visitLeaves } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, parseAddress, type Quantity, quantityValue } from '../../../quantity';
import { formatSetting } from '../../../text';
import { isCellKind, routesOf } from '../check';
import type { Cells } from '../draft/cells';

export interface GivenNumber {
  readonly quantity: Quantity;
  /** Undefined: it is calculated in a cell that is still blank. */
  readonly text: string | undefined;
}

/** In the order of the formula, each once. What is usually not written down, such as a slope, stands for what it is made of. */
export function givenFor(address: string, trace: StepTrace, cells: Cells): readonly GivenNumber[] {
  const cell = parseAddress(address);
  const found = new Map<string, GivenNumber>();
  const take = (quantity: Quantity): void => {
    const [route] = routesOf(quantity, trace);
    if (route) visitLeaves(route.tree, (part) => (isOnTheWay(part, trace) ? take(part) : add(part)));
  };
  const add = (quantity: Quantity): void => {
    // A bias is multiplied by 1.
    if (quantity.kind === 'activation' && quantity.unit === 0) return;
    const name = addressOf(quantity);
    const isGiven = routesOf(quantity, trace).length === 0;
    found.set(name, { quantity, text: isGiven ? formatSetting(quantityValue(quantity, trace)) : cells[name] });
  };
  if (cell) take(cell);
  return [...found.values()];
}

/** It has no cell of its own. */
function isOnTheWay(quantity: Quantity, trace: StepTrace): boolean {
  return !isCellKind(quantity.kind) && routesOf(quantity, trace).length > 0;
}

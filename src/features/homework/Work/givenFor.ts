/** What a cell is calculated from: the numbers that the step gives, and those that the student has written in other cells. */
import { visitLeaves } from '../../../expression';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  parseAddress,
  type Quantity,
  type QuantityKind,
  type QuantityOf,
  quantityValue,
  type WeightPlace,
} from '../../../quantity';
import { isCellKind, routesOf } from '../check';
import type { Cells } from '../draft/cells';
import { digitsOfGiven, written } from './givenCells';

export interface GivenNumber {
  readonly quantity: Quantity;
  /** Undefined: it is calculated in a cell that is still blank. */
  readonly text: string | undefined;
}

/**
 * In the order of the formula, each once. What is usually not written down, such as a slope, stands for what it is made of, and so does what a
 * sheet has no cell for, such as a velocity.
 */
export function givenFor(
  address: string,
  trace: StepTrace,
  cells: Cells,
  digits = digitsOfGiven(undefined),
): readonly GivenNumber[] {
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
    const isGiven = quantity.kind === 'cycleDivisor' || routesOf(quantity, trace).length === 0;
    found.set(name, { quantity, text: isGiven ? written(quantityValue(quantity, trace), digits) : cells[name] });
  };
  if (cell) take(cell);
  return [...found.values()];
}

/** What a step takes over from earlier ones: the state of its optimizer, and what is accumulated. */
export type EarlierNumber = QuantityOf<'optimizerState' | 'accumulatedBefore'>;

/** Those that the update of a weight is calculated from. */
export function earlierNumbers({ layer, from, to }: WeightPlace, trace: StepTrace): readonly EarlierNumber[] {
  const given = givenFor(addressOf({ kind: 'update', layer, from, to }), trace, {});
  return given.flatMap(({ quantity }) => (isEarlier(quantity) ? [quantity] : []));
}

function isEarlier(quantity: Quantity): quantity is EarlierNumber {
  return quantity.kind === 'optimizerState' || quantity.kind === 'accumulatedBefore';
}

/** It has no cell of its own. */
function isOnTheWay(quantity: Quantity, trace: StepTrace): boolean {
  if (quantity.kind === 'cycleDivisor') return false;
  const hasCell = isCellKind(quantity.kind) && !standsOnNoSheet(quantity);
  return !hasCell && routesOf(quantity, trace).length > 0;
}

/** Between the gradient and the update, some numbers are judged where somebody writes them, but stand on no sheet. */
export function standsOnNoSheet({ kind }: Quantity): boolean {
  return withoutCell.has(kind);
}

const withoutCell: ReadonlySet<QuantityKind> = new Set([
  'dataGradient',
  'penaltyGradient',
  'accumulated',
  'cycleGradient',
  'clippedGradient',
  'optimizerLine',
  'decayTerm',
]);

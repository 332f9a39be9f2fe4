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
import { formatSetting } from '../../../text';
import { isCellKind, routesOf } from '../check';
import type { Cells } from '../draft/cells';
import { type Exercise, stateOf } from '../exercise/exercise';
import type { Sheet } from '../exercise/sheet';

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

/** The numbers that an exercise gives, as they are printed. They are judged as printed. */
export function givenCells(trace: StepTrace, { blocks, givenBeside = [] }: Sheet, exercise: Exercise): Cells {
  const given = blocks.filter((block) => stateOf(exercise, block) === 'given');
  const addresses = [...given.flatMap((block) => block.addresses), ...givenBeside];
  return Object.fromEntries(addresses.map((address) => [address, printed(trace, address, digitsOfGiven(exercise))]));
}

/** Given numbers have more digits than are asked for. */
export function digitsOfGiven(exercise: Exercise | undefined): number {
  return (exercise?.digits ?? 3) + 2;
}

/** The answers, once they may be shown. */
export function answerCells(trace: StepTrace, { blocks }: Sheet, digits: number): Cells {
  return Object.fromEntries(
    blocks.flatMap(({ addresses }) => addresses.map((address) => [address, printed(trace, address, digits)])),
  );
}

export function printed(trace: StepTrace, address: string, digits: number): string {
  const quantity = parseAddress(address);
  return quantity ? written(quantityValue(quantity, trace), digits) : '';
}

/** What floats leave of a decimal: −2.4 may be −2.4000000000000004. */
const remainder = 1e-12;

/** A short decimal as it is, another number to so many significant digits. */
export function written(value: number, digits: number): string {
  if (!Number.isFinite(value)) return formatSetting(value);
  const rounded = value.toPrecision(digits);
  const short = Number(rounded);
  return Math.abs(short - value) <= remainder * Math.abs(value) ? formatSetting(short) : rounded.replace('-', '−');
}

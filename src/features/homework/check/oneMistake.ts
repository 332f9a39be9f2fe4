/**
 * Slips that are one mistake, made at several places on the way to a number: mean x times mean δ is also the sum of x times the mean δ, divided.
 * Where they give equal numbers in every cell, no digits and no thinking tell them apart, and one of them is said.
 */
import { evaluate } from '../../../expression';
import type { StepTrace } from '../../../model';
import { addressOf, type Quantity, quantityValue } from '../../../quantity';
import type { SlipName } from './finding';
import { routesOf } from './routes';
import type { JudgedCell } from './sheet';
import type { Slip } from './slips';

/** Of each, the later place first. */
const mistakes: readonly (readonly SlipName[])[] = [
  ['meanTimesMean', 'xTimesMeanDelta', 'meanXTimesDelta', 'meanDeltaForAll'],
  ['sumInUpdate', 'sumForMean'],
  ['dividedInUpdate', 'dividedTwice', 'meanForSum', 'divisionInProduct', 'divisionInDelta'],
];

/** Without those that are said by another one. */
export function saidOf(slips: readonly Slip[], cells: readonly JudgedCell[], trace: StepTrace): readonly Slip[] {
  const isSaidByOther = (slip: Slip): boolean => {
    const mistake = mistakes.find((names) => names.includes(slip.name)) ?? [];
    const before = (other: Slip): boolean =>
      mistake.includes(other.name) && placeOf(other, cells, mistake) < placeOf(slip, cells, mistake);
    return slips.some((other) => before(other) && areAlike([slip, other], cells, trace));
  };
  return slips.filter((slip) => !isSaidByOther(slip));
}

/** A slip in the cell's own formula comes first. */
function placeOf({ name, kind }: Slip, [cell]: readonly JudgedCell[], mistake: readonly SlipName[]): number {
  return kind === cell?.quantity.kind ? -1 : mistake.indexOf(name);
}

/** Whether slips, several of them, give equal numbers in every cell: then more digits would not tell them apart. */
export function areAlike(slips: readonly Slip[], cells: readonly JudgedCell[], trace: StepTrace): boolean {
  const [first = [], ...others] = slips.map((slip) => {
    const numberOf = numbersWith(slip, trace);
    return cells.map(({ quantity }) => numberOf(quantity));
  });
  const isEqual = (value: number, at: number): boolean => {
    const other = first[at] ?? Number.NaN;
    return Math.abs(value - other) <= rounding * Math.max(Math.abs(value), Math.abs(other));
  };
  return others.length > 0 && others.every((values) => values.every(isEqual));
}

/** What doubles leave of equal numbers on several ways. */
const rounding = 1e-9;

/** The numbers of the step, calculated with the slip from its kind on. */
function numbersWith(slip: Slip, trace: StepTrace): (quantity: Quantity) => number {
  const known = new Map<string, number>();
  const numberOf = (quantity: Quantity): number => {
    const name = addressOf(quantity);
    const before = known.get(name);
    if (before !== undefined) return before;
    const own = quantity.kind === slip.kind ? slip.tree(quantity) : undefined;
    const tree = own ?? routesOf(quantity, trace)[0]?.tree;
    known.set(name, quantityValue(quantity, trace));
    if (tree) known.set(name, evaluate(tree, numberOf));
    return known.get(name) ?? Number.NaN;
  };
  return numberOf;
}

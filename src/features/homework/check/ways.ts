/** The ways to a number that lead to what was written. */
import { visitLeaves } from '../../../expression';
import { addressOf, type Quantity, type QuantityKind, type Tree } from '../../../quantity';
import type { Hand } from './hand';
import { isWithin } from './near';
import type { Reckoner, Reckoning, Without } from './reckoning';
import type { WrittenNumber } from './written';

/** A way that gives the number, preferably one that depends on nothing wrong or doubtful, and the narrowest. */
export function bestFit(written: WrittenNumber, ways: readonly Reckoning[]): Reckoning | undefined {
  return mostTrusted(ways.filter((way) => leadsTo(written, way)));
}

export function mostTrusted(ways: readonly Reckoning[]): Reckoning | undefined {
  const rank = ({ isOff, isDoubtful }: Reckoning): number => 2 * Number(isOff) + Number(isDoubtful);
  return [...ways].sort((one, other) => rank(one) - rank(other) || one.ball.radius - other.ball.radius)[0];
}

/** Whether a way gives the number, within so many times what its digits and the rounding on the way leave open. */
export function leadsTo({ value, half }: WrittenNumber, { ball }: Reckoning, times = 1): boolean {
  return Number.isFinite(ball.radius) && isWithin(value, ball.middle, times * (half + ball.radius));
}

/** Whether the unrounded result of a way has the digits that are written. */
export function isRoundedTo({ value, half }: WrittenNumber, { ball }: Reckoning): boolean {
  return Number.isFinite(ball.radius) && isWithin(value, ball.middle, half);
}

/** The ways from the numbers directly before, and from earlier ones by the same formulas. */
export interface WaysTo {
  readonly direct: readonly Reckoning[];
  readonly around: readonly Reckoning[];
  readonly formulas: readonly Tree[];
}

/** Earlier numbers: some parents were written down, but computed again, from cells that are all written down. */
export function waysTo(quantity: Quantity, hand: Hand, reckoner: Reckoner): WaysTo {
  const found = directWaysTo(quantity, reckoner);
  const around = writtenParents(found.formulas, hand).flatMap((without) => reckoner.waysTo(quantity, without));
  return { ...found, around: around.filter(({ isOpen }) => !isOpen) };
}

export function directWaysTo(quantity: Quantity, reckoner: Reckoner): WaysTo {
  return { direct: reckoner.waysTo(quantity), around: [], formulas: reckoner.formulas(quantity) };
}

export function allOf({ direct, around }: WaysTo): readonly Reckoning[] {
  return [...direct, ...around];
}

/** Each kind of written parents alone, and all of them. */
function writtenParents(trees: readonly Tree[], { own }: Pick<Hand, 'own'>): readonly Without[] {
  const kinds = new Set<QuantityKind>();
  for (const tree of trees) {
    visitLeaves(tree, (part) => {
      if (!kinds.has(part.kind) && own.has(addressOf(part))) kinds.add(part.kind);
    });
  }
  const single = [...kinds].map((kind) => new Set([kind]));
  return kinds.size > 1 ? [...single, kinds] : single;
}

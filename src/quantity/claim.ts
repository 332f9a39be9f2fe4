/**
 * What a sentence claims of the numbers of a step, as data beside its text: two sums and how they compare. A sentence whose claim does not
 * hold is not shown; a test recomputes the claims of the sentences that are, with exact numbers and with the digits on the screen.
 */
import { norm } from '../model';
import { readPrinted } from '../text';

/** A number, or a number of every weight: a gradient. */
export type Amount = number | Float64Array;

/** One term of a sum. */
export interface Term {
  readonly value: Amount;
  /** What the sentence multiplies it by; absent: 1. */
  readonly times?: number;
  /** As the sentence prints it, where it does. */
  readonly printed?: string;
}

/** `is`: up to rounding. `isNot`: by more than rounding. */
export type Relation = 'is' | 'isNot' | 'exceeds' | 'isAtMost';

export interface Claim {
  readonly left: readonly Term[];
  readonly relation: Relation;
  readonly right: readonly Term[];
  /** The share of the terms' magnitudes that counts as rounding; absent: 10⁻⁹. */
  readonly rounding?: number;
}

const usualRounding = 1e-9;

/** Claims about numbers that a sentence does not multiply: `claim(a, 'is', b)`, `claim([a, b], 'is', c)`. */
export function claim(left: Amount | readonly Term[], relation: Relation, right: Amount | readonly Term[]): Claim {
  return { left: termsOf(left), relation, right: termsOf(right) };
}

function termsOf(side: Amount | readonly Term[]): readonly Term[] {
  return typeof side === 'number' || side instanceof Float64Array ? [{ value: side }] : side;
}

/** Whether it is true of the numbers as they were computed. NaN holds in no claim. */
export function holds({ left, relation, right, rounding = usualRounding }: Claim): boolean {
  const [one, other] = [sumOf(left), sumOf(right)];
  const sameInfinity = isSameInfinity(one.sum, other.sum);
  const tolerance = rounding * (one.size + other.size);
  return isTrue(relation, { apart: added(one.sum, other.sum, -1), tolerance, sameInfinity });
}

/**
 * Whether it is also true of the numbers as a reader sees them: each printed one stands for what rounds to it. Two numbers that a sentence
 * calls different must look different.
 */
export function holdsAsPrinted(claimed: Claim): boolean {
  if (!holds(claimed)) return false;
  const terms = [...claimed.left, ...claimed.right];
  if (!terms.every(({ printed, value }) => printed !== undefined && Number.isFinite(value))) return true;
  const [left, right] = [readSum(claimed.left), readSum(claimed.right)];
  const apart = left.sum - right.sum;
  const tolerance = left.half + right.half + usualRounding * (Math.abs(left.sum) + Math.abs(right.sum));
  if (claimed.relation === 'is') return Math.abs(apart) <= tolerance;
  if (claimed.relation === 'isNot') return apart !== 0;
  return claimed.relation === 'exceeds' ? apart > 0 : apart <= tolerance;
}

interface Compared {
  readonly apart: Amount;
  readonly tolerance: number;
  readonly sameInfinity: boolean;
}

function isTrue(relation: Relation, { apart, tolerance, sameInfinity }: Compared): boolean {
  const isSame = sameInfinity || sizeOf(apart) <= tolerance;
  if (relation === 'is') return isSame;
  if (relation === 'isNot') return sizeOf(apart) > tolerance && !sameInfinity;
  if (typeof apart !== 'number') throw new Error('two gradients have no order: claim it of numbers');
  return relation === 'exceeds' ? apart > tolerance : apart <= tolerance || sameInfinity;
}

function isSameInfinity(one: Amount, other: Amount): boolean {
  return typeof one === 'number' && one === other && Math.abs(one) === Number.POSITIVE_INFINITY;
}

function sumOf(terms: readonly Term[]): { readonly sum: Amount; readonly size: number } {
  let [sum, size]: [Amount, number] = [0, 0];
  for (const [at, { value, times = 1 }] of terms.entries()) {
    size += Math.abs(times) * sizeOf(value);
    sum = at === 0 ? scaled(value, times) : added(sum, value, times);
  }
  return { sum, size: Number.isFinite(size) ? size : 0 };
}

/** A gradient of its own, whatever the factor. */
function scaled(value: Amount, factor: number): Amount {
  if (typeof value === 'number') return factor * value;
  const product = value.slice();
  // It is as long.
  if (factor !== 1) for (let at = 0; at < product.length; at++) product[at] = factor * product[at]!;
  return product;
}

/** sum + factor · term; a gradient is changed, so that hundreds of them need no memory of their own. */
function added(sum: Amount, term: Amount, factor: number): Amount {
  if (typeof sum === 'number' && typeof term === 'number') return sum + factor * term;
  if (typeof sum === 'number' || typeof term === 'number' || sum.length !== term.length)
    throw new Error('a claim compares numbers with numbers, and gradients of the same weights');
  // Both have so many numbers.
  for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + factor * term[at]!;
  return sum;
}

/** The magnitude of a number, the norm of a gradient. */
function sizeOf(amount: Amount): number {
  return typeof amount === 'number' ? Math.abs(amount) : norm([amount]);
}

function readSum(terms: readonly Term[]): { readonly sum: number; readonly half: number } {
  let [sum, half] = [0, 0];
  for (const { times = 1, printed = '' } of terms) {
    const read = readPrinted(printed);
    sum += times * read.value;
    half += Math.abs(times) * read.half;
  }
  return { sum, half };
}

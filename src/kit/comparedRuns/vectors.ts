/**
 * Two vectors over all trained parameters: their norms, and whether they have the same direction. b is a multiple of a if
 *   ‖b − m a‖ ≤ 10⁻¹² ‖b‖,  m = ⟨a, b⟩/⟨a, a⟩.
 *
 * Indices are in range: both have the same length, which is checked.
 */
import { type Network, weightCount } from '../../model';

/** Rounding: how much two ways of adding the same numbers may differ. */
const rounding = 1e-12;

export type Relation =
  /** A number is NaN or infinite. */
  | 'notFinite'
  | 'bothZero'
  /** One of the two is 0. */
  | 'firstZero'
  | 'secondZero'
  /** The same up to rounding. */
  | 'equal'
  /** There is only one parameter, so no direction. */
  | 'single'
  | 'same'
  | 'opposite'
  | 'different';

export interface VectorPair {
  readonly relation: Relation;
  /** What is called 0 is a remainder of rounding. */
  readonly isRounded?: true;
  readonly firstNorm: number;
  readonly secondNorm: number;
  /** ‖b‖/‖a‖ */
  readonly ratio: number;
  readonly cosine: number;
  /** m: of the best line through 0. */
  readonly slope: number;
  /** max |b − a| */
  readonly largestDifference: number;
  /** ‖b − a‖ */
  readonly distance: number;
}

/** The pair with a vector that is only a remainder of rounding: it is 0, and without a direction. */
export function withRemainders(pair: VectorPair, isFirst: boolean, isSecond: boolean): VectorPair {
  if (pair.relation === 'notFinite' || (!isFirst && !isSecond)) return pair;
  const isZero = { first: isFirst || pair.firstNorm === 0, second: isSecond || pair.secondNorm === 0 };
  const relation = isZero.first && isZero.second ? 'bothZero' : isZero.first ? 'firstZero' : 'secondZero';
  return { ...pair, relation, isRounded: true, ratio: Number.NaN, cosine: Number.NaN, slope: Number.NaN };
}

export function compareVectors(a: Float64Array, b: Float64Array): VectorPair {
  if (a.length !== b.length) throw new RangeError(`vectors: expected as many numbers, got ${a.length} and ${b.length}`);
  // Squares of numbers below 10⁻¹⁵⁴ are 0, and above 10¹⁵⁴ infinite, so each vector is divided by its largest number.
  const [sizeA, sizeB] = [largestSize(a), largestSize(b)];
  const [unitA, unitB] = [sizeA || 1, sizeB || 1];
  let [aa, bb, ab, apart, largestDifference] = [0, 0, 0, 0, 0];
  const unit = Math.max(unitA, unitB);
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at]! / unitA, b[at]! / unitB];
    aa += x * x;
    bb += y * y;
    ab += x * y;
    const difference = b[at]! - a[at]!;
    apart += (difference / unit) ** 2;
    largestDifference = Math.max(largestDifference, Math.abs(difference));
  }
  const scaledSlope = ab / aa;
  let residual = 0;
  for (let at = 0; at < a.length; at++) residual += (b[at]! / unitB - (scaledSlope * a[at]!) / unitA) ** 2;
  const [firstNorm, secondNorm] = [Math.sqrt(aa) * unitA, Math.sqrt(bb) * unitB];
  // An infinite unit divides nothing.
  const distance = Number.isFinite(unit) ? Math.sqrt(apart) * unit : largestDifference;
  const numbers = { sizeA, sizeB, scaledSlope, residual: Math.sqrt(residual), norm: Math.sqrt(bb) };
  return {
    relation: relationOf({ ...numbers, count: a.length, distance, secondNorm }),
    firstNorm,
    secondNorm,
    ratio: (Math.sqrt(bb / aa) * unitB) / unitA,
    cosine: Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))),
    slope: (scaledSlope * unitB) / unitA,
    largestDifference,
    distance,
  };
}

interface RelationNumbers {
  readonly sizeA: number;
  readonly sizeB: number;
  readonly scaledSlope: number;
  readonly residual: number;
  readonly norm: number;
  readonly count: number;
  readonly distance: number;
  readonly secondNorm: number;
}

function relationOf(numbers: RelationNumbers): Relation {
  const { sizeA, sizeB, scaledSlope, residual, norm, count, distance, secondNorm } = numbers;
  if (!Number.isFinite(sizeA) || !Number.isFinite(sizeB)) return 'notFinite';
  if (sizeA === 0 || sizeB === 0) return sizeA === sizeB ? 'bothZero' : sizeA === 0 ? 'firstZero' : 'secondZero';
  if (distance <= rounding * secondNorm) return 'equal';
  if (count === 1) return 'single';
  if (!(residual <= rounding * norm)) return 'different';
  return scaledSlope > 0 ? 'same' : 'opposite';
}

/** NaN if one of them is. */
function largestSize(values: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at]!));
  return largest;
}

/** The network with the parameters that both runs train: without biases if one of the runs does not train them. */
export function trainedInBoth(one: Network, other: Network): Network {
  return one.bias === 'trained' && other.bias === 'trained' ? one : { ...one, bias: 'none' };
}

/** The cells of a row of all weights that are in the vectors; `network` is the row's own. */
export function trainedCells(row: Float64Array, network: Network, trained: Network): Float64Array {
  if (network.bias === 'none' || trained.bias !== 'none') return row;
  const cells = new Float64Array(weightCount(trained));
  let [from, to] = [0, 0];
  for (let layer = 1; layer < network.layers.length; layer++) {
    const below = network.layers[layer - 1] ?? 0;
    for (let unit = 0; unit < (network.layers[layer] ?? 0); unit++) {
      cells.set(row.subarray(from + 1, from + 1 + below), to);
      from += below + 1;
      to += below;
    }
  }
  return cells;
}

/**
 * Evaluates a rule's tree, node by node, for one weight or for a strip of weights at once. Sums and products are
 * computed from left to right. A square as a factor counts as two factors, and a quotient as a factor multiplies, then
 * divides: b·g² is (b·g)·g, and η·a/c is (η·a)/c.
 *
 * Indices are in range: every array has at least `count` entries.
 */
import type { RuleLeaf, RuleTree } from './optimizer';

/** One number for all weights, or one per weight. */
export type Values = number | Float64Array;

/** The number of weights per strip: the results of all nodes stay in the fastest cache. */
export const stripLength = 256;

/**
 * The weights that are computed together, and the arrays for the results of all nodes. Whoever makes a strip owns these arrays: they are valid
 * until it begins again.
 */
export class Strip {
  count = 0;
  #results: Float64Array[] = [];
  #used = 0;

  /** For as many weights from here on; the results so far are given up. */
  begin(count: number): void {
    this.count = count;
    this.#used = 0;
  }

  newResult(): Float64Array {
    const result = this.#results[this.#used] ?? new Float64Array(stripLength);
    this.#results[this.#used++] = result;
    return result;
  }
}

/** The arrays from `leaf` are only read; the result belongs to the strip. */
export function evaluateRule(tree: RuleTree, leaf: (leaf: RuleLeaf) => Values, strip: Strip): Values {
  const of = (part: RuleTree): Values => evaluateRule(part, leaf, strip);
  switch (tree.node) {
    case 'leaf':
      return leaf(tree.leaf);
    case 'constant':
      return tree.value;
    case 'negative':
      return negated(of(tree.of), strip);
    case 'sum':
      return tree.terms.map(of).reduce((total, term) => added(total, term, strip));
    case 'product':
      return tree.factors.slice(1).reduce((made, factor) => timesFactor(made, factor), of(firstOf(tree.factors)));
    case 'quotient':
      return divided(of(tree.numerator), of(tree.denominator), strip);
    case 'power':
      return powered(of(tree.base), tree.exponent, strip);
    case 'root':
      return rooted(of(tree.of), strip);
    default:
      throw new Error(`expected a node of a rule, got ${tree.node}`);
  }

  function timesFactor(made: Values, factor: RuleTree): Values {
    if (factor.node === 'quotient') {
      return divided(multiplied(made, of(factor.numerator), strip), of(factor.denominator), strip);
    }
    if (factor.node === 'power' && factor.exponent === 2) {
      const base = of(factor.base);
      return multiplied(multiplied(made, base, strip), base, strip);
    }
    return multiplied(made, of(factor), strip);
  }
}

function firstOf(factors: readonly RuleTree[]): RuleTree {
  const [first] = factors;
  if (first === undefined) throw new Error('expected a factor, got none');
  return first;
}

// Plain loops, one per node: a layer of 784 × 100 runs each of them at every step.

/** 0 − x instead of −x, so that 0 gives 0 and not −0. */
export function negated(values: Values, strip: Strip): Values {
  if (typeof values === 'number') return 0 - values;
  const result = strip.newResult();
  for (let at = 0; at < strip.count; at++) result[at] = 0 - values[at]!;
  return result;
}

export function added(one: Values, other: Values, strip: Strip): Values {
  if (typeof one === 'number') return typeof other === 'number' ? one + other : added(other, one, strip);
  const result = strip.newResult();
  if (typeof other === 'number') for (let at = 0; at < strip.count; at++) result[at] = one[at]! + other;
  else for (let at = 0; at < strip.count; at++) result[at] = one[at]! + other[at]!;
  return result;
}

export function multiplied(one: Values, other: Values, strip: Strip): Values {
  if (typeof one === 'number') return typeof other === 'number' ? one * other : multiplied(other, one, strip);
  const result = strip.newResult();
  if (typeof other === 'number') for (let at = 0; at < strip.count; at++) result[at] = one[at]! * other;
  else for (let at = 0; at < strip.count; at++) result[at] = one[at]! * other[at]!;
  return result;
}

function divided(numerator: Values, denominator: Values, strip: Strip): Values {
  if (typeof numerator === 'number') {
    if (typeof denominator === 'number') return numerator / denominator;
    return divided(strip.newResult().fill(numerator, 0, strip.count), denominator, strip);
  }
  const result = strip.newResult();
  if (typeof denominator === 'number')
    for (let at = 0; at < strip.count; at++) result[at] = numerator[at]! / denominator;
  else for (let at = 0; at < strip.count; at++) result[at] = numerator[at]! / denominator[at]!;
  return result;
}

function powered(base: Values, exponent: number, strip: Strip): Values {
  if (typeof base === 'number') return base ** exponent;
  const result = strip.newResult();
  for (let at = 0; at < strip.count; at++) result[at] = base[at]! ** exponent;
  return result;
}

function rooted(values: Values, strip: Strip): Values {
  if (typeof values === 'number') return Math.sqrt(values);
  const result = strip.newResult();
  for (let at = 0; at < strip.count; at++) result[at] = Math.sqrt(values[at]!);
  return result;
}

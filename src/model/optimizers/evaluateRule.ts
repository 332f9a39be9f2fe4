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

/** Results of the current strip, one array per node. */
const results: Float64Array[] = [];
let used = 0;

/** Releases the result arrays of the previous strip. */
export function startStrip(): void {
  used = 0;
}

function newResult(): Float64Array {
  const result = results[used] ?? new Float64Array(stripLength);
  results[used++] = result;
  return result;
}

/** The arrays from `leaf` are only read; the result is valid until the next strip starts. */
export function evaluateRule(tree: RuleTree, leaf: (leaf: RuleLeaf) => Values, count: number): Values {
  const of = (part: RuleTree): Values => evaluateRule(part, leaf, count);
  switch (tree.node) {
    case 'leaf':
      return leaf(tree.leaf);
    case 'constant':
      return tree.value;
    case 'negative':
      return negated(of(tree.of), count);
    case 'sum':
      return tree.terms.map(of).reduce((total, term) => added(total, term, count));
    case 'product':
      return tree.factors.slice(1).reduce((made, factor) => timesFactor(made, factor), of(firstOf(tree.factors)));
    case 'quotient':
      return divided(of(tree.numerator), of(tree.denominator), count);
    case 'power':
      return powered(of(tree.base), tree.exponent, count);
    case 'root':
      return rooted(of(tree.of), count);
    default:
      throw new Error(`expected a node of a rule, got ${tree.node}`);
  }

  function timesFactor(made: Values, factor: RuleTree): Values {
    if (factor.node === 'quotient') {
      return divided(multiplied(made, of(factor.numerator), count), of(factor.denominator), count);
    }
    if (factor.node === 'power' && factor.exponent === 2) {
      const base = of(factor.base);
      return multiplied(multiplied(made, base, count), base, count);
    }
    return multiplied(made, of(factor), count);
  }
}

function firstOf(factors: readonly RuleTree[]): RuleTree {
  const [first] = factors;
  if (first === undefined) throw new Error('expected a factor, got none');
  return first;
}

// Plain loops, one per node: a layer of 784 × 100 runs each of them at every step.

/** 0 − x instead of −x, so that 0 gives 0 and not −0. */
export function negated(values: Values, count: number): Values {
  if (typeof values === 'number') return 0 - values;
  const result = newResult();
  for (let at = 0; at < count; at++) result[at] = 0 - values[at]!;
  return result;
}

export function added(one: Values, other: Values, count: number): Values {
  if (typeof one === 'number') return typeof other === 'number' ? one + other : added(other, one, count);
  const result = newResult();
  if (typeof other === 'number') for (let at = 0; at < count; at++) result[at] = one[at]! + other;
  else for (let at = 0; at < count; at++) result[at] = one[at]! + other[at]!;
  return result;
}

export function multiplied(one: Values, other: Values, count: number): Values {
  if (typeof one === 'number') return typeof other === 'number' ? one * other : multiplied(other, one, count);
  const result = newResult();
  if (typeof other === 'number') for (let at = 0; at < count; at++) result[at] = one[at]! * other;
  else for (let at = 0; at < count; at++) result[at] = one[at]! * other[at]!;
  return result;
}

function divided(numerator: Values, denominator: Values, count: number): Values {
  if (typeof numerator === 'number') {
    if (typeof denominator === 'number') return numerator / denominator;
    return divided(newResult().fill(numerator, 0, count), denominator, count);
  }
  const result = newResult();
  if (typeof denominator === 'number') for (let at = 0; at < count; at++) result[at] = numerator[at]! / denominator;
  else for (let at = 0; at < count; at++) result[at] = numerator[at]! / denominator[at]!;
  return result;
}

function powered(base: Values, exponent: number, count: number): Values {
  if (typeof base === 'number') return base ** exponent;
  const result = newResult();
  for (let at = 0; at < count; at++) result[at] = base[at]! ** exponent;
  return result;
}

function rooted(values: Values, count: number): Values {
  if (typeof values === 'number') return Math.sqrt(values);
  const result = newResult();
  for (let at = 0; at < count; at++) result[at] = Math.sqrt(values[at]!);
  return result;
}

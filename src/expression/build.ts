/** Short builders for expression trees, so that a derivation reads like its formula. */
import type { Expression, Series } from './expression';
import type { MathFunction } from './functions';

export function leafOf<Leaf>(leaf: Leaf): { readonly node: 'leaf'; readonly leaf: Leaf } {
  return { node: 'leaf', leaf };
}

export function constant(value: number, tex?: string): { node: 'constant'; value: number; tex?: string } {
  return tex === undefined ? { node: 'constant', value } : { node: 'constant', value, tex };
}

export function negative<Leaf>(of: Expression<Leaf>): Expression<Leaf> {
  return { node: 'negative', of };
}

export function sum<Leaf>(...terms: readonly Expression<Leaf>[]): Expression<Leaf> {
  return { node: 'sum', terms };
}

/** one − other */
export function minus<Leaf>(one: Expression<Leaf>, other: Expression<Leaf>): Expression<Leaf> {
  return sum(one, negative(other));
}

export function product<Leaf>(...factors: readonly Expression<Leaf>[]): Expression<Leaf> {
  return { node: 'product', factors };
}

export function quotient<Leaf>(numerator: Expression<Leaf>, denominator: Expression<Leaf>): Expression<Leaf> {
  return { node: 'quotient', numerator, denominator };
}

export function square<Leaf>(base: Expression<Leaf>): Expression<Leaf> {
  return { node: 'power', base, exponent: 2 };
}

export function root<Leaf>(of: Expression<Leaf>): Expression<Leaf> {
  return { node: 'root', of };
}

export function absolute<Leaf>(of: Expression<Leaf>): Expression<Leaf> {
  return { node: 'absolute', of };
}

export function call<Leaf>(name: MathFunction, of: Expression<Leaf>): Expression<Leaf> {
  return { node: 'call', function: name, of };
}

/**
 * Σ over `range`: the general term for display, every single term for the value. With a `count`, `terms` are the first
 * three of that many and the last.
 */
export function series<Leaf>(
  range: Pick<Series<unknown>, 'lower' | 'upper' | 'count'>,
  general: Expression<unknown>,
  terms: readonly Expression<Leaf>[],
): Series<Leaf> {
  return { node: 'series', ...range, general, terms };
}

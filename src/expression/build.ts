/** Short builders for expression trees, so that a derivation reads like its formula. */
import type { Expression, Series } from './expression';
import type { MathFunction } from './functions';

export function leafOf<Leaf>(leaf: Leaf): { readonly node: 'leaf'; readonly leaf: Leaf } {
  return { node: 'leaf', leaf };
}

export function constant(value: number, tex?: string): { node: 'constant'; value: number; tex?: string } {
  return tex === undefined ? { node: 'constant', value } : { node: 'constant', value, tex };
}

export function negative<Leaf, General>(of: Expression<Leaf, General>): Expression<Leaf, General> {
  return { node: 'negative', of };
}

export function sum<Leaf, General>(...terms: readonly Expression<Leaf, General>[]): Expression<Leaf, General> {
  return { node: 'sum', terms };
}

/** one − other */
export function minus<Leaf, General>(
  one: Expression<Leaf, General>,
  other: Expression<Leaf, General>,
): Expression<Leaf, General> {
  return sum(one, negative(other));
}

export function product<Leaf, General>(...factors: readonly Expression<Leaf, General>[]): Expression<Leaf, General> {
  return { node: 'product', factors };
}

export function quotient<Leaf, General>(
  numerator: Expression<Leaf, General>,
  denominator: Expression<Leaf, General>,
): Expression<Leaf, General> {
  return { node: 'quotient', numerator, denominator };
}

export function square<Leaf, General>(base: Expression<Leaf, General>): Expression<Leaf, General> {
  return { node: 'power', base, exponent: 2 };
}

export function root<Leaf, General>(of: Expression<Leaf, General>): Expression<Leaf, General> {
  return { node: 'root', of };
}

export function absolute<Leaf, General>(of: Expression<Leaf, General>): Expression<Leaf, General> {
  return { node: 'absolute', of };
}

export function call<Leaf, General>(name: MathFunction, of: Expression<Leaf, General>): Expression<Leaf, General> {
  return { node: 'call', function: name, of };
}

/** Σ over `range`: the general term for the eye, every single term for the numbers; with a `count`, the first three of so many and the last. */
export function series<Leaf, General>(
  range: Pick<Series<unknown>, 'lower' | 'upper' | 'count'>,
  general: Expression<General>,
  terms: readonly Expression<Leaf, General>[],
): Series<Leaf, General> {
  return { node: 'series', ...range, general, terms };
}

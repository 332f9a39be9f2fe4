/**
 * A tree in words, for screen readers and for copying as text. The caller passes the words, because this layer has no
 * catalogue.
 */
import { type Expression, termCount } from './expression';
import { shownTerms } from './renderTree';

export interface Speech {
  readonly times: string;
  readonly plus: (term: string) => string;
  readonly minus: (term: string) => string;
  readonly negative: (of: string) => string;
  readonly bracket: (of: string) => string;
  readonly fraction: (numerator: string, denominator: string) => string;
  readonly quotient: (numerator: string, denominator: string) => string;
  readonly power: (base: string, exponent: number) => string;
  readonly root: (of: string) => string;
  readonly absolute: (of: string) => string;
  readonly call: (name: string, argument: string) => string;
  readonly slope: (name: string, argument: string) => string;
  readonly series: (count: number, terms: string) => string;
  readonly andSoOn: string;
  readonly softmax: (of: string) => string;
  readonly logSumExp: (terms: string) => string;
}

/** "activation x of hidden 2 for sample 1 times error term δ of output 1 for sample 1" */
export function inWords<Leaf>(expression: Expression<Leaf>, name: (leaf: Leaf) => string, words: Speech): string {
  type Tree = Expression<Leaf>;
  const say = (part: Tree): string => inWords(part, name, words);
  const atom = (part: Tree): string => (isAtom(part) ? say(part) : words.bracket(say(part)));
  const term = (part: Tree): string => (isAtom(part) || part.node === 'product' ? say(part) : atom(part));
  switch (expression.node) {
    case 'leaf':
      return name(expression.leaf);
    case 'constant':
      return String(expression.value);
    case 'negative':
      return words.negative(term(expression.of));
    case 'sum':
      return expression.terms
        .map((part, index) =>
          index === 0 ? say(part) : part.node === 'negative' ? words.minus(term(part.of)) : words.plus(term(part)),
        )
        .join(' ');
    case 'product':
      return expression.factors
        .map((factor, index) =>
          factor.node === 'series' && index === expression.factors.length - 1 ? say(factor) : atom(factor),
        )
        .join(words.times);
    case 'quotient': {
      const { numerator, denominator } = expression;
      if (isAtom(expression)) return words.fraction(say(numerator), say(denominator));
      return words.quotient(numerator.node === 'series' ? atom(numerator) : say(numerator), atom(denominator));
    }
    case 'power':
      return words.power(atom(expression.base), expression.exponent);
    case 'root':
      return words.root(atom(expression.of));
    case 'absolute':
      return words.absolute(atom(expression.of));
    case 'call':
      return words[expression.function.isSlope ? 'slope' : 'call'](expression.function.name, atom(expression.of));
    case 'series': {
      const { first, last } = shownTerms(expression);
      const all = last === undefined ? first.map(say) : [...first.map(say), words.andSoOn, say(last)];
      return words.series(termCount(expression), all.join('; '));
    }
    case 'softmax':
      return words.softmax(say(expression.of));
    case 'logSumExp':
      return words.logSumExp(say(expression.among));
  }
}

/** Whether an expression can be a factor without spoken brackets. */
function isAtom(expression: Expression<unknown>): boolean {
  switch (expression.node) {
    case 'leaf':
    case 'constant':
    case 'power':
    case 'root':
    case 'absolute':
    case 'call':
    case 'softmax':
      return true;
    case 'quotient':
      return [expression.numerator, expression.denominator].every(({ node }) => node === 'leaf' || node === 'constant');
    default:
      return false;
  }
}

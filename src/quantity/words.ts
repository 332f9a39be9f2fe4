/** A derivation read aloud: the same tree, for screen readers and for copying as text. */
import type { Network } from '../model';
import { messages } from '../text';
import { type Expression, termCount } from './expression';
import type { Quantity } from './quantity';
import { nameOf } from './read';
import { shownTerms } from './renderTree';

/** "activation x of hidden 2 for sample 1 times error term δ of output 1 for sample 1" */
export function wordsOf(expression: Expression, network: Network): string {
  return speak(expression, (quantity) => nameOf(quantity, network));
}

function speak(expression: Expression, name: (quantity: Quantity) => string): string {
  const words = messages.speech;
  const say = (part: Expression): string => speak(part, name);
  const atom = (part: Expression): string => (isAtom(part) ? say(part) : words.bracket(say(part)));
  const term = (part: Expression): string => (isAtom(part) || part.node === 'product' ? say(part) : atom(part));
  switch (expression.node) {
    case 'quantity':
      return name(expression.quantity);
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
      return words.call(expression.function, atom(expression.of));
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

/** What can stand beside another factor without brackets: the ear has no fraction bar and no small print. */
function isAtom(expression: Expression): boolean {
  switch (expression.node) {
    case 'quantity':
    case 'constant':
    case 'power':
    case 'root':
    case 'absolute':
    case 'call':
    case 'softmax':
      return true;
    case 'quotient':
      return [expression.numerator, expression.denominator].every(
        ({ node }) => node === 'quantity' || node === 'constant',
      );
    default:
      return false;
  }
}

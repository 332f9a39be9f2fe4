/** A derivation read aloud: the same tree, for screen readers and for copying as text. */
import type { Network } from '../model';
import { messages } from '../text';
import type { Expression } from './expression';
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
  switch (expression.node) {
    case 'quantity':
      return name(expression.quantity);
    case 'constant':
      return String(expression.value);
    case 'negative':
      return words.negative(say(expression.of));
    case 'sum':
      return expression.terms
        .map((term, index) =>
          index === 0 ? say(term) : term.node === 'negative' ? words.minus(say(term.of)) : words.plus(say(term)),
        )
        .join(' ');
    case 'product':
      return expression.factors.map(say).join(words.times);
    case 'quotient':
      return words.quotient(say(expression.numerator), say(expression.denominator));
    case 'power':
      return words.power(say(expression.base), expression.exponent);
    case 'root':
      return words.root(say(expression.of));
    case 'absolute':
      return words.absolute(say(expression.of));
    case 'call':
      return words.call(expression.function, say(expression.of));
    case 'series': {
      const { first, last } = shownTerms(expression.terms);
      const all = last === undefined ? first.map(say) : [...first.map(say), words.andSoOn, say(last)];
      return words.series(expression.terms.length, all.join('; '));
    }
    case 'softmax':
      return words.softmax(say(expression.of));
    case 'logSumExp':
      return words.logSumExp(say(expression.among));
  }
}

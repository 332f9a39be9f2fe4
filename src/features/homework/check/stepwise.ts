/** What a formula gives to somebody who writes down every result on the way: each is rounded before the next one is worked out. */
import { type Expression, evaluate } from '../../../expression';

/** NaN where not all terms of a sum are listed. */
export function stepwise<Leaf>(
  expression: Expression<Leaf>,
  leafValue: (leaf: Leaf) => number,
  round: (value: number) => number,
): number {
  const of = (part: Expression<Leaf>): number => stepwise(part, leafValue, round);
  const inTurn = (parts: readonly number[], add: (total: number, part: number) => number): number =>
    parts.slice(1).reduce((total, part) => round(add(total, part)), parts[0] ?? 0);
  switch (expression.node) {
    case 'leaf':
    case 'constant':
      return evaluate(expression, leafValue);
    case 'negative':
      return -of(expression.of);
    case 'absolute':
      return Math.abs(of(expression.of));
    case 'series':
      if (expression.count !== undefined) return Number.NaN;
      return inTurn(expression.terms.map(of), (total, term) => total + term);
    case 'sum':
      return inTurn(expression.terms.map(of), (total, term) => total + term);
    case 'product':
      return inTurn(expression.factors.map(of), (total, factor) => total * factor);
    case 'quotient':
      return round(of(expression.numerator) / of(expression.denominator));
    case 'power': {
      const base = of(expression.base);
      return inTurn(
        Array.from({ length: expression.exponent }, () => base),
        (total, factor) => total * factor,
      );
    }
    case 'root':
      return round(Math.sqrt(of(expression.of)));
    case 'call': {
      const { name, value, isSlope } = expression.function;
      const argument = of(expression.of);
      if (name === 'sigmoid') return round(1 / round(1 + round(Math.exp(-argument))));
      return isSlope ? value(argument) : round(value(argument));
    }
    case 'softmax': {
      const powers = expression.among.terms.map((term) => round(Math.exp(of(term))));
      const total = inTurn(powers, (sum, power) => sum + power);
      return expression.among.count === undefined ? round(round(Math.exp(of(expression.of))) / total) : Number.NaN;
    }
    case 'logSumExp':
      return expression.among.count === undefined ? round(evaluate(expression, leafValue)) : Number.NaN;
  }
}

/** What a formula gives, with everything that rounding leaves open, from balls for its leaves. */
import { type Expression, evaluate, type MathFunction } from '../../../expression';
import {
  type Allowance,
  absolute,
  added,
  type Ball,
  between,
  divided,
  exactly,
  highest,
  lowest,
  monotone,
  multiplied,
  negated,
  raised,
  rooted,
  rounded,
  unbounded,
} from './ball';

export function ballOf<Leaf>(expression: Expression<Leaf>, leafBall: (leaf: Leaf) => Ball, allow: Allowance): Ball {
  const of = (part: Expression<Leaf>): Ball => ballOf(part, leafBall, allow);
  switch (expression.node) {
    case 'leaf':
      return leafBall(expression.leaf);
    case 'constant':
      return given(expression.value, allow);
    case 'negative':
      return negated(of(expression.of));
    case 'series':
      // Only some of the terms are listed.
      if (expression.count !== undefined) return unbounded;
      return added(expression.terms.map(of), allow);
    case 'sum':
      return added(expression.terms.map(of), allow);
    case 'product':
      return multiplied(expression.factors.map(of), allow);
    case 'quotient':
      return divided(of(expression.numerator), of(expression.denominator), allow);
    case 'power':
      return raised(of(expression.base), expression.exponent, allow);
    case 'root':
      return rooted(of(expression.of), allow);
    case 'absolute':
      return absolute(of(expression.of));
    case 'call':
      return called(expression.function, of(expression.of), allow);
    case 'softmax':
      return softmax(of(expression.of), expression.among.terms.map(of), allow);
    case 'logSumExp':
      return logSumExp(expression.among.terms.map(of), allow);
  }
}

/** A given number: exact if it is short, and rounded like the others if it has more digits than a person would write. */
export function given(value: number, allow: Allowance): Ball {
  return Number(value.toPrecision(mostDigits)) === value ? exactly(value) : rounded(exactly(value), allow);
}

const mostDigits = 6;

function called({ name, value, isSlope }: MathFunction, of: Ball, allow: Allowance): Ball {
  if (isSlope) return between(value(lowest(of)), value(highest(of)));
  if (name === 'relu') return monotone(of, value);
  if (name === 'ln' && !(lowest(of) > 0)) return unbounded;
  const { middle, radius } = monotone(of, value);
  return rounded({ middle, radius: radius + byExponentials(name, of.middle, allow) }, allow);
}

/** What a person's calculator adds that has e^s only. */
function byExponentials(name: string, s: number, allow: Allowance): number {
  const [rising, falling] = [Math.exp(s), Math.exp(-s)];
  if (!Number.isFinite(rising) || !Number.isFinite(falling)) return 0;
  switch (name) {
    case 'sigmoid': {
      const x = 1 / (1 + falling);
      return x * x * (allow(falling) + allow(1 + falling));
    }
    case 'tanh': {
      const total = rising + falling;
      const x = Math.abs(rising - falling) / total;
      const powers = (2 * (falling * allow(rising) + rising * allow(falling))) / total;
      return (powers + allow(Math.abs(rising - falling)) + x * allow(total)) / total;
    }
    case 'softplus':
      return (allow(rising) + allow(1 + rising)) / (1 + rising);
    default:
      return 0;
  }
}

/** The extreme corners: its own s at one end, all others at the other. */
function softmax(own: Ball, among: readonly Ball[], allow: Allowance): Ball {
  if ([own, ...among].some(({ radius }) => !Number.isFinite(radius))) return unbounded;
  const at = among.findIndex((ball) => ball === own || (ball.middle === own.middle && ball.radius === own.radius));
  const share = (s: number, others: (ball: Ball) => number): number =>
    1 / among.reduce((total, ball, index) => total + (index === at ? 0 : Math.exp(others(ball) - s)), 1);
  const middle = share(own.middle, (ball) => ball.middle);
  const spread = Math.max(share(highest(own), lowest) - middle, middle - share(lowest(own), highest));
  const largest = Math.max(...among.map((ball) => ball.middle));
  const steps = [0, largest].map((shift) =>
    stepsOfSoftmax(
      middle,
      own.middle - shift,
      among.map((ball) => ball.middle - shift),
      allow,
    ),
  );
  return rounded({ middle, radius: spread + Math.max(...steps) }, allow);
}

/** The rounding of every power, of their sum, and of its partial sums. */
function stepsOfSoftmax(share: number, s: number, all: readonly number[], allow: Allowance): number {
  const powers = all.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  if (!Number.isFinite(total) || total === 0) return 0;
  const ofPowers = powers.reduce((sum, power) => sum + allow(power), 0);
  return (allow(Math.exp(s)) + share * (ofPowers + (all.length - 1) * allow(total))) / total;
}

function logSumExp(among: readonly Ball[], allow: Allowance): Ball {
  const at = (value: (ball: Ball) => number): number => {
    const all = among.map(value);
    const largest = Math.max(...all);
    return largest + Math.log(all.reduce((total, s) => total + Math.exp(s - largest), 0));
  };
  const middle = at((ball) => ball.middle);
  const total = Math.exp(middle);
  const ofPowers = among.reduce((sum, ball) => sum + allow(Math.exp(ball.middle)), 0);
  const steps = Number.isFinite(total) && total > 0 ? (ofPowers + (among.length - 1) * allow(total)) / total : 0;
  const radius = Math.max(at(highest) - middle, middle - at(lowest)) + steps;
  return Number.isFinite(radius) ? rounded({ middle, radius }, allow) : unbounded;
}

/** To somebody who writes down every result on the way, each rounded before the next one is worked out. NaN where not all terms of a sum are listed. */
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

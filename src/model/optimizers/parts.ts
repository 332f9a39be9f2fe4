/** Hyperparameters and lines shared by several optimizers. */
import { constant, minus, product, quotient, square, sum } from '../../expression';
import {
  before,
  gradient,
  type Hyperparameter,
  hyperparameter,
  learningRate,
  line,
  type RuleLine,
  type RuleTree,
} from './optimizer';

/** λ: λw is never added for biases. */
export function weightDecay(usual: number): Hyperparameter<'weightDecay'> {
  return { name: 'weightDecay', symbol: '\\lambda', range: 'atLeastZero', default: usual };
}

/** μ */
export function momentum(usual: number): Hyperparameter<'momentum'> {
  return { name: 'momentum', symbol: '\\mu', range: 'belowOne', default: usual };
}

/** Keeps the quotient finite if the moving average of g² is 0. */
export const epsilon: Hyperparameter<'epsilon'> = {
  name: 'epsilon',
  symbol: '\\epsilon',
  range: 'aboveZero',
  default: 1e-8,
};

/** ηg̃, the step of plain gradient descent. */
export const plainStep: RuleTree = product(learningRate, gradient);

const one = constant(1);

/** v = μv + g̃ */
export const velocity: RuleLine<'velocity'> = {
  name: 'velocity',
  symbol: 'v',
  tree: sum(product(hyperparameter('momentum'), before('velocity')), gradient),
  isKept: true,
};

/** v = βv + (1 − β)g̃², the moving average of the squares; `rate` is the name of β. */
export function secondMoment(rate: string): RuleLine<'secondMoment'> {
  const beta = hyperparameter(rate);
  return {
    name: 'secondMoment',
    symbol: 'v',
    tree: sum(product(beta, before('secondMoment')), product(minus(one, beta), square(gradient))),
    isKept: true,
  };
}

/** Adam's betas and ε. */
export const adamHyperparameters = [
  { name: 'beta1', symbol: '\\beta_1', range: 'belowOne', default: 0.9 },
  { name: 'beta2', symbol: '\\beta_2', range: 'belowOne', default: 0.999 },
  epsilon,
] as const satisfies readonly Hyperparameter[];

type AdamLine = 'firstMoment' | 'secondMoment' | 'firstMomentCorrected' | 'secondMomentCorrected';

/** m = β₁m + (1 − β₁)g̃, v = β₂v + (1 − β₂)g̃², m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) */
export function adamLines(time: number): readonly RuleLine<AdamLine>[] {
  const [beta1, beta2] = [hyperparameter('beta1'), hyperparameter('beta2')];
  const corrected = (moment: string, beta: typeof beta1) =>
    quotient(line(moment), minus(one, { node: 'power', base: beta, exponent: time }));
  return [
    {
      name: 'firstMoment',
      symbol: 'm',
      tree: sum(product(beta1, before('firstMoment')), product(minus(one, beta1), gradient)),
      isKept: true,
    },
    secondMoment('beta2'),
    { name: 'firstMomentCorrected', symbol: '\\hat m', tree: corrected('firstMoment', beta1), isKept: false },
    { name: 'secondMomentCorrected', symbol: '\\hat v', tree: corrected('secondMoment', beta2), isKept: false },
  ];
}

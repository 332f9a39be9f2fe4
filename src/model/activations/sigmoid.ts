/** θ(s) = σ(s) = 1/(1 + e^−s), θ'(s) = x(1 − x) */
import { call, constant, mathFunction, minus, product } from '../../expression';
import type { UnitActivation } from './activation';

/** Computed so that no e^|s| can overflow. */
function value(s: number): number {
  if (s >= 0) return 1 / (1 + Math.exp(-s));
  const power = Math.exp(s);
  return power / (1 + power);
}

const sigma = mathFunction({ name: 'sigmoid', letter: '\\sigma', value });

export const sigmoid: UnitActivation = {
  perUnit: true,
  value,
  derivative: (s, x = value(s)) => x * (1 - x),
  range: [0, 1],
  kinks: [],
  formula: ({ s }) => call(sigma, s),
  slope: ({ x }) => product(x, minus(constant(1), x)),
  loops: {
    activate: (s, x, { units, lead }) => {
      for (let at = 0, to: number = lead; at < s.length; to += lead)
        for (const end = at + units; at < end; at++, to++) x[to] = value(s[at]!);
    },
    timesSlopes: (errors, x, { units, lead }) => {
      for (let at = 0, from: number = lead; at < errors.length; from += lead)
        for (const end = at + units; at < end; at++, from++) errors[at] = errors[at]! * (x[from]! * (1 - x[from]!));
    },
  },
};

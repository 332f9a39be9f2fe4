/** θ(s) = tanh s, θ'(s) = 1 − x² */
import { call, constant, mathFunction, minus, square } from '../../expression';
import type { UnitActivation } from './activation';

const hyperbolicTangent = mathFunction({ name: 'tanh', letter: '\\tanh', value: Math.tanh });

export const tanh: UnitActivation = {
  perUnit: true,
  value: Math.tanh,
  derivative: (s, x = Math.tanh(s)) => 1 - x * x,
  range: [-1, 1],
  kinks: [],
  formula: ({ s }) => call(hyperbolicTangent, s),
  slope: ({ x }) => minus(constant(1), square(x)),
  loops: {
    activate: (s, x, { units, lead }) => {
      for (let at = 0, to: number = lead; at < s.length; to += lead)
        for (const end = at + units; at < end; at++, to++) x[to] = Math.tanh(s[at]!);
    },
    timesSlopes: (errors, x, { units, lead }) => {
      for (let at = 0, from: number = lead; at < errors.length; from += lead)
        for (const end = at + units; at < end; at++, from++) errors[at] = errors[at]! * (1 - x[from]! * x[from]!);
    },
  },
};

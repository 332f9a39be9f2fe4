/** θ(s) = s for s ≥ 0, else 0.01 s; at s = 0 its slope is 0.01. */
import { call, mathFunction, slopeFunction } from '../../expression';
import type { UnitActivation } from './activation';

const leak = 0.01;
const value = (s: number): number => (s < 0 ? leak * s : s);
const derivative = (s: number): number => (s > 0 ? 1 : leak);
const name = { name: 'leakyRelu', letter: '\\operatorname{leakyReLU}' };
const theta = mathFunction({ ...name, value });
const thetaPrime = slopeFunction({ ...name, value: derivative });

export const leakyRelu: UnitActivation = {
  perUnit: true,
  value,
  derivative,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  kinks: [0],
  formula: ({ s }) => call(theta, s),
  slope: ({ s }) => call(thetaPrime, s),
};

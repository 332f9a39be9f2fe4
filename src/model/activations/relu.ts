/** θ(s) = max(s, 0); at s = 0 its slope is 0. */
import { call, mathFunction, slopeFunction } from '../../expression';
import type { UnitActivation } from './activation';

const value = (s: number): number => (s < 0 ? 0 : s);
const derivative = (s: number): number => (s > 0 ? 1 : 0);
const name = { name: 'relu', letter: '\\operatorname{ReLU}' };
const theta = mathFunction({ ...name, value });
const thetaPrime = slopeFunction({ ...name, value: derivative });

export const relu: UnitActivation = {
  perUnit: true,
  value,
  derivative,
  range: [0, Number.POSITIVE_INFINITY],
  kinks: [0],
  formula: ({ s }) => call(theta, s),
  slope: ({ s }) => call(thetaPrime, s),
};

/** θ(s) = s */
import { constant } from '../../expression';
import type { UnitActivation } from './activation';

export const identity: UnitActivation = {
  perUnit: true,
  value: (s) => s,
  derivative: () => 1,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  kinks: [],
  formula: ({ s }) => s,
  slope: () => constant(1),
};

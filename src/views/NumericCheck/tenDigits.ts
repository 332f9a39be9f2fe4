/** Ten digits of the slope, to show how many digits agree; of the other number where it is 0 or not computable. */
import type { NumberFormat } from '../../text';

export function tenDigits(slope: number, gradient: number): NumberFormat {
  const value = slope === 0 || !Number.isFinite(slope) ? gradient : slope;
  if (value === 0 || !Number.isFinite(value)) return { decimals: 4, exponent: 0 };
  const order = Math.floor(Math.log10(Math.abs(value)));
  return order < -4 || order > 5 ? { decimals: 9, exponent: order } : { decimals: 9 - order, exponent: 0 };
}

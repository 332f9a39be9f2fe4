/** factor · value, and 0 where the factor is 0, whatever the value: what does not count cannot be infinite or NaN. */
export function timesFactor(factor: number, value: number): number {
  return factor === 0 ? 0 : factor * value;
}

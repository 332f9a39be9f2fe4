/** factor · value, and 0 if the factor is 0, even if the value is infinite or NaN. */
export function timesFactor(factor: number, value: number): number {
  return factor === 0 ? 0 : factor * value;
}

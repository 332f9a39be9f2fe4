/** The signs of the factors and divisors between the samples' gradients and the batch's, for sentences and legends. */

const factors = { sampleWeight: 'c(k)', clipFactor: 'γ(k)' };

/** `c(k) γ(k) ∇e(k)`: something of a sample with its factors in front. */
export function withFactors(kinds: readonly (keyof typeof factors)[], of: string): string {
  return [...kinds.map((kind) => factors[kind]), of].join(' ');
}

/** `Σ c(k) = 3.5`: what a sum is divided by. */
export const divisorSigns = {
  batch: (divisor: string) => `B = ${divisor}`,
  weights: (divisor: string) => `Σ c(k) = ${divisor}`,
  number: (divisor: string) => `D = ${divisor}`,
};

/** The signs of the factors and divisors between the samples' gradients and the batch's, for sentences and legends. */
import { message } from '../../prose';

const factors = { sampleWeight: message('{sampleWeight.k|symbol}'), clipFactor: message('{clipFactor.k|symbol}') };

export type Factors = readonly (keyof typeof factors)[];

/** `c(k) γ(k) ∇e(k)`: something of a sample with its factors in front. */
export function withFactors(kinds: Factors, of: string): string {
  return [...kinds.map((kind) => factors[kind]()), of].join(' ');
}

export const gradientOfSample = message('{sampleGradientVector|letter}');

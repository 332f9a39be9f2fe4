/**
 * The letters of the notation in force, for texts that name a kind of number without saying which: δ, θ′, Σ c(k).
 * This layer has no symbols: the one that has gives them here, and again when the notation changes.
 */
import type { Reference } from './segments';

type Letters = (reference: Reference) => string;

let inForce: Letters | undefined;

export function setLetters(letters: Letters): void {
  inForce = letters;
}

/** As plain text; throws a ProseError for what is no letter. */
export function letterInForce(reference: Reference): string {
  if (!inForce) throw new Error('expected a notation in force, got none');
  return inForce(reference);
}

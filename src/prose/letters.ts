/**
 * The letters of the current notation, for texts that name a kind of number in general: δ, θ′, Σ c(k). This layer has
 * no symbols; the `quantity` layer sets them here, and again when the notation changes.
 */
import type { Reference } from './segments';

type Letters = (reference: Reference) => string;

let inForce: Letters | undefined;

export function setLetters(letters: Letters): void {
  inForce = letters;
}

/** As plain text; throws a ProseError if the reference is not a letter. */
export function letterInForce(reference: Reference): string {
  if (!inForce) throw new Error('expected a notation in force, got none');
  return inForce(reference);
}

/** A sentence of a view. What its kind claims of the step is recomputed in `test/claims`, or made beside it. */
import type { Claim } from '../../quantity';

export interface Sentence {
  /** The key of its text in the catalogue. */
  readonly kind: string;
  readonly text: string;
}

export interface Said extends Sentence {
  /** Empty only for kinds that claim nothing arithmetic; a test lists these with the reason. */
  readonly claims: readonly Claim[];
}

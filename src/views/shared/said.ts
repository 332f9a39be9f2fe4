/** A sentence of a view with what it claims of the step, both made in one place. */
import type { Claim } from '../../quantity';

export interface Said {
  /** The key of its text in the catalogue. */
  readonly kind: string;
  readonly text: string;
  /** Empty only for kinds that claim nothing arithmetic; a test lists these with the reason. */
  readonly claims: readonly Claim[];
}

/** What one view says of a drawn step: every sentence with its claims, and the kinds of sentences that claim nothing. */
import type { Claim } from '../../src/quantity';
import type { DrawnRun } from '../run/generatedScenario';

export interface SaidSentence {
  /** The key of its text in the catalogue. */
  readonly kind: string;
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface ClaimSource {
  readonly view: string;
  /** The kinds of sentences that claim nothing arithmetic, with the reason. */
  readonly without: Readonly<Record<string, string>>;
  readonly said: (drawn: DrawnRun) => readonly SaidSentence[];
}

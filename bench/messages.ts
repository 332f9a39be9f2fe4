/** What the benchmark and the processes of its contenders say to each other. */
import type { CaseName } from './cases';
import type { QueryTime } from './queries';
import type { ScalingTime } from './scaling';

export type Request =
  /** Train a few steps from the start and show the result. */
  | { readonly kind: 'check'; readonly case: CaseName; readonly steps: number }
  /** Run until hot, and find out how many steps make a round. */
  | { readonly kind: 'warm'; readonly case: CaseName }
  | { readonly kind: 'round'; readonly case: CaseName }
  | { readonly kind: 'queries' }
  | { readonly kind: 'scaling' };

export interface CheckAnswer {
  readonly losses: readonly number[];
  readonly weights: readonly (readonly number[])[];
}

export interface Answers {
  readonly check: CheckAnswer;
  /** Steps a round. */
  readonly warm: number;
  /** Milliseconds a step. */
  readonly round: number;
  readonly queries: readonly QueryTime[];
  readonly scaling: readonly ScalingTime[];
}

export type Reply<Kind extends keyof Answers = keyof Answers> =
  | { readonly answer: Answers[Kind] }
  | { readonly failure: string };

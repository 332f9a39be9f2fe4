/** What a learner has done with a question: plain data, kept in the store. */
import type { Lesson, SignName } from './lesson';
import type { SlipName } from './slipNames';

/** An answer as it was given; which one belongs to a question follows from the question's kind. */
export type Answer =
  /** The index of the option, from 0. */
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'sign'; readonly sign: SignName }
  /** As typed, and the number that it means. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** A sample's number, a weight's place `2.2.1`, or a quantity's address. */
  | { readonly kind: 'click'; readonly at: string }
  /** The indices of the items, from 0, in the order chosen. */
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** Sample numbers from 1. */
  | { readonly kind: 'batch'; readonly batches: readonly (readonly number[])[] }
  /** The values of the controls, when the hand let go. */
  | { readonly kind: 'make'; readonly values: readonly number[] };

/** `shown`: the learner asked for the answer. */
export type QuestionStatus = 'unanswered' | 'wrong' | 'right' | 'shown';

export interface QuestionState {
  readonly status: QuestionStatus;
  /** Every answer that was submitted, the latest last. */
  readonly attempts: readonly Answer[];
  /** How many hints have been asked for. */
  readonly hints: 0 | 1 | 2;
  /** How the last wrong answer was calculated; absent: in no way that the ledger can show. */
  readonly slip?: SlipName | undefined;
}

export const unanswered: QuestionState = { status: 'unanswered', attempts: [], hints: 0 };

/** Whether its answer may be seen. */
export function isRevealed({ status }: QuestionState): boolean {
  return status === 'right' || status === 'shown';
}

/** The question of a scene (from 1), or the same once more, by the number of the retry. */
export type QuestionKey = `${number}` | `${number}.${number}`;

export function questionKey(scene: number, again: number): QuestionKey {
  return again ? `${scene}.${again}` : `${scene}`;
}

/** The lesson that is open, as the store has it. */
export interface OpenLesson {
  readonly lesson: Lesson;
  /** From 1. */
  readonly scene: number;
  /** How often the scene's question has been asked once more: about the first state of its `again`, the second, … */
  readonly again: number;
  /** Questions not in it are unanswered. */
  readonly questions: Readonly<Partial<Record<QuestionKey, QuestionState>>>;
}

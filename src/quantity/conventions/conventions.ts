/**
 * A convention in which courses differ, and which changes displayed values: where 1/B is written. It affects the display only; addresses,
 * traces and messages stay as they are.
 */
import type { StepTrace } from '../../model';

export const divideChoices = ['end', 'delta'] as const;

export interface Conventions {
  /** `delta`: 1/B is in every δ, as automatic differentiation of the batch loss gives it. */
  readonly divide: (typeof divideChoices)[number];
}

export const usualConventions: Conventions = { divide: 'end' };

/** What the conventions do to δ. */
export interface Shown {
  /** δ is c(k)·δ(k)/D. */
  readonly carried: boolean;
}

export function shownBy({ divide }: Conventions): Shown {
  return { carried: divide === 'delta' };
}

/** Whether δ can carry the division: clipping per sample needs the norm of the undivided gradient first. */
export function canCarry({ clip }: Pick<StepTrace['settings'], 'clip'>): boolean {
  return clip?.per !== 'sample';
}

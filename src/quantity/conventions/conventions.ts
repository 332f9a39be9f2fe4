/**
 * Two conventions in which courses differ, and which change displayed values: where 1/B is written, and the sign of the
 * error. They affect the display only; addresses, traces and messages stay as they are.
 */
import type { StepTrace } from '../../model';

export const divideChoices = ['end', 'delta'] as const;
export const signChoices = ['output-target', 'target-output'] as const;

export interface Conventions {
  /** `delta`: 1/B is in every δ, as automatic differentiation of the batch loss gives it. */
  readonly divide: (typeof divideChoices)[number];
  /** `target-output`: the error is y − o, and the update adds. */
  readonly sign: (typeof signChoices)[number];
}

export const usualConventions: Conventions = { divide: 'end', sign: 'output-target' };

/** What the conventions do to δ. */
export interface Shown {
  /** δ is c(k)·δ(k)/D. */
  readonly carried: boolean;
  /** δ is −δ. */
  readonly negated: boolean;
}

export function shownBy({ divide, sign }: Conventions): Shown {
  return { carried: divide === 'delta', negated: sign === 'target-output' };
}

/** Whether δ can carry the division: clipping per sample needs the norm of the undivided gradient first. */
export function canCarry({ clip }: Pick<StepTrace['settings'], 'clip'>): boolean {
  return clip?.per !== 'sample';
}

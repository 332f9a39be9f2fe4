/** Whether the goal is reached where the hand lets go, or one step of a control beside it. */
import { isMade, type MakeQuestion } from '../../../../lessons';
import { controlValue } from '../../../../lessons/file';
import type { State } from '../../../../store';
import { questionContext } from '../questionContext';
import { contextIf } from './useControls';

export interface Made {
  /** The control that has to be moved by one step; absent: everything stands where it must. */
  readonly nudge?: { readonly index: number; readonly value: number };
}

/** Undefined: it is not reached. */
export function judgeMade(state: State, question: MakeQuestion): Made | undefined {
  const context = questionContext(state);
  if (isMade(question, context)) return {};
  const nudges = question.allow.flatMap(({ of, from, to, step }, index) => {
    const now = controlValue(of.text, context.trace);
    const beside = [now - step, now + step].map((value) => onGrid(value, { from, step }));
    return beside.filter((value) => value >= from && value <= to).map((value) => ({ index, value }));
  });
  const nudge = nudges.find((one) => isMade(question, contextIf(state, question, one)));
  return nudge && { nudge };
}

/** The number without the rounding of repeated steps: 0.1 + 0.2 is 0.3. */
export function onGrid(value: number, { from, step }: { readonly from: number; readonly step: number }): number {
  return Number((from + Math.round((value - from) / step) * step).toFixed(9));
}

/** The data of a view: the run, the trace of the cursor's step, and the stop within the step. */
import { createContext, useContext, useMemo } from 'react';
import type { StepTrace } from '../../model';
import { isCoveredAt, isKnown, type Quantity, quantityValue, type Stop } from '../../quantity';
import type { Run } from '../../run';
import { coverOf, runOf, shownTraceOf, useStore } from '../../store';

export interface StepView {
  readonly run: Run;
  readonly trace: StepTrace;
  readonly stop: Stop;
}

/** What a presenter has shown of the step, where that is less than the cursor's phase; absent: all of it. */
export const StagedStopContext = createContext<Stop | undefined>(undefined);

/** The number that the presenter speaks of; absent: the phase's headline. */
export const StagedFocusContext = createContext<Quantity | undefined>(undefined);

/** The same object as long as nothing in it changes, so that memoised values stay valid. */
export function useStep(): StepView {
  const run = useStore(runOf);
  const trace = useStore(shownTraceOf);
  const phase = useStore((state) => state.cursor.phase);
  const part = useStore((state) => state.cursor.part);
  const staged = useContext(StagedStopContext);
  const covers = useStore(coverOf);
  const stop = useMemo(
    () => ({ ...(staged ?? { phase, part }), ...(covers && { covers }) }),
    [staged, phase, part, covers],
  );
  return useMemo(() => ({ run, trace, stop }), [run, trace, stop]);
}

/** For what has nothing that the update computes: there it stays as it is in the sum, and need not be rendered again. */
export function useStepUntilSum({ run, trace, stop }: StepView): StepView {
  const isUpdate = stop.phase === 'update';
  const phase = isUpdate ? 'sum' : stop.phase;
  const part = isUpdate ? undefined : stop.part;
  const { covers, later } = stop;
  return useMemo(
    () => ({ run, trace, stop: { phase, part, covers, later } }),
    [run, trace, phase, part, covers, later],
  );
}

/** A number, if the phase has computed it and no question covers it. Every number passes from the trace to the screen through this function. */
export function shownAt(quantity: Quantity, { trace, stop }: StepView): number | 'pending' {
  return isKnown(quantity, trace, stop) ? quantityValue(quantity, trace) : 'pending';
}

/** Whether a question covers a number that the phase has computed. */
export function isCovered(quantity: Quantity, { trace, stop }: StepView): boolean {
  return isCoveredAt(quantity, trace, stop);
}

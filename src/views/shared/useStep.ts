/** What views read: the run, the trace of the cursor's step, and where in the step one stands. */
import type { StepTrace } from '../../model';
import { isKnown, type Quantity, quantityValue, type Stop } from '../../quantity';
import type { Run } from '../../run';
import { runOf, traceOf, useStore } from '../../store';

export interface StepView {
  readonly run: Run;
  readonly trace: StepTrace;
  readonly stop: Stop;
}

export function useStep(): StepView {
  const run = useStore(runOf);
  const trace = useStore(traceOf);
  const phase = useStore((state) => state.cursor.phase);
  const part = useStore((state) => state.cursor.part);
  return { run, trace, stop: { phase, part } };
}

/** A number as far as the phase has got: the one gate between the trace and the screen. */
export function shownAt(quantity: Quantity, { trace, stop }: StepView): number | 'pending' {
  return isKnown(quantity, trace, stop) ? quantityValue(quantity, trace) : 'pending';
}

/** What a document's numbers are read from: the step, the selected weight and sample, and Compare's other run. */
import { useMemo } from 'react';
import { type Document, referencesOf } from '../../../prose';
import { type CalculationContext, type Selected, valueAt } from '../../../quantity';
import { otherRunOf, useStore } from '../../../store';
import { alignedStep, otherAtThisState } from '../pair/runPair';
import { type StepView, shownAt, useStep } from '../quantity/useStep';

export interface ProseStep {
  readonly step: StepView;
  readonly context: CalculationContext;
}

/** Milliseconds that the other run's step may take; a longer one is left to Compare. */
const atOnce = 100;

export function useProseStep(document: Document): ProseStep {
  const step = useStep();
  const { layer, from, to } = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const namesOther = useMemo(() => referencesOf(document).some(({ other }) => other), [document]);
  const otherRun = useStore((state) => (namesOther ? otherRunOf(state) : undefined));
  return useMemo(() => {
    const { run, trace, stop } = step;
    const otherStep = otherRun && alignedStep({ run, other: otherRun }, trace.step);
    const other =
      otherRun && otherStep !== undefined && otherRun.stepMilliseconds(otherStep) <= atOnce
        ? otherAtThisState({ other: otherRun }, trace, otherStep)
        : undefined;
    const selected: Selected = { layer, from, to, sample };
    const read: CalculationContext['read'] = (quantity, of) =>
      of === trace ? shownAt(quantity, step) : valueAt(quantity, of, stop);
    return { step, context: { trace, selected, other, read } };
  }, [step, layer, from, to, sample, otherRun]);
}

/** What a document's numbers are read from: the step, the selected weight and sample, and Compare's other run. */
import { createContext, useContext, useMemo } from 'react';
import { type Document, referencesOf } from '../../prose';
import { type CalculationContext, conventionsInForce, type Selected, shownStep, valueAt } from '../../quantity';
import { otherRunOf, useStore } from '../../store';
import { areWeightsOwn, otherBeside } from '../comparedRuns/otherBeside';
import { alignedStep, type RunPair } from '../comparedRuns/runPair';
import { type StepView, shownAt, useStep } from '../quantity/useStep';

export interface ProseStep {
  readonly step: StepView;
  readonly context: CalculationContext;
  /** The arrow keys visit its numbers. */
  readonly hasStops: boolean;
}

/** What the texts of a question read otherwise than the rest of the page. */
export interface ProseView {
  /** What they speak of, whatever the learner has selected since. */
  readonly selected: Selected;
  /** A hint or a reply may show what the question covers. */
  readonly isUncovered: boolean;
}

export const ProseViewContext = createContext<ProseView | undefined>(undefined);

/** Milliseconds that the other run's step may take; a longer one is left to Compare. */
const atOnce = 100;

export function useProseStep(document: Document, { hasStops = false } = {}): ProseStep {
  const view = useContext(ProseViewContext);
  const step = useStepOf(view);
  const { layer, from, to } = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const namesOther = useMemo(() => referencesOf(document).some(({ other }) => other), [document]);
  const otherRun = useStore((state) => (namesOther ? otherRunOf(state) : undefined));
  const isOwn = useStore(areWeightsOwn);
  return useMemo(() => {
    const { run, trace, stop } = step;
    const pair = otherRun && { run, other: otherRun };
    const other =
      pair && millisecondsBeside(pair, trace.step, isOwn) <= atOnce
        ? shownStep(otherBeside(pair, trace, isOwn), conventionsInForce())
        : undefined;
    const selected: Selected = view?.selected ?? { layer, from, to, sample };
    const read: CalculationContext['read'] = (quantity, of) =>
      of === trace ? shownAt(quantity, step) : valueAt(quantity, of, stop);
    return { step, context: { trace, selected, other, read }, hasStops };
  }, [step, view, layer, from, to, sample, otherRun, isOwn, hasStops]);
}

/** At its own weights, a run has to be computed as far as its step. */
function millisecondsBeside(pair: RunPair, step: number, isOwn: boolean): number {
  const otherStep = alignedStep(pair, step);
  return isOwn ? pair.other.expectedMilliseconds(otherStep) : pair.other.stepMilliseconds(otherStep);
}

function useStepOf(view: ProseView | undefined): StepView {
  const step = useStep();
  const isUncovered = view?.isUncovered ?? false;
  return useMemo(() => {
    const { covers, ...stop } = step.stop;
    return isUncovered && covers ? { ...step, stop } : step;
  }, [step, isUncovered]);
}

/** The panels of the stage at a beat: both parts of a phase, or one panel on the whole of it. */
import { phaseNumber } from '../../../quantity';
import { Slot } from '../../../shell';
import { traceOf, useStore, type ViewName } from '../../../store';
import { type Beat, mostStacked } from '../../../views';
import type { EnlargedName } from '../state';
import { enlargedOf, viewOnStage } from './beatOnStage';

/** What stands on the stage: both parts of a phase, or one panel enlarged. */
export type StagePart = 'forward' | 'gradients' | Exclude<EnlargedName, 'step'>;

export interface OnPanels {
  readonly part: StagePart;
  readonly view: ViewName;
}

const perSample = phaseNumber('per-sample');

export function useOnPanels(beat: Beat): OnPanels {
  const enlarged = useStore(enlargedOf);
  const view = useStore(viewOnStage);
  const isStack = useStore((state) => state.cursor.allSamples && traceOf(state).batchSize <= mostStacked);
  // All samples at once are the ledger's numbers too.
  const early: StagePart = isStack ? 'network' : 'forward';
  const usual: StagePart = phaseNumber(beat.phase) < perSample ? early : 'gradients';
  return { part: enlarged ?? usual, view };
}

/** Numbers of the step, which one line of formula below the panels computes. */
export function hasFormula(part: StagePart): boolean {
  return part === 'gradients' || part === 'ledger';
}

interface StagePanelsProps {
  readonly on: OnPanels;
  /** A lesson stands beside them. */
  readonly hasLesson: boolean;
}

export function StagePanels({ on: { part, view }, hasLesson }: StagePanelsProps) {
  return (
    <div className="stage-panels" data-lesson={hasLesson || undefined}>
      {(part === 'forward' || part === 'network') && <Slot name="network" />}
      {(part === 'forward' || part === 'gradients' || part === 'ledger') && <Slot name="ledger" />}
      {part === 'formulas' && <Slot name="formulas" />}
      {part === 'view' && <Slot key={view} name={view} className="slot-alone" room />}
    </div>
  );
}

/** The views on the stage at a beat: network and ledger, which tell the step, or one view on the whole of it. */
import { phaseNumber } from '../../../quantity';
import { Slot } from '../../../shell';
import { traceOf, useStore, type ViewName } from '../../../store';
import { type Beat, mostStacked } from '../../../views';
import { toldView } from './beatOnStage';

const perSample = phaseNumber('per-sample');

export function useViewsOnStage(beat: Beat): readonly ViewName[] {
  const told = useStore(toldView);
  const isStack = useStore((state) => state.cursor.allSamples && traceOf(state).batchSize <= mostStacked);
  if (told) return [told];
  if (phaseNumber(beat.phase) >= perSample) return ['ledger'];
  // All samples at once are the ledger's numbers too.
  return isStack ? ['network'] : ['network', 'ledger'];
}

/** Network and ledger fold what has no room, and keep their size of type. */
export function folds(view: ViewName | undefined): boolean {
  return view === 'network' || view === 'ledger';
}

export function StagePanels({ views }: { readonly views: readonly ViewName[] }) {
  return (
    <div className={`stage-panels ${views.length > 1 ? 'is-pair' : ''}`}>
      {views.map((name) => {
        const isAlone = !folds(name) && name !== 'formulas';
        return <Slot key={name} name={name} {...(isAlone && { className: 'slot-alone', room: true })} />;
      })}
    </div>
  );
}

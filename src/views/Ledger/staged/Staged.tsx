/** Everything on a stage: what the presenter has shown of the step, the number spoken of, and the ledger's density. */
import { type ReactNode, useMemo } from 'react';
import { StagedFocusContext, StagedStopContext } from '../../../kit/quantity/useStep';
import { traceOf, useStore } from '../../../store';
import { stopOf } from '../../shared/beats/beat';
import { BeatContext, type StageBeat } from '../../shared/beats/beatContext';
import { beatFocus } from '../../shared/beats/beatFocus';
import { LedgerInRoomContext } from '../Ledger';
import { StagedLedger } from './StagedLedger';

export function Staged({ beats, beat, children }: StageBeat & { readonly children: ReactNode }) {
  const trace = useStore(traceOf);
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const stop = useMemo(() => stopOf(beat, beats), [beat, beats]);
  const shown = useMemo(() => ({ beats, beat }), [beats, beat]);
  const ledger = useMemo(() => <StagedLedger {...shown} />, [shown]);
  const focus = useMemo(() => beatFocus(beat, trace, { place, sample, beats }), [beat, beats, trace, place, sample]);
  return (
    <StagedStopContext value={stop}>
      <StagedFocusContext value={focus}>
        <BeatContext value={shown}>
          <LedgerInRoomContext value={ledger}>{children}</LedgerInRoomContext>
        </BeatContext>
      </StagedFocusContext>
    </StagedStopContext>
  );
}

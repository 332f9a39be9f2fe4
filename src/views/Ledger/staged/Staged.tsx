/** Everything on a stage: what the presenter has shown of the step, and few digits. */
import { type ReactNode, useMemo } from 'react';
import { StagedStopContext } from '../../../kit/quantity/useStep';
import { stopOf } from '../../shared/beats/beat';
import { BeatContext } from '../../shared/beats/beatContext';
import { StagedDigits } from '../../shared/ledger/StagedDigits';
import { stagedModel } from '../../shared/ledger/stagedModel';
import type { StagedProps } from './stage';

export function Staged({ beats, beat, children }: StagedProps & { readonly children: ReactNode }) {
  const stop = useMemo(() => stopOf(beat, beats), [beat, beats]);
  const shown = useMemo(() => ({ beats, beat }), [beats, beat]);
  return (
    <StagedStopContext value={stop}>
      <BeatContext value={shown}>
        <StagedDigits value={stagedModel}>{children}</StagedDigits>
      </BeatContext>
    </StagedStopContext>
  );
}

/** The panels, as they are while a step is told: with what has been told so far, and its sentence in place of the ledger's. */
import type { ReactNode } from 'react';
import { StagedFocusContext, StagedStopContext } from '../../kit';
import { ToldSentenceContext } from '../../views';
import type { Told } from './useMinute';

interface TellingPanelsProps {
  /** Absent: nothing is told, and everything is shown. */
  readonly told: Told | undefined;
  readonly children: ReactNode;
}

export function TellingPanels({ told, children }: TellingPanelsProps) {
  return (
    <StagedStopContext value={told?.stop}>
      <StagedFocusContext value={told?.focus}>
        <ToldSentenceContext value={told?.sentence}>{children}</ToldSentenceContext>
      </StagedFocusContext>
    </StagedStopContext>
  );
}

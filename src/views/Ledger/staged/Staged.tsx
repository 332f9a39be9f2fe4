/** Everything on a stage: what the presenter has shown of the step, and few digits. */
import type { ReactNode } from 'react';
import { StagedStopContext } from '../../../kit/quantity/useStep';
import type { Stop } from '../../../quantity';
import { StagedDigits } from '../../shared/ledger/StagedDigits';
import { stagedModel } from '../../shared/ledger/stagedModel';

export function Staged({ stop, children }: { readonly stop: Stop; readonly children: ReactNode }) {
  return (
    <StagedStopContext value={stop}>
      <StagedDigits value={stagedModel}>{children}</StagedDigits>
    </StagedStopContext>
  );
}

/** What the parts of the ledger on a stage share. */
import type { Beat, ToldBeat } from '../../shared/beats/beat';

export interface StagedProps {
  readonly beats: readonly ToldBeat[];
  readonly beat: Beat;
}

/** The smallest text in rem. */
export const leastText = 0.6875;

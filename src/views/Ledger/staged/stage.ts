/** What the parts of the ledger on a stage share. */
import type { StepTrace } from '../../../model';
import { messages } from '../../../text';
import type { Beat, ToldBeat } from '../../shared/beats/beat';

export interface StagedProps {
  readonly beats: readonly ToldBeat[];
  readonly beat: Beat;
}

/** The smallest text in rem. */
export const leastText = 0.6875;

/** The averages' label: under the reduction `sum`, their product is multiplied by B. */
export function averagesLabel({ settings, batchSize }: StepTrace): string {
  const words = messages.stage;
  return settings.reduction === 'sum' ? words.averagesTimes(batchSize) : words.averages;
}

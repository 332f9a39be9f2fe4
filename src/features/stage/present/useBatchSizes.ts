/** The batch size of the step, and those that the stage offers. */
import { runOf, useStore } from '../../../store';
import { offeredSizes } from './batchSizes';

export interface BatchSizes {
  readonly now: number;
  readonly offered: readonly number[];
}

export function useBatchSizes(): BatchSizes {
  const run = useStore(runOf);
  const now = useStore(({ cursor }) => run.settingsAt(cursor.step).batchSize);
  return { now, offered: offeredSizes(run.data.sampleCount, now) };
}

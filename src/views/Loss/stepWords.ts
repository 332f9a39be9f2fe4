/** What the step did for the samples, in a few words. */
import type { StepTrace } from '../../model';
import { messages } from '../../text';

/** `after` is every sample's loss after the update, in the order of the batch. */
export function stepWords(trace: StepTrace, after: readonly number[]): string {
  const lower = after.filter((loss, position) => loss < trace.sampleLoss(position)).length;
  return messages.lossPanel.lowered(lower, after.length);
}

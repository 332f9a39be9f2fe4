/** Which gradient is scaled as one vector before the update: every batch's, or what a cycle of batches has accumulated. */
import type { StepSettings } from './settings';

export type ClippedWhole = 'batch' | 'cycle';

/** Undefined if no gradient is clipped as a whole. */
export function clippedWhole({
  clip,
  accumulate,
}: Pick<StepSettings, 'clip' | 'accumulate'>): ClippedWhole | undefined {
  if (clip?.per !== 'batch') return undefined;
  return accumulate ? 'cycle' : 'batch';
}

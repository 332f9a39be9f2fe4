/**
 * Which gradient of the whole is clipped, and when: each batch's own, before it is accumulated, or what the optimizer is given, once in a cycle.
 */
import type { StepSettings } from './settings';
import type { StepTrace } from './stepTrace';

/** Whether every batch's gradient is clipped before it is accumulated; `when` has no effect where nothing accumulates. */
export function clipsEachBatch({ clip, accumulate }: Pick<StepSettings, 'clip' | 'accumulate'>): boolean {
  return accumulate !== undefined && clip?.per === 'batch' && clip.when === 'batch';
}

/** The gradient that a step clips: the batch's, also in a cycle that goes on; or u, at the cycle's update; undefined if it clips neither. */
export function clippedVectorOf({
  settings,
  cycle,
  updates,
}: Pick<StepTrace, 'settings' | 'cycle' | 'updates'>): 'batchGradient' | 'cycleGradient' | undefined {
  if (settings.clip?.per !== 'batch') return undefined;
  if (!cycle || clipsEachBatch(settings)) return 'batchGradient';
  return updates ? 'cycleGradient' : undefined;
}

/** ‖·‖ of the gradient that the step clips, before it does. */
export function clippedNorm(trace: StepTrace): number {
  return clippedVectorOf(trace) === 'batchGradient' ? trace.batchGradientNorm() : trace.cycleGradientNorm();
}

/**
 * Which gradient is scaled as one vector, and when: each batch's own, before it is accumulated, or what a cycle of batches has
 * accumulated, once before its update.
 */
import type { StepSettings } from './settings';
import type { StepTrace } from './stepTrace';

export type ClippedWhole = 'batch' | 'cycle';

/** Undefined if no gradient is clipped as a whole; `when` has no effect where nothing accumulates. */
export function clippedWhole({
  clip,
  accumulate,
}: Pick<StepSettings, 'clip' | 'accumulate'>): ClippedWhole | undefined {
  if (clip?.per !== 'batch') return undefined;
  return accumulate && clip.when !== 'batch' ? 'cycle' : 'batch';
}

/** Whether every batch's gradient is clipped before it is accumulated. */
export function clipsEachBatch(settings: Pick<StepSettings, 'clip' | 'accumulate'>): boolean {
  return settings.accumulate !== undefined && clippedWhole(settings) === 'batch';
}

/** The gradient that a step clips: the batch's, also in a cycle that goes on; or u, at the cycle's update; undefined if it clips neither. */
export function clippedVectorOf({
  settings,
  cycle,
  updates,
}: Pick<StepTrace, 'settings' | 'cycle' | 'updates'>): 'batchGradient' | 'cycleGradient' | undefined {
  const whole = clippedWhole(settings);
  if (!whole) return undefined;
  if (!cycle || whole === 'batch') return 'batchGradient';
  return updates ? 'cycleGradient' : undefined;
}

/** ‖·‖ of the gradient that the step clips, before it does. */
export function clippedNorm(trace: StepTrace): number {
  return clippedVectorOf(trace) === 'batchGradient' ? trace.batchGradientNorm() : trace.cycleGradientNorm();
}

/** The gradient that updates a weight, before clipping: the batch's, or what several batches have accumulated. */
import { clippedVectorOf, clipsEachBatch, type StepTrace } from '../model';
import type { QuantityOf, WeightPlace } from './quantity';

/** Whether the accumulated gradient is divided at the cycle's update. */
export function dividesCycle({ settings }: StepTrace): boolean {
  return settings.accumulate !== undefined && settings.accumulate.divide !== 'none';
}

/** The gradient that the step clips, before it does: in a cycle the batch's own, if each batch is clipped. */
export function unclippedGradientOf(trace: StepTrace, place: WeightPlace): ReturnType<typeof optimizerGradientOf> {
  const { layer, from, to } = place;
  return clippedVectorOf(trace) === 'batchGradient'
    ? { kind: 'batchGradient', layer, from, to }
    : optimizerGradientOf(trace, place);
}

/** What a batch adds to what is accumulated. */
export function addedGradientOf(
  { settings }: StepTrace,
  { layer, from, to }: WeightPlace,
): QuantityOf<'batchGradient' | 'clippedGradient'> {
  return { kind: clipsEachBatch(settings) ? 'clippedGradient' : 'batchGradient', layer, from, to };
}

/** The gradient that the optimizer is given, clipped if it is. */
export function givenGradientOf(
  trace: StepTrace,
  place: WeightPlace,
): ReturnType<typeof optimizerGradientOf> | QuantityOf<'clippedGradient'> {
  const { layer, from, to } = place;
  const vector = clippedVectorOf(trace);
  const isGiven = vector === 'cycleGradient' || (vector === 'batchGradient' && !trace.cycle);
  return isGiven ? { kind: 'clippedGradient', layer, from, to } : optimizerGradientOf(trace, place);
}

/** The gradient that the optimizer takes, in a step that updates, before it is clipped. */
export function optimizerGradientOf(
  trace: StepTrace,
  { layer, from, to }: WeightPlace,
): QuantityOf<'batchGradient' | 'accumulated' | 'cycleGradient'> {
  if (!trace.cycle || !trace.updates) return { kind: 'batchGradient', layer, from, to };
  return { kind: dividesCycle(trace) ? 'cycleGradient' : 'accumulated', layer, from, to };
}

/** The gradient that updates a weight, before clipping: the batch's, or what several batches have accumulated. */
import type { StepTrace } from '../model';
import type { QuantityOf, WeightPlace } from './quantity';

/** Whether the accumulated gradient is divided at the cycle's update. */
export function dividesCycle({ settings }: StepTrace): boolean {
  return settings.accumulate !== undefined && settings.accumulate.divide !== 'none';
}

/** The gradient that the optimizer takes, in a step that updates. */
export function optimizerGradientOf(
  trace: StepTrace,
  { layer, from, to }: WeightPlace,
): QuantityOf<'batchGradient' | 'accumulated' | 'cycleGradient'> {
  if (!trace.cycle || !trace.updates) return { kind: 'batchGradient', layer, from, to };
  return { kind: dividesCycle(trace) ? 'cycleGradient' : 'accumulated', layer, from, to };
}

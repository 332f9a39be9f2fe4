/** What a sheet of this step cannot be told, for saying before the student types. */
import { type StepTrace, weightCount } from '../../../model';
import type { messages } from '../../../text';

/** Why nothing is judged: a common mistake makes the numbers no reference, some number is NaN or infinite, or there is nothing to work out. */
export function refusalOf(trace: StepTrace): 'mistake' | 'notFinite' | 'emptyBatch' | undefined {
  if (trace.settings.method !== undefined) return 'mistake';
  if (!trace.finite) return 'notFinite';
  return trace.batchSize === 0 ? 'emptyBatch' : undefined;
}

/** Cells that depend on the norm are not judged; slips in the others are not all known by name, or in so many numbers not looked for. */
type Limit = keyof typeof messages.work.limits;

/** Sums over more weights than this are not listed term by term. */
const mostInNorm = 20_000;
const mostNumbers = 5000;

export function limitsOf(trace: StepTrace): readonly Limit[] {
  const { settings, network } = trace;
  const limits: readonly (Limit | false)[] = [
    settings.clip !== undefined && weightCount(network) > mostInNorm && 'norm',
    ['nesterov', 'adamw', 'rmsprop'].includes(settings.optimizer.kind) && 'optimizer',
    trace.cycle !== undefined && 'cycle',
    (trace.hasSampleWeights || settings.divisor !== undefined) && 'weights',
    isTooLarge(trace) && 'size',
  ];
  return limits.filter((limit) => limit !== false);
}

/** Whether so many numbers would take seconds. */
export function isTooLarge({ network, batchSize }: StepTrace): boolean {
  return weightCount(network) * Math.max(1, batchSize) > mostNumbers;
}

/** What a sheet of this step cannot be told, for saying before the student types. */
import { type StepTrace, weightCount } from '../../../model';

export const notCoveredReasons = [
  /** The step is computed with a common mistake, so its numbers are no reference. */
  'mistake',
  /** Some number of the step is NaN or infinite. */
  'notFinite',
  /** Without samples there is nothing to work out. */
  'emptyBatch',
  /** The terms of a norm over so many weights are not listed. */
  'norm',
  /** Slips in the optimizer's rule are not all known by name. */
  'optimizer',
  /** Slips in a cycle are not all known by name. */
  'cycle',
  /** Slips in weighted samples and divisors other than the batch size are not all known by name. */
  'weights',
  /** Too many numbers to try every slip on: slips are not looked for. */
  'size',
] as const;

export interface NotCovered {
  readonly reason: (typeof notCoveredReasons)[number];
  /** Nothing is judged; some cells cannot be judged; or cells are judged, but not every slip is named. */
  readonly part: 'all' | 'cells' | 'slips';
}

/** Sums over more weights than this are not listed term by term. */
const mostInNorm = 20_000;
const mostNumbers = 5000;

export function notCovered(trace: StepTrace): readonly NotCovered[] {
  const { settings, network } = trace;
  const reasons: readonly (NotCovered | false)[] = [
    settings.method !== undefined && { reason: 'mistake', part: 'all' },
    !trace.finite && { reason: 'notFinite', part: 'all' },
    trace.batchSize === 0 && { reason: 'emptyBatch', part: 'all' },
    settings.clip !== undefined && weightCount(network) > mostInNorm && { reason: 'norm', part: 'cells' },
    ['nesterov', 'adamw', 'rmsprop'].includes(settings.optimizer.kind) && { reason: 'optimizer', part: 'slips' },
    trace.cycle !== undefined && { reason: 'cycle', part: 'slips' },
    (trace.hasSampleWeights || settings.divisor !== undefined) && { reason: 'weights', part: 'slips' },
    isTooLarge(trace) && { reason: 'size', part: 'slips' },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** Whether so many numbers would take seconds. */
export function isTooLarge({ network, batchSize }: StepTrace): boolean {
  return weightCount(network) * Math.max(1, batchSize) > mostNumbers;
}

/**
 * Another batch size and with it another η, for the mean and plain SGD: k steps with η and one with kη on their union agree as long as the gradient
 * hardly changes on the way.
 */
import { stepsFrom } from '../../../kit/comparedRuns/runPair';
import { decayRate, keptLines, type StepTrace } from '../../../model';
import type { ComparedName } from '../../../run';
import { combined, hasPlainSamples, norm, rowOf } from './facts';
import { exact, type Reason, type ReasonContext } from './reason';

/** More steps are not computed. */
const mostSteps = 64;
const mostMilliseconds = 100;
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(other);
const rateOf = ({ settings }: StepTrace): number => settings.optimizer.learningRate;

export function batchAndRateReasons(context: ReasonContext, names: readonly ComparedName[]): readonly Reason[] {
  const { traces, runs, updateKnown } = context;
  if (!updateKnown || names.length !== 2 || !names.includes('batchSize') || !names.includes('learningRate')) return [];
  const { first, second } = traces;
  const isFirstSmall = first.batchSize < second.batchSize;
  const [small, large] = isFirstSmall ? [first, second] : [second, first];
  const count = large.batchSize / small.batchSize;
  const plan = isFirstSmall ? runs.run : runs.other;
  if (!Number.isInteger(count) || count > mostSteps || ![small, large].every(isPlain)) return [];
  if (plan.stepMilliseconds(small.step) * count > mostMilliseconds || small.step + count - 1 > plan.lastStep) return [];
  if (!areUnion(large, stepsFrom(plan, small, { count, moves: false }))) return [];
  return ofMean({ small, large, count, moving: stepsFrom(plan, small, { count, moves: true }) });
}

/** A step −ηg of the batch gradient, which divides by nothing but B. */
function isPlain(trace: StepTrace): boolean {
  const { optimizer, penalty, accumulate, clip, reduction } = trace.settings;
  return (
    keptLines(optimizer).length === 0 &&
    decayRate(optimizer) === 0 &&
    !penalty &&
    !accumulate &&
    !clip &&
    reduction === 'mean' &&
    trace.divisor === trace.batchSize &&
    hasPlainSamples(trace)
  );
}

/** Whether the batches of the small steps are together the large one, all of one size. */
function areUnion(large: StepTrace, steps: readonly StepTrace[]): boolean {
  const sorted = (batch: readonly number[]): string => batch.toSorted((a, b) => a - b).join();
  const size = steps[0]?.batchSize;
  return (
    steps.every(({ batchSize, settings }) => batchSize === size && settings.reduction === large.settings.reduction) &&
    sorted(steps.flatMap(({ batch }) => batch)) === sorted(large.batch)
  );
}

interface OfMean {
  readonly small: StepTrace;
  readonly large: StepTrace;
  readonly count: number;
  /** The small steps, one after the other. */
  readonly moving: readonly StepTrace[];
}

function ofMean({ small, large, count, moving }: OfMean): readonly Reason[] {
  const isLinear = isNear(rateOf(large) / rateOf(small), count);
  if (!isLinear || moving.some((step) => rateOf(step) !== rateOf(small))) return [];
  const last = moving.at(-1) ?? small;
  const endOf = (trace: StepTrace): Float64Array => rowOf(trace, (...place) => trace.weightAfter(...place));
  const distance = norm(combined(endOf(last), endOf(large), [1, -1]));
  return [
    {
      name: 'stepsOnUnion',
      values: { count: exact(count), small: exact(rateOf(small)), large: exact(rateOf(large)), distance },
    },
    { name: 'gradientOnTheWay', values: { norm: norm(large.updateRow()) } },
    { name: 'rootKeepsNoise', values: { count: exact(count) } },
  ];
}

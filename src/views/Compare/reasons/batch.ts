/** Other batches: the batch size, the order, and its seed. Which samples only one of the runs uses, and how the two gradients are related. */

import { compareVectors } from '../../../kit/comparedRuns/vectors';
import type { StepTrace } from '../../../model';
import { rangesOf } from '../../../run';
import {
  bothRows,
  combined,
  dataGradients,
  hasPlainSamples,
  haveSameWeights,
  onlyIn,
  samplesIn,
  scopeOf,
} from './facts';
import { penaltyDivisorReasons } from './penalty';
import { exact, nameOfRun, type Reason, type ReasonContext, type ReasonsFor, type RunOf, samplesOf } from './reason';

/** More ranges of samples would make the sentence too long. */
const mostRanges = 2;

export const batchReasons: ReasonsFor = (context) => {
  const { first, second } = context.traces;
  const [one, other] = [onlyIn(samplesIn(first), samplesIn(second)), onlyIn(samplesIn(second), samplesIn(first))];
  if (one.length === 0 && other.length === 0)
    // Earlier batches of a cycle may have others.
    return context.gradient.relation !== 'equal' && second.settings.accumulate
      ? []
      : [{ name: 'sameSamples', values: { count: exact(first.batchSize) } }];
  const penalty = penaltyDivisorReasons(context.traces);
  if (one.length > 0 && other.length > 0) return [exchanged(one, other), ...penalty];
  const larger = one.length > 0 ? 'first' : 'second';
  return [...contained(context, larger, larger === 'first' ? one : other), ...penalty];
};

export const seedReasons: ReasonsFor = (context) => {
  const { run } = context.runs;
  const { first } = context.traces;
  if (run.settingsAt(first.step).order === 'sequential') return [{ name: 'seedUnused', values: {} }];
  const reasons = batchReasons(context);
  const isWhole = new Set(first.batch).size === run.data.sampleCount;
  return isWhole ? reasons : [...reasons, { name: 'seedMeets', values: {} }];
};

export function exchanged(one: readonly number[], other: readonly number[]): Reason {
  return {
    name: 'samplesExchanged',
    values: {
      first: nameOfRun('first'),
      second: nameOfRun('second'),
      firstCount: exact(one.length),
      secondCount: exact(other.length),
      one: samplesOf(one),
      other: samplesOf(other),
    },
  };
}

/** One batch contains the other: its gradient is a weighted mean, or the sum, of the smaller one's and that of the remaining samples. */
function contained({ traces }: ReasonContext, larger: RunOf, rest: readonly number[]): readonly Reason[] {
  const [large, small] = larger === 'first' ? [traces.first, traces.second] : [traces.second, traces.first];
  const smaller = larger === 'first' ? 'second' : 'first';
  const names = { larger: nameOfRun(larger), smaller: nameOfRun(smaller) };
  const samples = { count: exact(rest.length), samples: samplesOf(rest) };
  const only: Reason = { name: 'samplesOnlyIn', values: { larger: names.larger, ...samples } };
  const plain = hasPlainSamples(large) && hasPlainSamples(small) && haveSameWeights(traces);
  const kind =
    plain && small.batchSize > 0 && large.settings.method === undefined ? divisionOf(large, small) : undefined;
  if (kind === undefined) return [only];
  const [a, b] = bothRows(traces, dataGradients);
  const [all, part] = larger === 'first' ? [a, b] : [b, a];
  // D times the gradients are the sums, whose difference is the sum of the remaining samples.
  const others = combined(all, part, [large.divisor, -small.divisor]);
  const { cosine, secondNorm } = compareVectors(part, others);
  if (kind === 'sum') return [{ name: 'sumContains', values: { ...names, ...samples, norm: secondNorm } }];
  const sizes = {
    scope: { scope: scopeOf(traces) },
    inside: exact(small.batchSize),
    outside: exact(rest.length),
    all: exact(large.batchSize),
  };
  const parts: Reason =
    rangesOf(rest).length > mostRanges
      ? { name: 'meanContainsMany', values: { ...names, ...sizes } }
      : { name: 'meanContains', values: { ...names, ...samples, ...sizes } };
  return Number.isNaN(cosine) ? [parts] : [parts, { name: 'partsCosine', values: { cosine } }];
}

/** Whether both divide by their batch size, or both sums are divided by the same number. */
function divisionOf(large: StepTrace, small: StepTrace): 'mean' | 'sum' | undefined {
  if (large.divisor === large.batchSize && small.divisor === small.batchSize) return 'mean';
  return large.divisor === small.divisor ? 'sum' : undefined;
}

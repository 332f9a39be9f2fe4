/** Other batches: the batch size, the order and its seed, samples left out. Which samples only one of the runs uses, and how the two gradients are related. */

import { compareVectors, trainedCells, trainedInBoth } from '../../../kit/comparedRuns/vectors';
import type { StepTrace } from '../../../model';
import { rangesOf } from '../../../run';
import type { PairedTraces } from '../pairNumbers';
import {
  areEqual,
  bothRows,
  combined,
  dataGradients,
  difference,
  hasPlainSamples,
  haveSameWeights,
  norm,
  onlyIn,
  samplesIn,
  scopeOf,
  sumOfRows,
} from './facts';
import { penaltyDivisorReasons } from './penalty';
import {
  exact,
  nameOfRun,
  type Reason,
  type ReasonContext,
  type ReasonsFor,
  type ReasonValue,
  type RunOf,
  samplesOf,
} from './reason';

/** More ranges of samples would make the sentence too long. */
const mostRanges = 2;

export const batchReasons: ReasonsFor = (context) => {
  const { first, second } = context.traces;
  const [one, other] = [onlyIn(samplesIn(first), samplesIn(second)), onlyIn(samplesIn(second), samplesIn(first))];
  if (one.length === 0 && other.length === 0)
    // Earlier batches of a cycle may have others.
    return context.gradient.relation !== 'equal' && second.settings.accumulate
      ? []
      : [{ name: 'sameSamples', values: { count: exact(first.batchSize), isReordered: isReordered(context.traces) } }];
  const penalty = penaltyDivisorReasons(context.traces);
  if (one.length > 0 && other.length > 0) return [...exchanged(context.traces, one, other), ...penalty];
  const larger = one.length > 0 ? 'first' : 'second';
  return [...contained(context, larger, larger === 'first' ? one : other), ...penalty];
};

function isReordered({ first, second }: PairedTraces): boolean {
  return first.batch.some((index, at) => index !== second.batch[at]);
}

export const seedReasons: ReasonsFor = (context) => {
  const { run } = context.runs;
  const { first } = context.traces;
  if (run.settingsAt(first.step).order === 'sequential') return [{ name: 'seedUnused', values: {} }];
  const reasons = batchReasons(context);
  const isWhole = new Set(first.batch).size === run.data.sampleCount;
  return isWhole ? reasons : [...reasons, { name: 'seedMeets', values: {} }];
};

function exchanged(
  { first, second }: PairedTraces,
  one: readonly number[],
  other: readonly number[],
): readonly Reason[] {
  if (hasAny(second, one) || hasAny(first, other)) return [];
  const values = {
    first: nameOfRun('first'),
    second: nameOfRun('second'),
    firstCount: exact(new Set(one).size),
    secondCount: exact(new Set(other).size),
    one: samplesOf(one),
    other: samplesOf(other),
  };
  return [{ name: 'samplesExchanged', values }];
}

/** Whether a batch contains one of these samples: another batch may only have more rows of it. */
function hasAny(trace: StepTrace, samples: readonly number[]): boolean {
  const own = new Set(samplesIn(trace));
  return samples.some((sample) => own.has(sample));
}

/** One batch contains the other: its gradient is a weighted mean, or the sum, of the smaller one's and that of the remaining samples. */
function contained({ traces }: ReasonContext, larger: RunOf, rest: readonly number[]): readonly Reason[] {
  const [large, small] = larger === 'first' ? [traces.first, traces.second] : [traces.second, traces.first];
  const smaller = larger === 'first' ? 'second' : 'first';
  const names = { larger: nameOfRun(larger), smaller: nameOfRun(smaller) };
  const count = new Set(rest).size;
  const samples = { count: exact(count), samples: samplesOf(rest) };
  const only: readonly Reason[] = hasAny(small, rest)
    ? []
    : [{ name: 'samplesOnlyIn', values: { larger: names.larger, ...samples } }];
  // The gradient of samples is that of each of them once.
  const plain = count === rest.length && hasPlainSamples(large) && hasPlainSamples(small) && haveSameWeights(traces);
  const kind =
    plain && small.batchSize > 0 && large.settings.method === undefined ? divisionOf(large, small) : undefined;
  if (kind === undefined) return only;
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

/** So many numbers of sample gradients are computed in some hundredths of a second. */
const mostCells = 1_000_000;

/** g′ − g = m(g − a)/(B − m) for the mean, where a is the mean gradient of the m rows left out; a sum loses their gradients. */
export const leaveOutReasons: ReasonsFor = (context) => [
  ...dataReasons(context),
  ...penaltyDivisorReasons(context.traces),
];

/** What is true of the samples' part of the gradients. */
const dataReasons: ReasonsFor = (context) => {
  const { traces, comparison } = context;
  const { first, second } = traces;
  const [lost, gained] = [onlyIn(samplesIn(first), samplesIn(second)), onlyIn(samplesIn(second), samplesIn(first))];
  if (lost.length === 0 && gained.length === 0) return [];
  if (gained.length > 0)
    return lost.length > 0 ? exchanged(traces, lost, gained) : contained(context, 'second', gained);
  const names = { count: exact(lost.length), names: exact(new Set(lost).size), samples: samplesOf(lost) };
  const out = 'changes' in comparison ? comparison.changes.find(({ setting }) => setting === 'leaveOut')?.value : [];
  // Some samples are only in another batch of the second run.
  if (!Array.isArray(out) || lost.some((sample) => !out.includes(sample))) return contained(context, 'first', lost);
  const [all, rest] = bothRows(traces, dataGradients);
  const ofData = scopeOf(traces) !== 'whole';
  const rows = lostRows(first, second);
  if (rows.length * all.length > mostCells) return [{ name: 'leftOut', values: names }];
  const gone = trainedCells(sumOfRows(first, rows), first.network, trainedInBoth(first.network, second.network));
  if (first.divisor === first.batchSize && second.divisor === second.batchSize && !first.hasSampleWeights) {
    return ofMean({ first, second, all, rest, out: gone, names: { ...names, ofData } });
  }
  // With one divisor, exactly the gradients of these samples are missing.
  if (first.divisor !== second.divisor || first.hasSampleWeights) return [{ name: 'leftOut', values: names }];
  const lostPart = combined(gone, gone, [1 / first.divisor, 0]);
  if (!areEqual(difference(rest, all), lostPart, norm(all))) return [];
  return [{ name: 'leftOutOfSum', values: { ...names, ofData, norm: norm(lostPart) } }];
};

interface OfMean {
  readonly first: StepTrace;
  readonly second: StepTrace;
  readonly all: Float64Array;
  readonly rest: Float64Array;
  /** Σγ∇e of the rows left out. */
  readonly out: Float64Array;
  readonly names: {
    /** Rows left out, and the samples that they are of. */
    readonly count: ReasonValue;
    readonly names: ReasonValue;
    readonly samples: ReasonValue;
    readonly ofData: boolean;
  };
}

function ofMean({ first, second, all, rest, out, names }: OfMean): readonly Reason[] {
  const count = first.batchSize - second.batchSize;
  const fraction = count / second.batchSize;
  const away = combined(all, out, [fraction, -fraction / count]);
  if (!areEqual(difference(all, rest), away, norm(all) + norm(rest))) return [];
  if (areEqual(all, rest, norm(all) + norm(out) / count)) return [{ name: 'leftOutSameMean', values: names }];
  const distance = norm(away) / fraction;
  return [{ name: 'leftOutOfMean', values: { ...names, left: exact(second.batchSize), distance } }];
}

/** The rows of the first batch that the second does not have. */
function lostRows(first: StepTrace, second: StepTrace): readonly number[] {
  const left = [...second.batch];
  return first.batch.flatMap((index, at) => {
    const found = left.indexOf(index);
    if (found >= 0) left.splice(found, 1);
    return found < 0 ? [at + 1] : [];
  });
}

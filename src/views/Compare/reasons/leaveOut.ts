/** Samples left out: g′ − g = m(g − a)/(B − m) for the mean, where a is the mean gradient of the m rows left out; a sum loses their gradients. */

import { trainedCells, trainedInBoth } from '../../../kit/comparedRuns/vectors';
import type { StepTrace } from '../../../model';
import { exchanged } from './batch';
import {
  areEqual,
  bothRows,
  combined,
  dataGradients,
  difference,
  norm,
  onlyIn,
  samplesIn,
  scopeOf,
  sumOfRows,
} from './facts';
import { penaltyDivisorReasons } from './penalty';
import { exact, type Reason, type ReasonsFor, type ReasonValue, samplesOf } from './reason';

/** So many numbers of sample gradients are computed in some hundredths of a second. */
const mostCells = 1_000_000;

export const leaveOutReasons: ReasonsFor = (context) => [
  ...dataReasons(context),
  ...penaltyDivisorReasons(context.traces),
];

/** What is true of the samples' part of the gradients. */
const dataReasons: ReasonsFor = ({ traces, comparison }) => {
  const { first, second } = traces;
  const [lost, gained] = [onlyIn(samplesIn(first), samplesIn(second)), onlyIn(samplesIn(second), samplesIn(first))];
  if (lost.length === 0 && gained.length === 0) return [];
  if (gained.length > 0) return [exchanged(lost, gained)];
  const names = { count: exact(lost.length), names: exact(new Set(lost).size), samples: samplesOf(lost) };
  const out = 'changes' in comparison ? comparison.changes.find(({ setting }) => setting === 'leaveOut')?.value : [];
  if (!Array.isArray(out) || lost.some((sample) => !out.includes(sample))) return [];
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

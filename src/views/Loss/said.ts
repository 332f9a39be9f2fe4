/** What is said of the losses of a step and of the curve, each sentence with what it claims. */
import { max, sum } from 'd3';
import { reductionOf } from '../../kit/quantity/reductionOf';
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import {
  type Claim,
  claim,
  holdsAsPrinted,
  plainDivisionOf,
  rowsOf,
  sampleAt,
  type Term,
  weightPlaces,
} from '../../quantity';
import type { Run, WrongSample } from '../../run';
import { canBeToldApart, formatShort, messages } from '../../text';
import type { Said } from '../shared/said';
import type { LossPicture } from './lossPicture';

/** What the batch loss is of its samples' losses; the name of its number. */
export function saidOfBatchLoss(trace: StepTrace): Said {
  const words = messages.lossPanel;
  const reduction = reductionOf(trace);
  const { penalty } = trace.settings;
  const ofData = reducedLosses(trace);
  const sum: readonly Term[] = penalty ? [{ value: ofData }, { value: trace.penalty() }] : [{ value: ofData }];
  const claims: readonly Claim[] = Number.isFinite(ofData) ? [claim(sum, 'is', trace.batchLoss())] : [];
  return penalty
    ? { kind: 'lossPanel.penalisedBatchLoss', text: words.penalisedBatchLoss({ reduction }), claims }
    : { kind: 'lossPanel.batchLoss', text: words.batchLoss({ reduction }), claims };
}

/** Σ c(k) e(k) over the divisor, sample by sample. */
function reducedLosses(trace: StepTrace): number {
  const weights = rowsOf(trace).map((row) => trace.sampleWeight(row));
  const sum = rowsOf(trace).reduce((total, row) => total + trace.sampleWeight(row) * trace.sampleLoss(row), 0);
  const total = weights.reduce((all, weight) => all + weight, 0);
  const divisor = {
    none: 1,
    batch: trace.batchSize,
    weights: total,
    number: Number(trace.settings.divisor),
  }[plainDivisionOf(trace)];
  return divisor === 0 ? 0 : sum / divisor;
}

/**
 * For how many samples the loss is lower after the step, by more than rounding, as the ledger's sentence has it; `after` is in the order of the batch, in
 * which a sample may be twice.
 */
export function saidOfLowered(trace: StepTrace, after: readonly number[]): Said {
  const rows = firstRows(trace);
  const changed = rows.filter((row) => canBeToldApart(after[row - 1] ?? Number.NaN, trace.sampleLoss(row)));
  const lower = changed.filter((row) => (after[row - 1] ?? Number.NaN) < trace.sampleLoss(row));
  const least = Math.min(...lower.map((row) => trace.sampleLoss(row) - (after[row - 1] ?? Number.NaN)));
  const others = rows.filter((row) => !lower.includes(row) && Number.isFinite(after[row - 1]));
  return {
    kind: 'lossPanel.lowered',
    text: messages.lossPanel.lowered({ lower: lower.length, changed: changed.length, all: rows.length }),
    claims: [
      claim(new Set(trace.batch).size, 'is', rows.length),
      ...(lower.length > 0 ? [claim(least, 'exceeds', 0)] : []),
      ...others.map((row) => claim(trace.sampleLoss(row), 'isAtMost', after[row - 1] ?? 0)),
    ],
  };
}

/**
 * That a shorter step in the same direction would lower the loss: it rises, and the step goes down its gradient. Absent where the update is not
 * made from the gradient of this loss.
 */
export function saidOfTooLong(trace: StepTrace): Said | undefined {
  const { settings, cycle, batchSize, network } = trace;
  const [before, after] = [trace.batchLoss(), trace.lossAfter()];
  const isOfLoss = batchSize > 0 && !cycle && !settings.method && settings.clip?.per !== 'sample';
  const [from, to] = [formatShort(before), formatShort(after)];
  if (!isOfLoss || !(after > before) || from === to) return undefined;
  // To first order the loss changes by the sum of these products.
  const products = weightPlaces(network).map(
    (at) => trace.batchGradient(at.layer, at.from, at.to) * trace.update(at.layer, at.from, at.to),
  );
  const claims: readonly Claim[] = [
    claim([{ value: after, printed: to }], 'exceeds', [{ value: before, printed: from }]),
    claim(
      sum(products.map((product) => Math.max(0, -product))),
      'exceeds',
      sum(products.map((product) => Math.max(0, product))),
    ),
  ];
  if (!claims.every(holdsAsPrinted)) return undefined;
  return { kind: 'lossPanel.tooLong', text: messages.lossPanel.tooLong(from, to), claims };
}

/** Fewer rises are told at their steps. */
const fewRises = 2;

/**
 * That steps up to now were too long, as the curve shows: each went down the gradient of the loss of the same samples, and the loss rose. Absent
 * where a step has another direction, or where one loss is not the next one's.
 */
export function saidOfRises(
  { settings }: StepTrace,
  { points, step, batches, pieces, changes }: LossPicture,
): Said | undefined {
  const { optimizer, method, clip, accumulate } = settings;
  const isPlain = optimizer.kind === 'sgd' && optimizer.momentum === 0 && optimizer.weightDecay === 0;
  const isOfLoss = isPlain && !method && !accumulate && clip?.per !== 'sample';
  if (!isOfLoss || batches.kind !== 'one' || pieces.length > 1 || changes.length > 0) return undefined;
  const losses = points.filter((point) => point.step <= step).map(({ loss }) => loss);
  if (!losses.every(Number.isFinite)) return undefined;
  const changed = losses.slice(1).map((loss, before) => [losses[before] ?? loss, loss] as const);
  const risen = changed.filter(([from, to]) => to > from && formatShort(to) !== formatShort(from));
  if (risen.length < fewRises) return undefined;
  return {
    kind: 'lossPanel.rises',
    text: messages.lossPanel.rises(risen.length, changed.length),
    claims: [claim(Math.min(...risen.map(([from, to]) => to - from)), 'exceeds', 0)],
  };
}

/** The first row of each sample. */
function firstRows(trace: StepTrace): readonly number[] {
  return rowsOf(trace).filter((row) => trace.rowOf(sampleAt(trace, row)) === row);
}

/** How many samples of the batch are right; `wrong` names each of the others once. */
export function saidOfRight(trace: StepTrace, wrong: readonly WrongSample[]): Said {
  const rows = firstRows(trace);
  const right = rows.length - wrong.length;
  return {
    kind: 'lossPanel.rightInBatch',
    text: messages.lossPanel.rightInBatch(right, rows.length),
    // To count them once more takes longer than to find the wrong ones.
    get claims() {
      return [claim(rightIn(trace, rows), 'is', right), claim(new Set(trace.batch).size, 'is', rows.length)];
    },
  };
}

function rightIn(trace: StepTrace, rows: readonly number[]): number {
  const last = lastLayer(trace.network);
  const outputs = Array.from({ length: unitsIn(trace.network, last) }, (_, unit) => unit + 1);
  const isRight = (row: number): boolean =>
    outputs.some(
      (unit) =>
        trace.target(unit, row) === 1 &&
        outputs.every((m) => m === unit || trace.activation(last, m, row) < trace.activation(last, unit, row)),
    );
  return rows.filter(isRight).length;
}

/** What one point of the curve is the loss of; absent where each batch has its own mark. */
export function saidOfPoints(run: Run, { batches, epochs, isWhole, step }: LossPicture): Said | undefined {
  const words = messages.lossPanel;
  if (batches.kind === 'marks') return undefined;
  const { sampleCount } = run.data;
  const samples = run.epochInfo(step).samples;
  if (isWhole)
    return {
      kind: 'lossPanel.isWhole',
      text: words.isWhole,
      claims: [claim(new Set(samples).size, 'is', sampleCount), claim(samples.length, 'is', sampleCount)],
    };
  if (batches.kind === 'one') {
    const first = new Set(run.epochInfo(1).samples);
    const others = samples.filter((sample) => !first.has(sample)).length;
    return {
      kind: 'lossPanel.oneBatch',
      text: words.oneBatch,
      claims: [claim(others, 'is', 0), claim(new Set(samples).size, 'is', first.size)],
    };
  }
  return {
    kind: 'lossPanel.manyBatches',
    text: words.manyBatches(batches.count, epochs.length > 0),
    claims: [claim(run.epochInfo(step).batches, 'is', batches.count)],
  };
}

/** From which step on losses are not finite, or at which step one was not. */
export function saidOfNonFinite({ points, nonFinite }: LossPicture): Said | undefined {
  if (!nonFinite) return undefined;
  const words = messages.lossPanel;
  const value = formatShort(nonFinite.loss);
  const lastFinite = max(points.filter(({ loss }) => Number.isFinite(loss)).map(({ step }) => step)) ?? 0;
  return lastFinite < nonFinite.step
    ? {
        kind: 'lossPanel.nonFinite',
        text: words.nonFinite(value, nonFinite.step),
        claims: [claim(nonFinite.step, 'exceeds', lastFinite)],
      }
    : {
        kind: 'lossPanel.nonFiniteAt',
        text: words.nonFiniteAt(value, nonFinite.step),
        claims: [claim(lastFinite, 'exceeds', nonFinite.step)],
      };
}

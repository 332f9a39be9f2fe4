/** What is said of the losses of a step and of the curve; what it claims is recomputed in `test/claims`. */
import { max, sum } from 'd3';
import { reductionOf } from '../../kit/quantity/reductionOf';
import type { StepTrace } from '../../model';
import { type Claim, claim, holdsAsPrinted, rowsOf, sampleAt, weightPlaces } from '../../quantity';
import type { WrongSample } from '../../run';
import { canBeToldApart, formatShort, messages } from '../../text';
import type { Said, Sentence } from '../shared/said';
import type { LossPicture } from './lossPicture';

/** What the batch loss is of its samples' losses; the name of its number. */
export function saidOfBatchLoss(trace: StepTrace): Sentence {
  const words = messages.lossPanel;
  const reduction = reductionOf(trace);
  return trace.settings.penalty
    ? { kind: 'lossPanel.penalisedBatchLoss', text: words.penalisedBatchLoss({ reduction }) }
    : { kind: 'lossPanel.batchLoss', text: words.batchLoss({ reduction }) };
}

/**
 * For how many samples the loss is lower after the step, by more than rounding, as the ledger's sentence has it; `after` is in the order of the batch, in
 * which a sample may be twice. Absent where a loss is NaN or ∞.
 */
export function saidOfLowered(trace: StepTrace, after: readonly number[]): Sentence | undefined {
  const rows = firstRows(trace);
  if (![...after, ...rows.map((row) => trace.sampleLoss(row))].every(Number.isFinite)) return undefined;
  const changed = rows.filter((row) => canBeToldApart(after[row - 1] ?? Number.NaN, trace.sampleLoss(row)));
  const lower = changed.filter((row) => (after[row - 1] ?? Number.NaN) < trace.sampleLoss(row));
  return {
    kind: 'lossPanel.lowered',
    text: messages.lossPanel.lowered({ lower: lower.length, changed: changed.length, all: rows.length }),
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
): Sentence | undefined {
  const { optimizer, method, clip, accumulate } = settings;
  const isPlain = optimizer.kind === 'sgd' && optimizer.momentum === 0 && optimizer.weightDecay === 0;
  const isOfLoss = isPlain && !method && !accumulate && clip?.per !== 'sample';
  if (!isOfLoss || batches.kind !== 'one' || pieces.length > 1 || changes.length > 0) return undefined;
  const losses = points.filter((point) => point.step <= step).map(({ loss }) => loss);
  if (!losses.every(Number.isFinite)) return undefined;
  const changed = losses.slice(1).map((loss, before) => [losses[before] ?? loss, loss] as const);
  const risen = changed.filter(([from, to]) => to > from && formatShort(to) !== formatShort(from));
  if (risen.length < fewRises) return undefined;
  return { kind: 'lossPanel.rises', text: messages.lossPanel.rises(risen.length, changed.length) };
}

/** The first row of each sample. */
function firstRows(trace: StepTrace): readonly number[] {
  return rowsOf(trace).filter((row) => trace.rowOf(sampleAt(trace, row)) === row);
}

/** How many samples of the batch are right; `wrong` names each of the others once. */
export function saidOfRight(trace: StepTrace, wrong: readonly WrongSample[]): Sentence {
  const all = firstRows(trace).length;
  return { kind: 'lossPanel.rightInBatch', text: messages.lossPanel.rightInBatch(all - wrong.length, all) };
}

/** What one point of the curve is the loss of; absent where each batch has its own mark. */
export function saidOfPoints({ batches, epochs, isWhole }: LossPicture): Sentence | undefined {
  const words = messages.lossPanel;
  if (batches.kind === 'marks') return undefined;
  if (isWhole) return { kind: 'lossPanel.isWhole', text: words.isWhole };
  if (batches.kind === 'one') return { kind: 'lossPanel.oneBatch', text: words.oneBatch };
  return { kind: 'lossPanel.manyBatches', text: words.manyBatches(batches.count, epochs.length > 0) };
}

/** From which step on losses are not finite, or at which step one was not. */
export function saidOfNonFinite({ points, nonFinite }: LossPicture): Sentence | undefined {
  if (!nonFinite) return undefined;
  const words = messages.lossPanel;
  const value = formatShort(nonFinite.loss);
  const lastFinite = max(points.filter(({ loss }) => Number.isFinite(loss)).map(({ step }) => step)) ?? 0;
  return lastFinite < nonFinite.step
    ? { kind: 'lossPanel.nonFinite', text: words.nonFinite(value, nonFinite.step) }
    : { kind: 'lossPanel.nonFiniteAt', text: words.nonFiniteAt(value, nonFinite.step) };
}

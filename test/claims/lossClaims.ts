/** What each kind of Loss's sentences claims, from the step's single numbers and the run. */
import { lastLayer, type StepTrace, unitsIn } from '../../src/model';
import { type Claim, claim, plainDivisionOf, rowsOf, sampleAt, type Term } from '../../src/quantity';
import type { Run } from '../../src/run';
import { canBeToldApart, formatShort, messages } from '../../src/text';
import type { LossPicture } from '../../src/views/Loss/lossPicture';

interface LossContext {
  readonly run: Run;
  readonly trace: StepTrace;
  readonly picture: LossPicture;
  /** The losses after the step, in the order of the batch. */
  readonly after: readonly number[];
}

type ClaimsOf = (context: LossContext, text: string) => readonly Claim[];

/** A number that the sentence says, if it says all of its numbers as `expected` does; NaN holds in no claim. */
const saidIn = (text: string, expected: string, value: number): number => (text === expected ? value : Number.NaN);

/** Σ c(k) e(k) over the divisor, sample by sample. */
function reducedLosses(trace: StepTrace): number {
  const weights = rowsOf(trace).map((row) => trace.sampleWeight(row));
  const sum = rowsOf(trace).reduce((total, row) => total + trace.sampleWeight(row) * trace.sampleLoss(row), 0);
  const divisor = {
    none: 1,
    batch: trace.batchSize,
    weights: weights.reduce((all, weight) => all + weight, 0),
    number: Number(trace.settings.divisor),
  }[plainDivisionOf(trace)];
  return divisor === 0 ? 0 : sum / divisor;
}

const ofBatchLoss: ClaimsOf = ({ trace }) => {
  const ofData = reducedLosses(trace);
  const penalty: readonly Term[] = trace.settings.penalty ? [{ value: trace.penalty() }] : [];
  return Number.isFinite(ofData) ? [claim([{ value: ofData }, ...penalty], 'is', trace.batchLoss())] : [];
};

/** The first row of each sample. */
function firstRows(trace: StepTrace): readonly number[] {
  return rowsOf(trace).filter((row) => trace.rowOf(sampleAt(trace, row)) === row);
}

const ofLowered: ClaimsOf = ({ trace, after }, text) => {
  const rows = firstRows(trace);
  const afterOf = (row: number): number => after[row - 1] ?? Number.NaN;
  const changed = rows.filter((row) => canBeToldApart(afterOf(row), trace.sampleLoss(row)));
  const lower = changed.filter((row) => afterOf(row) < trace.sampleLoss(row));
  const least = Math.min(...lower.map((row) => trace.sampleLoss(row) - afterOf(row)));
  const others = rows.filter((row) => !lower.includes(row) && Number.isFinite(after[row - 1]));
  const all = new Set(trace.batch).size;
  const expected = messages.lossPanel.lowered({ lower: lower.length, changed: changed.length, all });
  return [
    claim(saidIn(text, expected, all), 'is', rows.length),
    ...(lower.length > 0 ? [claim(least, 'exceeds', 0)] : []),
    ...others.map((row) => claim(trace.sampleLoss(row), 'isAtMost', afterOf(row))),
  ];
};

const ofRises: ClaimsOf = ({ picture: { points, step } }, text) => {
  const losses = points.filter((point) => point.step <= step).map(({ loss }) => loss);
  const rises = losses
    .slice(1)
    .map((loss, before) => [losses[before] ?? loss, loss] as const)
    .filter(([from, to]) => to > from && formatShort(to) !== formatShort(from))
    .map(([from, to]) => to - from);
  const expected = messages.lossPanel.rises(rises.length, losses.length - 1);
  return [claim(saidIn(text, expected, Math.min(...rises)), 'exceeds', 0)];
};

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

const ofRight: ClaimsOf = ({ trace }, text) => {
  const rows = firstRows(trace);
  const [right, all] = [rightIn(trace, rows), new Set(trace.batch).size];
  const expected = messages.lossPanel.rightInBatch(right, all);
  return [claim(saidIn(text, expected, right), 'is', right), claim(all, 'is', rows.length)];
};

const ofWhole: ClaimsOf = ({ run, picture }) => {
  const { samples } = run.epochInfo(picture.step);
  const { sampleCount } = run.data;
  return [claim(new Set(samples).size, 'is', sampleCount), claim(samples.length, 'is', sampleCount)];
};

const ofOneBatch: ClaimsOf = ({ run, picture }) => {
  const { samples } = run.epochInfo(picture.step);
  const first = new Set(run.epochInfo(1).samples);
  const others = samples.filter((sample) => !first.has(sample)).length;
  return [claim(others, 'is', 0), claim(new Set(samples).size, 'is', first.size)];
};

const ofManyBatches: ClaimsOf = ({ run, picture }, text) => {
  const { batches } = run.epochInfo(picture.step);
  const expected = messages.lossPanel.manyBatches(batches, picture.epochs.length > 0);
  return [claim(saidIn(text, expected, batches), 'is', batches)];
};

/** How many steps the last finite loss lies before the one that is not finite. */
function stepsBefore({ points, nonFinite }: LossPicture): number {
  const finite = points.filter(({ loss }) => Number.isFinite(loss)).map(({ step }) => step);
  return (nonFinite?.step ?? Number.NaN) - Math.max(0, ...finite);
}

const claimsOf: Readonly<Record<string, ClaimsOf>> = {
  'lossPanel.batchLoss': ofBatchLoss,
  'lossPanel.penalisedBatchLoss': ofBatchLoss,
  'lossPanel.lowered': ofLowered,
  'lossPanel.rises': ofRises,
  'lossPanel.rightInBatch': ofRight,
  'lossPanel.isWhole': ofWhole,
  'lossPanel.oneBatch': ofOneBatch,
  'lossPanel.manyBatches': ofManyBatches,
  'lossPanel.nonFinite': ({ picture }) => [claim(stepsBefore(picture), 'exceeds', 0)],
  'lossPanel.nonFiniteAt': ({ picture }) => [claim(0, 'exceeds', stepsBefore(picture))],
};

export function lossClaims(kind: string, context: LossContext, text: string): readonly Claim[] {
  return claimsOf[kind]?.(context, text) ?? [];
}

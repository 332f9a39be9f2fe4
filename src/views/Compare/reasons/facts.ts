/** What reasons check in the two steps before they claim anything. */

import { compareVectors, trainedCells, trainedInBoth, type VectorPair } from '../../../kit/comparedRuns/vectors';
import { firstFrom, lastLayer, type StepTrace, unitsIn, weightCount } from '../../../model';
import type { PairedTraces } from '../pairNumbers';
import type { ScopeName } from './reason';

/** Differences of this share are rounding. */
const rounding = 1e-11;

/** Vectors of the parameters that both runs train. */
export function bothRows(
  { first, second }: PairedTraces,
  read: (trace: StepTrace) => Float64Array,
): readonly [Float64Array, Float64Array] {
  const trained = trainedInBoth(first.network, second.network);
  return [trainedCells(read(first), first.network, trained), trainedCells(read(second), second.network, trained)];
}

/** A number of every weight of the step, in the order of its rows. */
export function rowOf(trace: StepTrace, read: (layer: number, from: number, to: number) => number): Float64Array {
  const { network } = trace;
  const row = new Float64Array(weightCount(network));
  let at = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const froms = unitsIn(network, layer - 1);
    for (let to = 1; to <= unitsIn(network, layer); to++) {
      for (let from = firstFrom(network); from <= froms; from++) row[at++] = read(layer, from, to);
    }
  }
  return row;
}

/** The same of every bias, and 0 for the weights. */
export function rowOfBiases(trace: StepTrace, read: StepTrace['weight']): Float64Array {
  return rowOf(trace, (layer, from, to) => (from === 0 ? read(layer, from, to) : 0));
}

export const dataGradients = (trace: StepTrace): Float64Array => trace.dataGradientRow();

export const weightsBefore = (trace: StepTrace): Float64Array => rowOf(trace, (...place) => trace.weight(...place));

export const areSame = ({ relation }: VectorPair): boolean => relation === 'equal' || relation === 'bothZero';

export function norm(values: Float64Array): number {
  return compareVectors(values, values).firstNorm;
}

/** one · a + other · b */
export function combined(a: Float64Array, b: Float64Array, [one, other]: readonly [number, number]): Float64Array {
  return a.map((value, at) => one * value + other * (b[at] ?? 0));
}

export const difference = (a: Float64Array, b: Float64Array): Float64Array => combined(a, b, [-1, 1]);

/** Whether b = factor · a, up to rounding; not for vectors of zeros. */
export function isMultiple(a: Float64Array, b: Float64Array, factor: number): boolean {
  const size = norm(b);
  return size > 0 && Number.isFinite(factor) && norm(combined(a, b, [-factor, 1])) <= rounding * size;
}

/** Whether both vectors are equal, up to rounding of numbers as large as `size`. */
export function areEqual(a: Float64Array, b: Float64Array, size = norm(b)): boolean {
  return norm(difference(a, b)) <= rounding * size;
}

/** A step from another thread has copies of the blocks. */
export function haveSameWeights({ first, second }: PairedTraces): boolean {
  const others = second.stateBefore.weights;
  return first.stateBefore.weights.every((block, index) => {
    const copy = others[index];
    return copy === block || (copy !== undefined && block.every((value, at) => value === copy[at]));
  });
}

/** Whether the optimizer has nothing from earlier steps. */
export function hasEmptyState({ stateBefore: { optimizerState = {}, optimizerStep } }: StepTrace): boolean {
  const blocks = Object.values(optimizerState).flat();
  return optimizerStep === 0 || blocks.every((block) => block.every((value) => value === 0));
}

/** The gradients of which what is said of the samples' gradients is true: those that the optimizers get, if nothing follows the division. */
export function scopeOf({ first, second }: PairedTraces): ScopeName {
  const has = (read: (trace: StepTrace) => boolean): boolean => read(first) || read(second);
  const after: readonly ScopeName[] = [
    ...(has(({ settings }) => settings.penalty !== undefined) ? (['penalty'] as const) : []),
    ...(has((trace) => trace.batchClipFactor() !== 1) ? (['clip'] as const) : []),
    ...(has(({ settings }) => settings.accumulate !== undefined) ? (['batch'] as const) : []),
  ];
  return after.length > 1 ? 'data' : (after[0] ?? 'whole');
}

/** Whether no sample has a factor c(k) or γ(k) other than 1. */
export function hasPlainSamples(trace: StepTrace): boolean {
  if (trace.hasSampleWeights) return false;
  return trace.settings.clip?.per !== 'sample' || clippedRows(trace) === 0;
}

/** How many rows have γ(k) < 1. */
export function clippedRows(trace: StepTrace): number {
  let count = 0;
  for (let row = 1; row <= trace.batchSize; row++) if (trace.clipFactor(row) < 1) count++;
  return count;
}

/** λw of every weight that the step decays, in the order of the rows. */
export const decayTerms = (trace: StepTrace): Float64Array => rowOf(trace, (...place) => trace.decayTerm(...place));

export const penaltyGradients = (trace: StepTrace): Float64Array =>
  rowOf(trace, (...place) => trace.penaltyGradient(...place));

/** The numbers of the samples in the batch, from 1, a sample as often as it has rows. */
export function samplesIn({ batch }: StepTrace): readonly number[] {
  return batch.map((index) => index + 1);
}

/** The samples that only the first of two lists contains, each as often as that. */
export function onlyIn(some: readonly number[], others: readonly number[]): readonly number[] {
  const left = [...others];
  return some.filter((sample) => {
    const at = left.indexOf(sample);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The gradients of all weights from some rows, γ∇e, added: of samples without weights c(k). */
export function sumOfRows(trace: StepTrace, rows: readonly number[]): Float64Array {
  return rowOf(trace, (layer, from, to) =>
    rows.reduce((sum, row) => sum + trace.clipFactor(row) * trace.sampleGradient(layer, from, to, row), 0),
  );
}

/** Every δ of the output layer, sample by sample. */
export const outputDeltas = (trace: StepTrace): Float64Array => trace.deltaBlock(lastLayer(trace.network));

/** Whether the weight's row has a bias: not in a network without them. */
export function hasBiases({ network }: StepTrace): boolean {
  return firstFrom(network) === 0;
}

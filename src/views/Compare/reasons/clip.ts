/** Clipping: each sample's gradient before the sum, or the batch's after the reduction. */
import { clippedNorm, clippedVectorOf, clipsEachBatch, type StepTrace } from '../../../model';
import { clippedRows } from './facts';
import { exact, type Reason, type ReasonsFor } from './reason';

export const clipReasons: ReasonsFor = ({ traces: { first, second } }) => [first, second].flatMap(ofRun);

function ofRun(trace: StepTrace): readonly Reason[] {
  const { clip } = trace.settings;
  if (!clip) return [];
  return clip.per === 'sample' ? eachSample(trace, clip.maxNorm) : wholeBatch(trace, clip.maxNorm);
}

function eachSample(trace: StepTrace, maxNorm: number): readonly Reason[] {
  const count = clippedRows(trace);
  const values = { norm: exact(maxNorm) };
  if (count === 0) return [{ name: 'nothingClipped', values }];
  let [weight, largest] = [0, 0];
  for (let row = 1; row <= trace.batchSize; row++) {
    weight = Math.max(weight, trace.sampleWeight(row));
    const factor = trace.sampleWeight(row) * trace.clipFactor(row);
    largest = Math.max(largest, (factor * trace.sampleGradientNorm(row)) / trace.divisor);
  }
  const bound = (weight * maxNorm) / trace.divisor;
  // The claim is about the samples of this batch too.
  if (!(largest <= bound * (1 + 1e-9))) return [];
  return [{ name: 'samplesClipped', values: { ...values, count: exact(count), all: exact(trace.batchSize), bound } }];
}

function wholeBatch(trace: StepTrace, maxNorm: number): readonly Reason[] {
  // Where each batch of a cycle is clipped, the norm is not that of the gradient that is compared.
  if (trace.cycle && clipsEachBatch(trace.settings)) return [];
  const [before, factor] = [clippedNorm(trace), trace.batchClipFactor()];
  const values = { before: { value: before, beside: maxNorm }, norm: exact(maxNorm) };
  // Clipped is what the cycle's update is made from.
  if (!clippedVectorOf(trace)) return [];
  if (factor === 1) return [{ name: 'nothingClipped', values: { norm: values.norm } }];
  const penalty = trace.settings.penalty !== undefined;
  return [{ name: 'batchClipped', values: { ...values, penalty, factor } }];
}

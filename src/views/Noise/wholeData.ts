/**
 * What every sample of the data would add to the chosen weight's gradient, at the weights of the step: those of the batch are in its
 * trace; for the others a pass over the rest of N, in pieces.
 */
import { type SamplePass, type StepTrace, samplePass, type TrainingData, weightCount } from '../../model';
import type { WeightPlace } from '../../quantity';
import type { Work } from '../shared/work/job';

/** Samples of a piece at most, and its multiplications, forward and back: some milliseconds. */
const samplesAPiece = 250;
const pieceCost = 2e7;

/** The pieces of so many samples are kept, so that another weight is read from them at once. */
const mostKept = 5000;

const kept = new WeakMap<StepTrace, Map<number, SamplePass>>();

/** ∂e(k)/∂w for k = 1..N, times its weight and clip factor where there are any. */
export function* wholeData(trace: StepTrace, data: TrainingData, place: WeightPlace): Work<Float64Array> {
  const { sampleCount } = data;
  const contributions = new Float64Array(sampleCount);
  const passes = kept.get(trace) ?? new Map<number, SamplePass>();
  kept.set(trace, passes);
  const samples = Math.min(samplesAPiece, Math.max(1, Math.floor(pieceCost / (2 * weightCount(trace.network)))));
  const passAt = (first: number, end: number): SamplePass => {
    const known = passes.get(first);
    if (known) return known;
    const pass = samplePass(trace, data, { first, end });
    if (sampleCount <= mostKept) passes.set(first, pass);
    return pass;
  };
  for (let first = 0; first < sampleCount; first += samples) {
    if (first > 0) yield { share: first / sampleCount };
    const end = Math.min(sampleCount, first + samples);
    for (let index = first; index < end; index++) {
      const row = trace.rowOf(index + 1);
      contributions[index] =
        row === undefined
          ? passAt(first, end).contribution(place, index - first)
          : trace.contribution(place.layer, place.from, place.to, row);
    }
  }
  return contributions;
}

/**
 * The contribution of every sample of the data to one weight's gradient sum, at the same weights: forward and backward
 * passes for all N, in pieces of some milliseconds.
 */
import { keptFor } from '../memory';
import { type SamplePass, type StepTrace, samplePass, type TrainingData, weightCount } from '../model';
import type { WeightPlace } from '../quantity';

/** The source of weights and settings, for example a trace. */
export type PassOwner = Pick<StepTrace, 'network' | 'stateBefore' | 'settings'>;

/** The most samples of a piece, and its multiplications: some milliseconds. */
const samplesAPiece = 250;
const pieceCost = 2e7;

/** Pieces of up to this many samples are kept, so that another weight can be read at once. */
const mostKept = 5000;

/** By the first sample of the piece. */
const keptPasses = keptFor((_owner: PassOwner): Map<number, SamplePass> => new Map());

/**
 * ∂e(k)/∂w for k = 1..N, times its weight and clip factor if there are any; those of a trace's own batch are read from
 * it.
 */
export function* dataContributions(
  owner: PassOwner | StepTrace,
  data: TrainingData,
  place: WeightPlace,
): Generator<{ readonly share: number }, Float64Array> {
  const { sampleCount } = data;
  const contributions = new Float64Array(sampleCount);
  const passes = keptPasses(owner);
  const samples = Math.min(samplesAPiece, Math.max(1, Math.floor(pieceCost / (2 * weightCount(owner.network)))));
  const passAt = (first: number, end: number): SamplePass => {
    const known = passes.get(first);
    if (known) return known;
    const pass = samplePass(owner, data, { first, end });
    if (sampleCount <= mostKept) passes.set(first, pass);
    return pass;
  };
  for (let first = 0; first < sampleCount; first += samples) {
    if (first > 0) yield { share: first / sampleCount };
    const end = Math.min(sampleCount, first + samples);
    for (let index = first; index < end; index++) {
      const row = 'batch' in owner ? owner.rowOf(index + 1) : undefined;
      contributions[index] =
        'batch' in owner && row !== undefined
          ? owner.contribution(place.layer, place.from, place.to, row)
          : passAt(first, end).contribution(place, index - first);
    }
  }
  return contributions;
}

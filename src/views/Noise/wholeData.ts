/** What every sample of the data would add to the chosen weight's gradient, at the weights of the step: a pass over all N, in pieces. */
import { computeStep, type StepTrace, type TrainingData } from '../../model';
import type { WeightPlace } from '../../quantity';
import type { ChunkedJob } from '../shared/useChunkedJob';

export interface WholeDataJob extends ChunkedJob {
  /** ∂e(k)/∂w for k = 1..N, times its weight and clip factor where there are any; filled by the work. */
  readonly contributions: Float64Array;
}

const samplesAPiece = 250;

/** The pieces of so many samples are kept, so that another weight is read from them at once. */
const mostKept = 5000;

const kept = new WeakMap<StepTrace, Map<number, StepTrace>>();

export function wholeDataJob(trace: StepTrace, data: TrainingData, { layer, from, to }: WeightPlace): WholeDataJob {
  const { sampleCount } = data;
  const contributions = new Float64Array(sampleCount);
  const pieces = kept.get(trace) ?? new Map<number, StepTrace>();
  kept.set(trace, pieces);
  const pieceAt = (first: number): StepTrace => {
    const known = pieces.get(first);
    if (known) return known;
    const { network, step, epoch, stateBefore, settings } = trace;
    const length = Math.min(samplesAPiece, sampleCount - first);
    const batch = Array.from({ length }, (_, index) => first + index);
    const piece = computeStep({ network, data, batch, step, epoch, state: stateBefore, settings });
    if (sampleCount <= mostKept) pieces.set(first, piece);
    return piece;
  };
  return {
    contributions,
    total: Math.ceil(sampleCount / samplesAPiece),
    work: (number) => {
      const first = number * samplesAPiece;
      const piece = pieceAt(first);
      for (let position = 0; position < piece.batchSize; position++) {
        contributions[first + position] = piece.contribution(layer, from, to, position);
      }
    },
  };
}

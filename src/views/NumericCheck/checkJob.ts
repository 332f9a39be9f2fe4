/** Computes every weight's slope, one after another; yields between blocks of a pass. */

import { piecesOf, type Work } from '../../kit/work/job';
import { type StepTrace, slopeWork, weightCount } from '../../model';
import { weightPlaceAt } from '../../quantity';

export interface CheckedWeights {
  /** In the order of `weightPlaces`; 0 for weights that are not checked yet. */
  readonly slopes: Float64Array;
  /** The number of checked weights. */
  readonly checked: number;
}

/** `h` absent: the default step, and then the slopes are the quantities `numericSlope`. */
export function* checkWork(trace: StepTrace, h: number | undefined): Work<CheckedWeights> {
  const count = weightCount(trace.network);
  const slopes = new Float64Array(count);
  for (let checked = 0; checked < count; checked++) {
    const share = checked / count;
    yield { share, value: { slopes, checked } };
    const work = slopeWork(trace, weightPlaceAt(trace.network, checked), h);
    slopes[checked] = (yield* piecesOf(work, () => share)).slope;
  }
  return { slopes, checked: count };
}

/** Every weight's slope, one after another, each in as many pieces as its passes have blocks. A job that starts again goes on where it was. */
import {
  firstFrom,
  lastLayer,
  lossPass,
  type SlopeWork,
  type StepTrace,
  slopeWork,
  unitsIn,
  weightCount,
} from '../../model';
import { type WeightPlace, weightPlaceAt } from '../../quantity';
import type { ChunkedJob } from '../shared/work/useChunkedJob';

export interface CheckJob extends ChunkedJob {
  /** How many weights there are. */
  readonly count: number;
  /** How many have been checked. */
  readonly checked: () => number;
  /** In the order of `weightPlaces`; a million of them are not listed. */
  readonly place: (index: number) => WeightPlace;
  readonly slopes: Float64Array;
}

/** `h` absent: the usual step, and then the slopes are the quantities `numericSlope`. */
export function checkJob(trace: StepTrace, h: number | undefined): CheckJob {
  const { network } = trace;
  const count = weightCount(network);
  const place = (index: number): WeightPlace => weightPlaceAt(network, index);
  const piecesInLayer = (layer: number): number =>
    2 *
    lossPass(trace, layer).blocks *
    (unitsIn(network, layer - 1) + 1 - firstFrom(network)) *
    unitsIn(network, layer);
  const slopes = new Float64Array(count);
  let checked = 0;
  let current: SlopeWork | undefined;
  let done = 0;
  return {
    count,
    checked: () => checked,
    place,
    slopes,
    total: Array.from({ length: lastLayer(network) }, (_, index) => piecesInLayer(index + 1)).reduce(
      (all, one) => all + one,
      0,
    ),
    work: () => {
      if (checked === count) return;
      current ??= slopeWork(trace, place(checked), h);
      current.work(done++);
      if (done < current.total) return;
      slopes[checked++] = current.slope();
      [current, done] = [undefined, 0];
    },
  };
}

/** Every weight's slope, one after another, each in as many pieces as its passes have blocks. A job that starts again goes on where it was. */
import { firstFrom, lastLayer, lossPass, type SlopeWork, type StepTrace, slopeWork, unitsIn } from '../../model';
import type { WeightPlace } from '../../quantity';
import type { ChunkedJob } from '../shared/useChunkedJob';

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
  const first = firstFrom(network);
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => {
    const layer = index + 1;
    const into = unitsIn(network, layer - 1) + 1 - first;
    return { layer, into, count: into * unitsIn(network, layer), blocks: lossPass(trace, layer).blocks };
  });
  const count = layers.reduce((all, layer) => all + layer.count, 0);
  const place = (index: number): WeightPlace => {
    let at = index;
    for (const { layer, into, count: own } of layers) {
      if (at < own) return { layer, from: first + (at % into), to: Math.floor(at / into) + 1 };
      at -= own;
    }
    throw new RangeError(`weight ${index}: expected 0..${count - 1}`);
  };
  const slopes = new Float64Array(count);
  let checked = 0;
  let current: SlopeWork | undefined;
  let done = 0;
  return {
    count,
    checked: () => checked,
    place,
    slopes,
    total: layers.reduce((all, layer) => all + 2 * layer.blocks * layer.count, 0),
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

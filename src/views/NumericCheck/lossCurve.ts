/** The batch loss along one weight, as far as it can be seen: from where to where, at which weights. */
import { differenceStep, lossAlongWeight, type StepTrace } from '../../model';
import type { WeightPlace } from '../../quantity';
import type { ChunkedJob } from '../shared/useChunkedJob';

export interface CurvePoint {
  readonly weight: number;
  readonly loss: number;
}

export interface LossCurve extends ChunkedJob {
  readonly from: number;
  readonly to: number;
  /** Filled by the work, in no order. */
  readonly points: readonly (CurvePoint | undefined)[];
}

const curvePoints = 41;

/** The nudges have to be in sight, and so does some of the curve beyond them. */
export function curveRange(weight: number, h: number): readonly [number, number] {
  const reach = Math.max(2.5 * h, 0.5, Math.abs(weight) / 2);
  return [weight - reach, weight + reach];
}

export function lossCurve(trace: StepTrace, place: WeightPlace, h: number): LossCurve {
  const loss = lossAlongWeight(trace, place);
  const [from, to] = curveRange(trace.weight(place.layer, place.from, place.to), h);
  const points: (CurvePoint | undefined)[] = Array.from({ length: curvePoints });
  return {
    from,
    to,
    points,
    total: curvePoints,
    work: (piece) => {
      const weight = from + ((to - from) * piece) / (curvePoints - 1);
      points[piece] = { weight, loss: loss(weight) };
    },
  };
}

export interface Nudge {
  readonly weight: number;
  readonly h: number;
  readonly loss: number;
  readonly above: number;
  readonly below: number;
  /** (E(w + h) − E(w − h)) over the distance really walked. */
  readonly slope: number;
}

/** `h` absent: the usual step, and then the very number of the quantity `numericSlope`. */
export function nudged(trace: StepTrace, place: WeightPlace, h?: number): Nudge {
  const weight = trace.weight(place.layer, place.from, place.to);
  const distance = h ?? differenceStep(weight);
  const lossAt = lossAlongWeight(trace, place);
  const above = lossAt(weight + distance);
  const below = lossAt(weight - distance);
  const slope = (above - below) / (weight + distance - (weight - distance));
  return { weight, h: distance, loss: trace.batchLoss(), above, below, slope };
}

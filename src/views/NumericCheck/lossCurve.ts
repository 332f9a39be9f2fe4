/** The batch loss along one weight: first at w + h and w − h, then as a curve. The latest one is cached by trace. */

import { Job, piecesOf, type Work } from '../../kit/work/job';
import { latestFor } from '../../memory';
import { differenceStep, lossAlongWeight, type StepTrace, slopeWork } from '../../model';
import type { WeightPlace } from '../../quantity';

export interface CurvePoint {
  readonly weight: number;
  readonly loss: number;
}

export interface Nudge {
  readonly weight: number;
  readonly h: number;
  readonly loss: number;
  readonly above: number;
  readonly below: number;
  /** (E(w + h) − E(w − h)) over the actual distance of the two weights. */
  readonly slope: number;
  /** The slope with the default h. */
  readonly usual: number;
}

export interface LossCurve {
  readonly from: number;
  readonly to: number;
  /** Undefined until both losses are computed. */
  readonly nudge: Nudge | undefined;
  /** The points computed so far. */
  readonly points: readonly CurvePoint[];
}

const curvePoints = 41;

/** Contains w ± h, and some of the curve beyond. */
function curveRange(weight: number, h: number): readonly [number, number] {
  const reach = Math.max(2.5 * h, 0.5, Math.abs(weight) / 2);
  return [weight - reach, weight + reach];
}

/** `h` absent: the default step, and then the slope is exactly the quantity `numericSlope`. */
export function lossCurveJob(trace: StepTrace, place: WeightPlace, h?: number): Job<LossCurve> {
  return latestJob(trace, place.layer, place.from, place.to, h);
}

const latestJob = latestFor(
  (trace: StepTrace, layer: number, from: number, to: number, h: number | undefined): Job<LossCurve> =>
    new Job(lossCurve(trace, { layer, from, to }, h)),
);

/** The losses at w + h and w − h; yields between blocks of samples. */
export function* nudgeWork(trace: StepTrace, place: WeightPlace, h?: number): Generator<void, Nudge> {
  const weight = trace.weight(place.layer, place.from, place.to);
  const sides = yield* slopeWork(trace, place, h);
  const usual = h === undefined ? sides : yield* slopeWork(trace, place);
  return { weight, h: h ?? differenceStep(weight), loss: trace.batchLoss(), ...sides, usual: usual.slope };
}

function* lossCurve(trace: StepTrace, place: WeightPlace, h: number | undefined): Work<LossCurve> {
  const weight = trace.weight(place.layer, place.from, place.to);
  const distance = h ?? differenceStep(weight);
  const [from, to] = curveRange(weight, distance);
  let curve: LossCurve = { from, to, nudge: undefined, points: [] };
  const share = (): number => ((curve.nudge ? 2 : 0) + curve.points.length) / (2 + curvePoints);
  yield { share: 0, value: curve };
  curve = { ...curve, nudge: yield* piecesOf(nudgeWork(trace, place, h), share) };
  const lossAt = lossAlongWeight(trace, place);
  for (let point = 0; point < curvePoints; point++) {
    yield { share: share(), value: curve };
    const at = from + ((to - from) * point) / (curvePoints - 1);
    const loss = yield* piecesOf(lossAt(at), share);
    curve = { ...curve, points: [...curve.points, { weight: at, loss }] };
  }
  return curve;
}

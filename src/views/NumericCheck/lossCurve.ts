/** The batch loss along one weight: at w + h and w − h first, then as a curve as far as it can be seen. Kept by trace: the last one looked at. */
import { differenceStep, lossAlongWeight, type StepTrace, slopeWork } from '../../model';
import type { WeightPlace } from '../../quantity';
import type { ChunkedJob } from '../shared/work/useChunkedJob';

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
  /** (E(w + h) − E(w − h)) over the distance really walked. */
  readonly slope: number;
}

/** A job that starts again goes on where it was. */
export interface LossCurve extends ChunkedJob {
  readonly from: number;
  readonly to: number;
  /** Undefined as long as both losses are not there. */
  readonly nudge: () => Nudge | undefined;
  /** As far as they have been computed. */
  readonly points: readonly CurvePoint[];
}

const curvePoints = 41;

/** The nudges have to be in sight, and so does some of the curve beyond them. */
export function curveRange(weight: number, h: number): readonly [number, number] {
  const reach = Math.max(2.5 * h, 0.5, Math.abs(weight) / 2);
  return [weight - reach, weight + reach];
}

const kept = new WeakMap<StepTrace, { readonly key: string; readonly curve: LossCurve }>();

/** `h` absent: the usual step, and then the slope is the very number of the quantity `numericSlope`. */
export function lossCurve(trace: StepTrace, place: WeightPlace, h?: number): LossCurve {
  const key = [place.layer, place.from, place.to, h].join('.');
  const known = kept.get(trace);
  if (known?.key === key) return known.curve;
  const curve = freshCurve(trace, place, h);
  kept.set(trace, { key, curve });
  return curve;
}

function freshCurve(trace: StepTrace, place: WeightPlace, h: number | undefined): LossCurve {
  const weight = trace.weight(place.layer, place.from, place.to);
  const distance = h ?? differenceStep(weight);
  const slope = slopeWork(trace, place, h);
  const along = lossAlongWeight(trace, place);
  const [from, to] = curveRange(weight, distance);
  const points: CurvePoint[] = [];
  let nudge: Nudge | undefined;
  let done = 0;
  const pointPiece = (piece: number): void => {
    const at = from + ((to - from) * Math.floor(piece / along.blocks)) / (curvePoints - 1);
    const block = piece % along.blocks;
    along.pass(at, block);
    if (block === along.blocks - 1) points.push({ weight: at, loss: along.batchLoss() });
  };
  return {
    from,
    to,
    points,
    nudge: () => nudge,
    total: slope.total + curvePoints * along.blocks,
    work: (piece) => {
      if (piece !== done) return;
      done++;
      if (piece >= slope.total) return pointPiece(piece - slope.total);
      slope.work(piece);
      if (done < slope.total) return;
      const [above, below] = [slope.above(), slope.below()];
      nudge = { weight, h: distance, loss: trace.batchLoss(), above, below, slope: slope.slope() };
    },
  };
}

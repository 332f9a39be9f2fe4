/**
 * The batch loss as a function of the weights, and its slope by central differences:
 *   ∂E/∂w ≈ (E(w + h) − E(w − h)) / 2h.
 * It is independent of backpropagation and can therefore check it.
 *
 * Indices are in range: weights are copied from the trace's state and read at the cell that `weight` has checked.
 */
import { keptFor } from '../memory';
import { lossPass } from './lossPass';
import { firstFrom, unitsIn, type WeightPlace } from './network';
import type { StepTrace } from './stepTrace';

/** The step h that balances rounding error against curvature: ∛ε, scaled to the weight. */
export function differenceStep(weight: number): number {
  return Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(weight));
}

/** The slope with the default step; empty until it has been computed. */
const defaultSlope = keptFor(
  (_trace: StepTrace, _layer: number, _from: number, _to: number): { value?: number } => ({}),
);

/** The numeric slope of the batch loss by one weight. */
export function numericSlope(trace: StepTrace, weight: WeightPlace, h?: number): number {
  const known = h === undefined ? defaultSlope(trace, weight.layer, weight.from, weight.to).value : undefined;
  if (known !== undefined) return known;
  const work = slopeWork(trace, weight, h);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.slope;
  }
}

/**
 * The numeric slopes of all weights, in blocks as in a TrainingState. It takes two forward passes per weight, so it is
 * for small networks.
 */
export function numericGradient(trace: StepTrace, h?: number): Float64Array[] {
  const { network } = trace;
  return trace.stateBefore.weights.map((block, index) => {
    const units = unitsIn(network, index + 1);
    const first = firstFrom(network) * units;
    return block.map((_, at) =>
      at < first ? 0 : numericSlope(trace, { layer: index + 1, from: Math.floor(at / units), to: (at % units) + 1 }, h),
    );
  });
}

/**
 * E of the trace's batch as a function of one weight; all others are as before the step. Yields between blocks of
 * samples.
 */
export type LossAlongWeight = (value: number) => Generator<void, number>;

export function lossAlongWeight(trace: StepTrace, { layer, from, to }: WeightPlace): LossAlongWeight {
  trace.weight(layer, from, to);
  const { blocks, pass, batchLoss } = lossPass(trace, layer);
  const at = from * unitsIn(trace.network, layer) + to - 1;
  const weights = trace.stateBefore.weights.slice();
  let moved: Float64Array | undefined;
  return function* (value) {
    moved ??= weights[layer - 1]!.slice();
    weights[layer - 1] = moved;
    moved[at] = value;
    for (let block = 0; block < blocks; block++) {
      if (block > 0) yield;
      pass(weights, block);
    }
    return batchLoss();
  };
}

export interface NumericSlope {
  /** E at w + h and at w − h. */
  readonly above: number;
  readonly below: number;
  readonly slope: number;
}

/** The two passes for one slope; yields between blocks of samples. `h` absent: the default step. */
export function* slopeWork(trace: StepTrace, place: WeightPlace, h?: number): Generator<void, NumericSlope> {
  const weight = trace.weight(place.layer, place.from, place.to);
  const distance = h ?? differenceStep(weight);
  const lossAt = lossAlongWeight(trace, place);
  const above = yield* lossAt(weight + distance);
  yield;
  const below = yield* lossAt(weight - distance);
  // Divided by the actual distance of the two weights, which rounding makes slightly different from 2h.
  const slope = (above - below) / (weight + distance - (weight - distance));
  if (h === undefined) defaultSlope(trace, place.layer, place.from, place.to).value = slope;
  return { above, below, slope };
}

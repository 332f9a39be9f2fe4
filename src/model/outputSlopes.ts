/**
 * The outputs of one sample at weights beside one weight, and their slopes by central differences:
 *   ∂o_m/∂w ≈ (o_m(w + h) − o_m(w − h)) / 2h.
 *
 * Indices are in range: weights are copied from the trace's state and moved at the cell that `weight` has checked.
 */
import { forwardFrom } from './forwardPass';
import { layersFrom } from './lossPass';
import { unitsIn, type WeightPlace } from './network';
import { differenceStep } from './numericGradient';
import type { StepTrace } from './stepTrace';

export interface OutputSlopes {
  /** All outputs at w + h; output m in [m−1]. */
  readonly above: Float64Array;
  readonly slopes: Float64Array;
}

/** With the default step h. */
export function outputSlopes(trace: StepTrace, place: WeightPlace, row: number): OutputSlopes {
  const { layer, from, to } = place;
  const weight = trace.weight(layer, from, to);
  const distance = differenceStep(weight);
  const network = layersFrom(trace.network, layer);
  const weights = trace.stateBefore.weights.slice(layer - 1);
  const moved = weights[0]!.slice();
  weights[0] = moved;
  const at = from * unitsIn(trace.network, layer) + to - 1;
  const outputsAt = (value: number): Float64Array => {
    moved[at] = value;
    const inputs = trace.activationBlock(layer - 1, row, row);
    return forwardFrom(network, weights, { inputs, rows: 1 }).activations.at(-1)!;
  };
  const [above, below] = [outputsAt(weight + distance), outputsAt(weight - distance)];
  const apart = weight + distance - (weight - distance);
  return { above, slopes: above.map((value, output) => (value - below[output]!) / apart) };
}

/**
 * The batch loss as a function of the weights, and its slope by central differences:
 *   ∂E/∂w ≈ (E(w + h) − E(w − h)) / 2h.
 * It knows nothing of backpropagation, which is why it can check it.
 *
 * Indices are in range: weights are copied from the trace's state and read at the cell that `weight` has checked.
 */
import { outputsOf } from './backwardPass';
import { forwardPass } from './forwardPass';
import { sampleLosses } from './lossFunctions';
import { firstFrom, lastLayer, unitsIn } from './network';
import { batchLoss } from './sampleFactors';
import type { StepTrace } from './stepTrace';

export interface WeightIndex {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** E for any weights (blocks as in a TrainingState). */
export type BatchLoss = (weights: readonly Float64Array[]) => number;

const lossFunctionsOf = new WeakMap<StepTrace, BatchLoss>();

/** E of the trace's batch; its data are gathered once a trace. */
export function batchLossFunction(trace: StepTrace): BatchLoss {
  const known = lossFunctionsOf.get(trace);
  if (known) return known;
  const loss = gatheredLoss(trace);
  lossFunctionsOf.set(trace, loss);
  return loss;
}

function gatheredLoss(trace: StepTrace): BatchLoss {
  const { network, batchSize: rows, settings } = trace;
  const inputs = packed(rows, unitsIn(network, 0), (unit, position) => trace.input(unit, position));
  const targets = packed(rows, unitsIn(network, lastLayer(network)), (unit, position) => trace.target(unit, position));
  const sampleWeights = trace.hasSampleWeights
    ? Float64Array.from({ length: rows }, (_, position) => trace.sampleWeight(position))
    : undefined;
  return (weights) => {
    const outputs = outputsOf(network, forwardPass(network, weights, { inputs, rows }), targets);
    return batchLoss(sampleLosses(outputs, settings.loss), settings, sampleWeights);
  };
}

/** The step h that balances rounding against curvature: ∛ε, scaled to the weight. */
export function differenceStep(weight: number): number {
  return Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(weight));
}

/** The numeric slope of the batch loss by one weight. */
export function numericSlope(trace: StepTrace, weight: WeightIndex, h?: number): number {
  return slopeOf(trace, { ...weight, h });
}

/** The numeric slopes by every weight, blocks as in a TrainingState: two forward passes a weight, so for small networks. */
export function numericGradient(trace: StepTrace, h?: number): Float64Array[] {
  const { network } = trace;
  return trace.stateBefore.weights.map((block, index) => {
    const units = unitsIn(network, index + 1);
    const first = firstFrom(network) * units;
    return block.map((_, at) =>
      at < first ? 0 : slopeOf(trace, { layer: index + 1, from: Math.floor(at / units), to: (at % units) + 1, h }),
    );
  });
}

/** E of the trace's batch as a function of one weight, all others as they are before the step. */
export function lossAlongWeight(trace: StepTrace, { layer, from, to }: WeightIndex): (value: number) => number {
  trace.weight(layer, from, to);
  const loss = batchLossFunction(trace);
  const at = from * unitsIn(trace.network, layer) + to - 1;
  return (value) =>
    loss(
      trace.stateBefore.weights.map((block, index) => {
        if (index !== layer - 1) return block;
        const moved = block.slice();
        moved[at] = value;
        return moved;
      }),
    );
}

function slopeOf(trace: StepTrace, { layer, from, to, h }: WeightIndex & { readonly h: number | undefined }): number {
  const weight = trace.weight(layer, from, to);
  const distance = h ?? differenceStep(weight);
  const lossAt = lossAlongWeight(trace, { layer, from, to });
  // Divided by the distance really walked, which rounding makes a little other than 2h.
  const above = weight + distance;
  const below = weight - distance;
  return (lossAt(above) - lossAt(below)) / (above - below);
}

function packed(rows: number, width: number, value: (unit: number, position: number) => number): Float64Array {
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let unit = 1; unit <= width; unit++) values[row * width + unit - 1] = value(unit, row);
  }
  return values;
}

/** e(k) of some samples at any weights: one forward pass, no gradient. */
import { forwardPass, type LossName, lastLayer, lossFunctions, type Network, type StepTrace, unitsIn } from '../model';

export interface Samples {
  readonly rows: number;
  /** rows × d(0) */
  readonly inputs: Float64Array;
  /** rows × d(L) */
  readonly targets: Float64Array;
}

/** One number a row; weights as in a TrainingState. */
export function lossesAt(
  network: Network,
  weights: readonly Float64Array[],
  { rows, inputs, targets }: Samples,
  loss: LossName,
): Float64Array {
  const { preactivations, activations } = forwardPass(network, weights, { inputs, rows });
  const none = new Float64Array(0);
  const outputs = {
    units: unitsIn(network, lastLayer(network)),
    preactivations: preactivations.at(-1) ?? none,
    activations: activations.at(-1) ?? none,
    targets,
  };
  return Float64Array.from({ length: rows }, (_, row) => lossFunctions[loss].value(outputs, row));
}

const after = new WeakMap<StepTrace, Float64Array>();

/** e(k) of the trace's batch with the new weights, by position; computed once a trace. */
export function lossesAfter(trace: StepTrace): Float64Array {
  const known = after.get(trace);
  if (known) return known;
  const { network, batchSize: rows, stateAfter, settings } = trace;
  const fresh = lossesAt(network, stateAfter.weights, batchOf(trace, rows), settings.loss);
  after.set(trace, fresh);
  return fresh;
}

function batchOf(trace: StepTrace, rows: number): Samples {
  const width = unitsIn(trace.network, 0);
  const outputs = unitsIn(trace.network, lastLayer(trace.network));
  // The block has x_0 = 1 in front of each row.
  const block = trace.activationBlock(0);
  const inputs = new Float64Array(rows * width);
  const targets = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row++) {
    inputs.set(block.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), row * width);
    for (let unit = 1; unit <= outputs; unit++) targets[row * outputs + unit - 1] = trace.target(unit, row);
  }
  return { rows, inputs, targets };
}

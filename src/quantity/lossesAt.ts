/** e(k) of some samples at any weights: one forward pass, no gradient. */
import { forwardPass, type LossName, lastLayer, lossFunctions, type Network, unitsIn } from '../model';

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

/** e(k) of some samples at any weights: one forward pass, no gradient. */
import { forwardPass, type LossName, type Network, outputsOf, sampleLosses } from '../model';

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
  const pass = forwardPass(network, weights, { inputs, rows });
  return sampleLosses(outputsOf(network, pass, targets), loss);
}

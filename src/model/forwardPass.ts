/**
 * The forward pass of many samples at once: s_j^(l) = Σ_{i≥0} w_ij^(l) x_i^(l−1), x_j^(l) = θ(s_j^(l)), with x_0 = 1.
 * Below the output layer, a row of activations starts with this constant 1, so that the bias is a weight like any
 * other.
 *
 * Indices are in range: every array is created here, rows × width, and the loops run over its length.
 */
import { isPerUnit } from './activations';
import { activated } from './activations/layerLoops';
import { matrix } from './matrix';
import { product } from './matrixProduct';
import { activationOf, lastLayer, type Network, unitsIn } from './network';
import type { StepInput } from './stepInput';

export interface ForwardPass {
  readonly rows: number;
  /** s of layer l in [l−1], rows × d(l). */
  readonly preactivations: readonly Float64Array[];
  /**
   * x of layer l in [l]: rows × (1 + d(l)) with a leading x_0 = 1 below the output layer; rows × d(L) in the output
   * layer.
   */
  readonly activations: readonly Float64Array[];
}

/** Runs `rows` samples, inputs rows × d(0), through the network; weights as in a TrainingState. */
export function forwardPass(
  network: Network,
  weights: readonly Float64Array[],
  { inputs, rows }: { readonly inputs: Float64Array; readonly rows: number },
): ForwardPass {
  const width = unitsIn(network, 0);
  if (inputs.length !== rows * width) {
    throw new RangeError(`inputs: expected ${rows} × ${width} numbers, got ${inputs.length}`);
  }
  const withConstant = new Float64Array(rows * (width + 1));
  for (let row = 0; row < rows; row++) {
    withConstant[row * (width + 1)] = 1;
    withConstant.set(inputs.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return forwardFrom(network, weights, { inputs: withConstant, rows });
}

/** As forwardPass, for inputs whose rows already start with the constant 1: rows × (1 + d(0)). */
export function forwardFrom(
  network: Network,
  weights: readonly Float64Array[],
  {
    inputs,
    rows,
    preactivation,
  }: { readonly inputs: Float64Array; readonly rows: number } & Pick<StepInput, 'preactivation'>,
): ForwardPass {
  const preactivations: Float64Array[] = [];
  const activations: Float64Array[] = [inputs];
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const units = unitsIn(network, layer);
    const below = unitsIn(network, layer - 1) + 1;
    const s = product(
      matrix(activations[layer - 1]!, { rows, columns: below }),
      matrix(weights[layer - 1]!, { rows: below, columns: units }),
    );
    if (preactivation) {
      s.forEach((computed, at) => {
        s[at] = preactivation(computed, { layer, unit: (at % units) + 1, row: Math.floor(at / units) + 1 });
      });
    }
    preactivations.push(s);
    activations.push(activate(network, layer, s));
  }
  return { rows, preactivations, activations };
}

function activate(network: Network, layer: number, s: Float64Array): Float64Array {
  const name = activationOf(network, layer);
  const isLast = layer === lastLayer(network);
  if (!isLast && !isPerUnit(name)) throw new RangeError(`layer ${layer}: ${name} is for the last layer only`);
  return activated(name, s, { units: unitsIn(network, layer), lead: isLast ? 0 : 1 });
}

/**
 * The backward pass of many samples at once; samples do not affect each other:
 *   δ^(L) = ∂e/∂s^(L);   δ_i^(l−1) = (Σ_j δ_j^(l) w_ij^(l)) θ'(s_i^(l−1));   Σ_k ∂e(k)/∂w_ij^(l) = (XᵀΔ)_ij.
 * There is no 1/B in this file.
 *
 * Indices are in range: every array is rows × width of its layer, and the loops run over those.
 */
import { activationNamed, isPerUnit } from './activations';
import { timesSlopes } from './activations/layerLoops';
import type { ForwardPass } from './forwardPass';
import { isFused, type LossName, lossNamed } from './losses';
import type { Outputs } from './losses/loss';
import { matrix, transposed } from './matrix';
import { product } from './matrixProduct';
import { activationOf, lastLayer, type Network, unitsIn } from './network';
import { countedRows, type SampleFactors } from './sampleFactors';
import { zeros } from './zeros';

/** The output layer of a forward pass, with its targets. */
export function outputsOf(network: Network, pass: ForwardPass, targets: Float64Array): Outputs {
  const last = lastLayer(network);
  return {
    units: unitsIn(network, last),
    preactivations: pass.preactivations[last - 1]!,
    activations: pass.activations[last]!,
    targets,
  };
}

/** ∂e(k)/∂x_j^(L), rows × d(L). */
export function outputErrors(outputs: Outputs, loss: LossName): Float64Array {
  const { derivative } = lossNamed(loss);
  const errors = zeros(outputs.targets.length);
  for (let row = 0, index = 0; index < errors.length; row++) {
    for (let column = 0; column < outputs.units; column++) errors[index++] = derivative(outputs, row, column);
  }
  return errors;
}

/** ∂x_m^(L)/∂s_j^(L) in one row; output and unit count from 0. */
export function outputJacobian(network: Network, outputs: Outputs, cell: OutputCell): number {
  const start = cell.row * outputs.units;
  const same = cell.output === cell.unit;
  const activation = activationNamed(activationOf(network, lastLayer(network)));
  const x = outputs.activations[start + cell.output]!;
  if (!activation.perUnit) return activation.derivative(x, outputs.activations[start + cell.unit]!, same);
  return same ? activation.derivative(outputs.preactivations[start + cell.output]!, x) : 0;
}

export interface OutputCell {
  readonly row: number;
  readonly output: number;
  readonly unit: number;
}

/** δ^(L): x − y if loss and activation are fused, else Σ_m ∂e/∂x_m · ∂x_m/∂s_j (one term only for elementwise θ). */
export function outputDeltas(network: Network, outputs: Outputs, loss: LossName): Float64Array {
  const { activations, targets } = outputs;
  if (!isFused(loss)) return deltasFromErrors(network, outputs, outputErrors(outputs, loss));
  const deltas = zeros(targets.length);
  for (let index = 0; index < deltas.length; index++) deltas[index] = activations[index]! - targets[index]!;
  return deltas;
}

/**
 * δ_j^(L) = Σ_m error_m · ∂x_m/∂s_j for given output errors, rows × d(L). It overwrites `errors`: the result may use
 * the same array.
 */
export function deltasFromErrors(network: Network, outputs: Outputs, errors: Float64Array): Float64Array {
  const { units, activations, preactivations } = outputs;
  const name = activationOf(network, lastLayer(network));
  const activation = activationNamed(name);
  if (activation.perUnit) {
    timesSlopes(name, errors, { s: preactivations, x: activations, units, lead: 0 });
    return errors;
  }
  const deltas = zeros(errors.length);
  for (let start = 0; start < deltas.length; start += units) {
    for (let unit = 0; unit < units; unit++) {
      let sum = 0;
      for (let output = 0; output < units; output++) {
        const derivative = activation.derivative(
          activations[start + output]!,
          activations[start + unit]!,
          output === unit,
        );
        sum += errors[start + output]! * derivative;
      }
      deltas[start + unit] = sum;
    }
  }
  return deltas;
}

/**
 * The share of δ^(L) through output m: ∂e/∂x_m · ∂x_m/∂s_j. If loss and activation are fused, the product is computed
 * in its finite form: x_m − y_m on the diagonal for elementwise activations, −y_m (1[m = j] − x_j) for softmax.
 */
export function outputShareDeltas(
  network: Network,
  outputs: Outputs,
  { loss, output }: { readonly loss: LossName; readonly output: number },
): Float64Array {
  const { units, activations, targets } = outputs;
  const fused = isFused(loss);
  const perUnit = isPerUnit(activationOf(network, lastLayer(network)));
  const { derivative } = lossNamed(loss);
  const deltas = zeros(targets.length);
  for (let row = 0; row * units < deltas.length; row++) {
    const at = row * units + output;
    const error = derivative(outputs, row, output);
    for (let unit = 0; unit < units; unit++) {
      const index = row * units + unit;
      if (perUnit && unit !== output) continue;
      if (!fused) deltas[index] = error * outputJacobian(network, outputs, { row, output, unit });
      else if (perUnit) deltas[index] = activations[at]! - targets[at]!;
      else deltas[index] = -targets[at]! * ((unit === output ? 1 : 0) - activations[index]!);
    }
  }
  return deltas;
}

/** From δ^(L), or from layer `from` and its δ, down to layer `downTo`, by default the first: δ of layer l in [l−1], rows × d(l). */
export function backpropagate(
  network: Network,
  weights: readonly Float64Array[],
  {
    pass,
    outputDelta,
    from = lastLayer(network),
    downTo = 1,
  }: {
    readonly pass: ForwardPass;
    readonly outputDelta: Float64Array;
    readonly from?: number;
    readonly downTo?: number;
  },
): Float64Array[] {
  const { rows } = pass;
  const deltas: Float64Array[] = [];
  deltas[from - 1] = outputDelta;
  for (let layer = from; layer > downTo; layer--) {
    const units = unitsIn(network, layer);
    const below = unitsIn(network, layer - 1);
    const delta = product(
      matrix(deltas[layer - 1]!, { rows, columns: units }),
      // Skips row 0: δ does not propagate through the bias.
      transposed(matrix(weights[layer - 1]!, { rows: below, columns: units }, units)),
    );
    timesSlopes(activationOf(network, layer - 1), delta, {
      s: pass.preactivations[layer - 2]!,
      x: pass.activations[layer - 1]!,
      units: below,
      lead: 1,
    });
    deltas[layer - 2] = delta;
  }
  return deltas;
}

/** Σ_k x_i^(l−1)(k) δ_j^(l)(k) = XᵀΔ, with the samples' factors; weights and bias row, layer l in [l−1] as in a TrainingState. */
export function gradientSums(
  network: Network,
  pass: ForwardPass,
  deltas: readonly Float64Array[],
  factors?: SampleFactors,
): Float64Array[] {
  return deltas.map((delta, index) => layerSum(network, pass, { layer: index + 1, delta, factors }));
}

/** The same for one layer. */
export function layerSum(
  network: Network,
  pass: ForwardPass,
  {
    layer,
    delta,
    factors,
  }: { readonly layer: number; readonly delta: Float64Array; readonly factors?: SampleFactors | undefined },
): Float64Array {
  const { rows } = pass;
  const units = unitsIn(network, layer);
  const below = unitsIn(network, layer - 1) + 1;
  const own = { x: pass.activations[layer - 1]!, delta };
  const counted = factors ? countedRows(own, factors) : own;
  const sum = product(
    transposed(matrix(counted.x, { rows, columns: below })),
    matrix(counted.delta, { rows, columns: units }),
  );
  if (network.bias === 'none') sum.fill(0, 0, units);
  return sum;
}

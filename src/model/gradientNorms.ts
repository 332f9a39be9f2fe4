/**
 * Norms and cosines of gradients over all weights and biases. A sample's gradient is never stored: it is the product x
 * δᵀ, so ‖∇e(k)‖² = Σ_l ‖δ^(l)(k)‖² (1 + ‖x^(l−1)(k)‖²), with the 1 for the bias.
 *
 * Indices are in range: a row of layer l has its width, in x one more for the leading constant.
 */
import type { ForwardPass } from './forwardPass';
import { firstFrom, lastLayer, type Network, unitsIn } from './network';
import { clipFactor } from './sampleFactors';

interface Factors {
  readonly pass: ForwardPass;
  readonly deltas: readonly Float64Array[];
}

/** √Σ v² over all blocks. */
export function norm(blocks: readonly Float64Array[]): number {
  let sum = 0;
  for (const block of blocks) for (let at = 0; at < block.length; at++) sum += block[at]! * block[at]!;
  return Math.sqrt(sum);
}

/** ‖∇e(k)‖ of the sample in row `row`. */
export function sampleNorm(network: Network, { pass, deltas }: Factors, row: number): number {
  let sum = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const below = unitsIn(network, layer - 1) + 1;
    const units = unitsIn(network, layer);
    const x = squares(pass.activations[layer - 1]!, row * below + firstFrom(network), (row + 1) * below);
    sum += x * squares(deltas[layer - 1]!, row * units, (row + 1) * units);
  }
  return Math.sqrt(sum);
}

/** γ(k) = min(1, C/‖∇e(k)‖) of every row. */
export function clipFactors(network: Network, factors: Factors, maxNorm: number): Float64Array {
  const { rows } = factors.pass;
  return Float64Array.from({ length: rows }, (_, row) => clipFactor(sampleNorm(network, factors, row), maxNorm));
}

/** ∇e(k) · ∂E/∂w of the sample in row `row`. */
export function gradientDot(
  network: Network,
  { pass, deltas, gradients }: Factors & { readonly gradients: readonly Float64Array[] },
  row: number,
): number {
  let sum = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const below = unitsIn(network, layer - 1) + 1;
    const units = unitsIn(network, layer);
    const gradient = gradients[layer - 1]!;
    const delta = deltas[layer - 1]!;
    for (let from = firstFrom(network); from < below; from++) {
      let along = 0;
      for (let to = 0; to < units; to++) along += delta[row * units + to]! * gradient[from * units + to]!;
      sum += pass.activations[layer - 1]![row * below + from]! * along;
    }
  }
  return sum;
}

function squares(values: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += values[at]! * values[at]!;
  return sum;
}

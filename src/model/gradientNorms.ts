/**
 * Norms and cosines of gradients over all weights and biases. A sample's gradient is never stored: it is the product x
 * δᵀ, so ‖∇e(k)‖² = Σ_l ‖δ^(l)(k)‖² (1 + ‖x^(l−1)(k)‖²), with the 1 for the bias.
 *
 * Indices are in range: a row of layer l has its width, in x one more for the leading constant.
 */
import type { ForwardPass } from './forwardPass';
import { firstFrom, lastLayer, type Network, unitsIn } from './network';
import { clipFactor } from './sampleFactors';
import { isExact, norm, scaledNorm, squares } from './scaledNorm';

interface Factors {
  readonly pass: ForwardPass;
  readonly deltas: readonly Float64Array[];
}

/** ‖∇e(k)‖ of the sample in row `row`. */
export function sampleNorm(network: Network, { pass, deltas }: Factors, row: number): number {
  let [sum, exact] = [0, true];
  for (let layer = 1; layer <= lastLayer(network) && exact; layer++) {
    const [x, delta] = rowsOfLayer(network, { pass, deltas }, layer, row);
    const [xx, dd] = [squares(x), squares(delta)];
    sum += xx * dd;
    exact = isExact(xx, x) && isExact(dd, delta) && (isExact(xx * dd) || xx === 0 || dd === 0);
  }
  return exact && (sum === 0 || isExact(sum)) ? Math.sqrt(sum) : scaledSampleNorm(network, { pass, deltas }, row);
}

/** The same where a sum of squares is too large or too small for its digits: layer by layer ‖x‖ ‖δ‖. */
function scaledSampleNorm(network: Network, factors: Factors, row: number): number {
  const layers = new Float64Array(lastLayer(network));
  for (let layer = 1; layer <= layers.length; layer++) {
    const [x, delta] = rowsOfLayer(network, factors, layer, row);
    // ∞ · 0 among the products is no number, and so has the whole no length.
    const isUndefined = (x.includes(0) && hasInfinity(delta)) || (delta.includes(0) && hasInfinity(x));
    layers[layer - 1] = isUndefined ? Number.NaN : scaledNorm([x]) * scaledNorm([delta]);
  }
  return norm([layers]);
}

function hasInfinity(values: Float64Array): boolean {
  return values.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
}

/** A sample's x below the layer, with the constant 1 if there are biases, and its δ. */
function rowsOfLayer(network: Network, { pass, deltas }: Factors, layer: number, row: number) {
  const below = unitsIn(network, layer - 1) + 1;
  const units = unitsIn(network, layer);
  return [
    pass.activations[layer - 1]!.subarray(row * below + firstFrom(network), (row + 1) * below),
    deltas[layer - 1]!.subarray(row * units, (row + 1) * units),
  ] as const;
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

/**
 * All weights as one row, by layer, by to-unit, the bias first; and the largest of the B × P sample gradients, computed
 * from their factors x and δ. max |x_i δ_j| over i and j is max |x_i| · max |δ_j|; rounding is monotonic, so this is
 * exactly the magnitude of the largest cell.
 *
 * Indices are in range: a row of layer l has its width, in x one more for the leading constant.
 */
import type { ForwardPass } from './forwardPass';
import { firstFrom, lastLayer, type Network, unitsIn, weightCount } from './network';

interface Factors {
  readonly pass: ForwardPass;
  readonly deltas: readonly Float64Array[];
}

/** One block per layer, biases in row 0, as one row of columns. */
export function blocksAsRow(network: Network, blocks: readonly Float64Array[]): Float64Array {
  const cells = new Float64Array(weightCount(network));
  let at = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const units = unitsIn(network, layer);
    const block = blocks[layer - 1]!;
    for (let to = 0; to < units; to++) {
      for (let from = firstFrom(network); from <= unitsIn(network, layer - 1); from++) {
        cells[at++] = block[from * units + to]!;
      }
    }
  }
  return cells;
}

/** Each sample's largest |∂e(k)/∂w|; NaN is skipped. */
export function largestOfRows(network: Network, { pass, deltas }: Factors): Float64Array {
  const largest = new Float64Array(pass.rows);
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const below = unitsIn(network, layer - 1) + 1;
    const units = unitsIn(network, layer);
    for (let row = 0; row < largest.length; row++) {
      const x = largestSize(pass.activations[layer - 1]!, row * below + firstFrom(network), (row + 1) * below);
      const size = x * largestSize(deltas[layer - 1]!, row * units, (row + 1) * units);
      if (size > largest[row]!) largest[row] = size;
    }
  }
  return largest;
}

function largestSize(values: Float64Array, start: number, end: number): number {
  let largest = 0;
  for (let at = start; at < end; at++) {
    const size = Math.abs(values[at]!);
    if (size > largest) largest = size;
  }
  return largest;
}

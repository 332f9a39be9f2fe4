/**
 * All weights as one row, layer by layer, to-unit by to-unit, the bias first; and the largest of the B × P sample gradients,
 * straight from the factors x and δ they are products of. Max |x_i δ_j| over i and j is max |x_i| · max |δ_j|:
 * rounding keeps the order of sizes, so that this is the very number of the largest cell.
 *
 * Indices are in range: a row of layer l has its width, in x one more for the constant in front.
 */
import type { ForwardPass } from './forwardPass';
import { firstFrom, lastLayer, type Network, unitsIn, weightCount } from './network';

interface Factors {
  readonly pass: ForwardPass;
  readonly deltas: readonly Float64Array[];
}

/** A block for each layer, biases in row 0, as one row of columns. */
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

/** Each sample's largest |∂e(k)/∂w|; cells that are NaN do not count. */
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

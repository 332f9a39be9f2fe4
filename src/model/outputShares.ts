/**
 * The share of each δ that flows through one output: one backward pass per output and sample. Only what is asked for is
 * computed: a block of samples at a time, so that a few samples do not wait for all; and one unit at a time, because a
 * weight needs one unit's share, of a layer that may have thousands:
 *   δ_i^(l)|_m = (Σ_j δ_j^(l+1)|_m w_ij^(l+1)) θ'(s_i^(l)), for that i alone, from the whole layer above.
 *
 * Indices are in range: the trace has checked them, and blocks are cut from arrays of rows × d(l).
 */
import { timesSlopes } from './activations/layerLoops';
import { backpropagate, outputShareDeltas } from './backwardPass';
import type { ForwardPass } from './forwardPass';
import type { LossName } from './losses';
import type { Outputs } from './losses/loss';
import { matrix, transposed } from './matrix';
import { product } from './matrixProduct';
import { activationOf, lastLayer, type Network, unitsIn } from './network';

/** Multiplications of a block of samples, about a few milliseconds. */
const blockCost = 1e7;

export interface SharedStep {
  readonly network: Network;
  /** As in a TrainingState. */
  readonly weights: readonly Float64Array[];
  readonly pass: ForwardPass;
  readonly outputs: Outputs;
  readonly loss: LossName;
}

export class OutputShares {
  readonly #step: SharedStep;
  /** By layer and output: δ of the whole layer in blocks of rows, rows × d(l). */
  readonly #layers = new Map<string, Float64Array[]>();
  /** By layer, unit and output: δ of one unit, one number per row, in the blocks of the layer above. */
  readonly #units = new Map<string, Float64Array[]>();

  constructor(step: SharedStep) {
    this.#step = step;
  }

  /** The share of one output in δ of layer l; unit and output count from 1, row from 0. */
  delta(layer: number, unit: number, output: number, row: number): number {
    const { network } = this.#step;
    const rows = this.rowsAtOnce(layer);
    const number = Math.floor(row / rows);
    if (layer === lastLayer(network)) {
      return this.#layer(layer, output, number)[(row % rows) * unitsIn(network, layer) + unit - 1]!;
    }
    const blocks = blocksOf(this.#units, `${layer}.${unit}.${output}`);
    blocks[number] ??= this.#unit({ layer, unit, output }, number);
    return blocks[number][row % rows]!;
  }

  /** How many rows are computed together when a unit of the layer is asked about. */
  rowsAtOnce(layer: number): number {
    const { network, pass } = this.#step;
    const above = Math.min(layer + 1, lastLayer(network));
    // The unit's own sum, and the backward passes from the outputs to the layer above it.
    let products = unitsIn(network, above);
    for (let from = lastLayer(network); from > above; from--)
      products += unitsIn(network, from - 1) * unitsIn(network, from);
    return Math.min(pass.rows, Math.max(1, Math.floor(blockCost / products)));
  }

  /** δ of one unit in a block of rows, from the layer above. */
  #unit({ layer, unit, output }: { layer: number; unit: number; output: number }, number: number): Float64Array {
    const { network, weights, pass } = this.#step;
    const [own, above] = [unitsIn(network, layer), unitsIn(network, layer + 1)];
    const deltas = this.#layer(layer + 1, output, number);
    const rows = deltas.length / above;
    const first = number * this.rowsAtOnce(layer);
    const delta = product(
      matrix(deltas, { rows, columns: above }),
      transposed(matrix(weights[layer]!, { rows: 1, columns: above }, unit * above)),
    );
    const [s, x] = [new Float64Array(rows), new Float64Array(rows)];
    for (let row = 0; row < rows; row++) {
      s[row] = pass.preactivations[layer - 1]![(first + row) * own + unit - 1]!;
      x[row] = pass.activations[layer]![(first + row) * (own + 1) + unit]!;
    }
    timesSlopes(activationOf(network, layer), delta, { s, x, units: 1, lead: 0 });
    return delta;
  }

  /** δ of a whole layer in a block of rows. */
  #layer(layer: number, output: number, number: number): Float64Array {
    const blocks = blocksOf(this.#layers, `${layer}.${output}`);
    blocks[number] ??= this.#passedBack(layer, output, number * this.rowsAtOnce(layer - 1));
    return blocks[number];
  }

  #passedBack(layer: number, output: number, first: number): Float64Array {
    const { network, weights, pass, outputs, loss } = this.#step;
    const rows = Math.min(this.rowsAtOnce(layer - 1), pass.rows - first);
    const part = (block: Float64Array): Float64Array => {
      const width = block.length / pass.rows;
      return block.subarray(first * width, (first + rows) * width);
    };
    const outputDelta = outputShareDeltas(
      network,
      {
        units: outputs.units,
        preactivations: part(outputs.preactivations),
        activations: part(outputs.activations),
        targets: part(outputs.targets),
      },
      { loss, output: output - 1 },
    );
    const partOfPass: ForwardPass = {
      rows,
      preactivations: pass.preactivations.map(part),
      activations: pass.activations.map(part),
    };
    return backpropagate(network, weights, { pass: partOfPass, outputDelta, downTo: layer })[layer - 1]!;
  }
}

function blocksOf(known: Map<string, Float64Array[]>, key: string): Float64Array[] {
  let blocks = known.get(key);
  if (!blocks) {
    blocks = [];
    known.set(key, blocks);
  }
  return blocks;
}

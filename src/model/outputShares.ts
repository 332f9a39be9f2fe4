/**
 * What of each δ flows through one output: one backward pass an output, each sample on its own. Only the samples that are
 * asked about are passed back, some at a time, so that a look at a few of them does not wait for all.
 */
import { backpropagate, outputShareDeltas } from './backwardPass';
import type { ForwardPass } from './forwardPass';
import type { Outputs } from './lossFunctions';
import { lastLayer, type Network, unitsIn } from './network';
import type { LossName } from './settings';

/** Multiplications of a block of samples: some milliseconds. */
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
  readonly #rows: number;
  /** By output and block: δ of layer l in [l−1], rows × d(l) of the block. */
  readonly #blocks = new Map<number, (readonly Float64Array[])[]>();

  constructor(step: SharedStep) {
    const { network, pass } = step;
    let products = 1;
    for (let layer = 2; layer <= lastLayer(network); layer++)
      products += unitsIn(network, layer - 1) * unitsIn(network, layer);
    this.#step = step;
    this.#rows = Math.min(pass.rows, Math.max(1, Math.floor(blockCost / products)));
  }

  /** Of layer l, unit and output counted from 1, row from 0. */
  delta(layer: number, unit: number, output: number, row: number): number {
    const number = Math.floor(row / this.#rows);
    const blocks = this.#blocks.get(output) ?? [];
    this.#blocks.set(output, blocks);
    blocks[number] ??= this.#passedBack(output, number * this.#rows);
    const units = unitsIn(this.#step.network, layer);
    return blocks[number]?.[layer - 1]?.[(row % this.#rows) * units + unit - 1] ?? Number.NaN;
  }

  #passedBack(output: number, first: number): readonly Float64Array[] {
    const { network, weights, pass, outputs, loss } = this.#step;
    const rows = Math.min(this.#rows, pass.rows - first);
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
    return backpropagate(network, weights, { pass: partOfPass, outputDelta });
  }
}

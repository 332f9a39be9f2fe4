/**
 * A step's numbers from the output errors to the batch gradient. What is expensive or seldom needed (output errors, shares, norms) is computed on first use and kept.
 */
import { AbsentNumber } from './absentNumber';
import { outputErrors, outputJacobian } from './backwardPass';
import { ForwardNumbers } from './forwardNumbers';
import { blocksAsRow, largestOfRows } from './gradientCells';
import { gradientDot, sampleNorm } from './gradientNorms';
import type { MistakeName } from './mistakeNames';
import { type LayerGradients, mistakenStep } from './mistakenStep';
import { mistakenGradients } from './mistakes';
import { OutputShares } from './outputShares';
import { norm } from './scaledNorm';
import { timesFactor } from './timesFactor';

export abstract class BackwardNumbers extends ForwardNumbers {
  #errors: Float64Array | undefined;
  #gradientNorm: number | undefined;
  #largest: Float64Array | undefined;
  #shares: OutputShares | undefined;
  readonly #mistaken = new Map<MistakeName, LayerGradients>();

  outputJacobian(output: number, unit: number, row: number): number {
    this.index.output(output, row);
    this.index.output(unit, row);
    const cell = { row: row - 1, output: output - 1, unit: unit - 1 };
    return outputJacobian(this.network, this.arrays.outputs, cell);
  }

  outputError(output: number, row: number): number {
    this.#errors ??= outputErrors(this.arrays.outputs, this.settings.loss);
    return this.#errors[this.index.output(output, row)]!;
  }

  delta(layer: number, unit: number, row: number): number {
    const index = this.index.unit(layer, unit, row);
    return this.arrays.deltas[layer - 1]![index]!;
  }

  deltaBlock(layer: number): Float64Array {
    this.index.layer(layer, 1);
    return this.arrays.deltas[layer - 1]!.slice();
  }

  deltaShare(layer: number, unit: number, output: number, row: number): number {
    this.index.output(output, row);
    this.index.unit(layer, unit, row);
    const { pass, outputs } = this.arrays;
    const { network, settings, stateBefore } = this;
    this.#shares ??= new OutputShares({ network, weights: stateBefore.weights, pass, outputs, loss: settings.loss });
    return this.#shares.delta(layer, unit, output, row - 1);
  }

  sampleGradient(layer: number, from: number, to: number, row: number): number {
    const { x, delta } = this.index.factors(layer, from, to, row);
    return this.arrays.pass.activations[layer - 1]![x]! * this.arrays.deltas[layer - 1]![delta]!;
  }

  outputShare(layer: number, from: number, to: number, output: number, row: number): number {
    this.index.weight(layer, from, to);
    return this.activation(layer - 1, from, row) * this.deltaShare(layer, to, output, row);
  }

  contribution(layer: number, from: number, to: number, row: number): number {
    const gradient = this.sampleGradient(layer, from, to, row);
    const factor = this.arrays.factors?.both[row - 1];
    return factor === undefined ? gradient : timesFactor(factor, gradient);
  }

  gradientSum(layer: number, from: number, to: number): number {
    return this.cell(this.arrays.sums, layer, from, to);
  }

  dataGradient(layer: number, from: number, to: number): number {
    return this.cell(this.arrays.dataGradients, layer, from, to);
  }

  dataGradientRow(): Float64Array {
    return blocksAsRow(this.network, this.arrays.dataGradients);
  }

  penaltyGradient(layer: number, from: number, to: number): number {
    const at = this.index.weight(layer, from, to);
    const { penalty } = this.arrays;
    return penalty ? penalty.gradients[layer - 1]![at]! : 0;
  }

  batchGradient(layer: number, from: number, to: number): number {
    return this.cell(this.arrays.gradients, layer, from, to);
  }

  mistakenGradient(method: MistakeName, layer: number, from: number, to: number): number {
    const at = this.index.weight(layer, from, to);
    if (this.batchSize === 0) throw new AbsentNumber('the batch is empty');
    const { network, settings, stateBefore: state } = this;
    let gradients = this.#mistaken.get(method);
    if (!gradients) {
      gradients = mistakenGradients(method, mistakenStep({ network, settings, state }, this.arrays));
      this.#mistaken.set(method, gradients);
    }
    return gradients(layer)[at]!;
  }

  largestOfSample(row: number): number {
    this.#largest ??= largestOfRows(this.network, this.arrays);
    return this.#largest[this.index.row(row)]!;
  }

  largestSampleGradient(): number {
    this.#largest ??= largestOfRows(this.network, this.arrays);
    let largest = 0;
    for (const size of this.#largest) if (size > largest) largest = size;
    return largest;
  }

  sampleGradientNorm(row: number): number {
    return sampleNorm(this.network, this.arrays, this.index.row(row));
  }

  batchGradientNorm(): number {
    this.#gradientNorm ??= norm(this.arrays.gradients);
    return this.#gradientNorm;
  }

  cosine(row: number): number {
    const lengths = this.sampleGradientNorm(row) * this.batchGradientNorm();
    return gradientDot(this.network, this.arrays, this.index.row(row)) / lengths;
  }
}

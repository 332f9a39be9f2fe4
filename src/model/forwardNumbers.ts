/** A step's numbers from its samples to the loss, and the loss after the update, which is computed on first use and kept. */
import { AbsentNumber } from './absentNumber';
import { unitActivation } from './activations';
import { outputsOf } from './backwardPass';
import { lossesSurelyFinite } from './boundedLoss';
import { forwardFrom } from './forwardPass';
import { sampleLosses } from './losses/sampleLosses';
import { activationOf, lastLayer } from './network';
import { penaltyAt } from './penalty';
import { batchLoss } from './sampleFactors';
import type { StepArrays } from './stepArrays';
import type { StepInput } from './stepInput';
import { StepNumbers } from './stepNumbers';
import type { TrainingState } from './trainingState';

export abstract class ForwardNumbers extends StepNumbers {
  #lossAfter: number | undefined;

  /** `lossAfter`: if it has already been computed. */
  constructor(input: StepInput, stateAfter: TrainingState, arrays: StepArrays, lossAfter?: number) {
    super(input, stateAfter, arrays);
    this.#lossAfter = lossAfter;
  }

  input(i: number, row: number): number {
    if (i === 0) throw new AbsentNumber('input 0: expected from 1');
    return this.activation(0, i, row);
  }

  target(j: number, row: number): number {
    return this.arrays.outputs.targets[this.index.output(j, row)]!;
  }

  weight(layer: number, from: number, to: number): number {
    return this.cell(this.stateBefore.weights, layer, from, to);
  }

  preactivation(layer: number, unit: number, row: number): number {
    const at = this.index.unit(layer, unit, row);
    return this.arrays.pass.preactivations[layer - 1]![at]!;
  }

  activation(layer: number, unit: number, row: number): number {
    const at = this.index.activation(layer, unit, row);
    return unit === 0 ? 1 : this.arrays.pass.activations[layer]![at]!;
  }

  slope(layer: number, unit: number, row: number): number {
    const s = this.preactivation(layer, unit, row);
    return unitActivation(activationOf(this.network, layer)).derivative(s, this.activation(layer, unit, row));
  }

  sampleLoss(row: number): number {
    return this.arrays.losses[this.index.row(row)]!;
  }

  batchLoss(): number {
    return this.arrays.loss;
  }

  dataLoss(): number {
    return this.arrays.dataLoss;
  }

  penalty(): number {
    return this.arrays.penalty?.loss ?? 0;
  }

  lossAfter(): number {
    if (this.#lossAfter === undefined) {
      const { pass, outputs } = this.arrays;
      const after = forwardFrom(this.network, this.stateAfter.weights, {
        inputs: pass.activations[0]!,
        rows: this.batchSize,
      });
      const losses = sampleLosses(outputsOf(this.network, after, outputs.targets), this.settings.loss);
      const { penalty } = this.settings;
      this.#lossAfter =
        batchLoss(losses, this.settings, this.arrays.factors?.weights) +
        (penalty ? penaltyAt(this.network, this.stateAfter.weights, { penalty, divisor: this.penaltyDivisor }) : 0);
    }
    return this.#lossAfter;
  }

  /** Decides without the forward pass of lossAfter. With a penalty, sample weights or another divisor, any loss could be large. */
  protected lossAfterSurelyFinite(): boolean {
    const { pass, outputs, factors } = this.arrays;
    const { reduction, divisor = 'batch', penalty } = this.settings;
    if (penalty || factors !== undefined || (reduction === 'mean' && divisor !== 'batch')) return false;
    const rows = { inputs: pass.activations[0]!, targets: outputs.targets };
    return this.#lossAfter === undefined && lossesSurelyFinite(this.network, this.stateAfter.weights, rows);
  }

  activationBlock(layer: number, first = 1, last = this.batchSize): Float64Array {
    if (layer === lastLayer(this.network)) throw new AbsentNumber(`layer ${layer}: expected 0..${layer - 1}`);
    this.index.layer(layer, 0);
    return this.block(this.arrays.pass.activations[layer]!, first, last);
  }

  targetBlock(first = 1, last = this.batchSize): Float64Array {
    return this.block(this.arrays.outputs.targets, first, last);
  }
}

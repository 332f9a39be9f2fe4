/**
 * A step's trace over the arrays that computed it. The arrays are private and fresh, so that nobody can change them;
 * what is dear or seldom asked for (output errors, shares, norms, the loss after, finiteness) is computed on first use and kept.
 *
 * Indices are in range: every accessor asks TraceIndex, which checks them.
 */
import { unitActivation } from './activations';
import { outputErrors, outputJacobian, outputsOf } from './backwardPass';
import { lossesSurelyFinite } from './boundedLoss';
import { forwardFrom } from './forwardPass';
import { blocksAsRow, largestOfRows } from './gradientCells';
import { gradientDot, norm, sampleNorm } from './gradientNorms';
import { sampleLosses } from './losses/sampleLosses';
import type { MistakeName } from './mistakeNames';
import { type LayerGradients, mistakenGradients, mistakenStep } from './mistakes';
import { activationOf, lastLayer, type Network } from './network';
import { ruleValues } from './optimizers/interpret';
import type { RuleLine } from './optimizers/optimizer';
import { decayRate, type RuleLineName, ruleOf } from './optimizers/rules';
import { OutputShares } from './outputShares';
import { batchLoss } from './sampleFactors';
import type { StepSettings } from './settings';
import { arraysFinite, type StepArrays, stateFinite } from './stepArrays';
import type { StepInput } from './stepInput';
import type { StepTrace } from './stepTrace';
import { timesFactor } from './timesFactor';
import { TraceIndex } from './traceIndex';
import type { Blocks, TrainingState } from './trainingState';

export class ComputedStep implements StepTrace {
  readonly network: Network;
  readonly settings: StepSettings;
  readonly step: number;
  readonly epoch: number;
  readonly batch: readonly number[];
  readonly batchSize: number;
  readonly stateBefore: TrainingState;
  readonly stateAfter: TrainingState;
  readonly #arrays: StepArrays;
  readonly #index: TraceIndex;
  #positions: ReadonlyMap<number, number> | undefined;
  #errors: Float64Array | undefined;
  #lossAfter: number | undefined;
  #finite: boolean | undefined;
  #gradientNorm: number | undefined;
  #largest: Float64Array | undefined;
  #shares: OutputShares | undefined;
  readonly #mistaken = new Map<MistakeName, LayerGradients>();

  /** `known`: what has been found out about the step already. */
  constructor(
    input: StepInput,
    stateAfter: TrainingState,
    arrays: StepArrays,
    known?: { readonly lossAfter: number; readonly finite: boolean },
  ) {
    this.network = input.network;
    this.settings = input.settings;
    this.step = input.step;
    this.epoch = input.epoch;
    this.batch = input.batch.slice();
    this.batchSize = input.batch.length;
    this.stateBefore = input.state;
    this.stateAfter = stateAfter;
    this.#arrays = arrays;
    this.#index = new TraceIndex(input.network, input.batch.length);
    this.#lossAfter = known?.lossAfter;
    this.#finite = known?.finite;
  }

  get optimizerStep(): number {
    return this.stateAfter.optimizerStep;
  }

  get divisor(): number {
    return this.#arrays.divisor;
  }

  get hasSampleWeights(): boolean {
    return this.#arrays.factors?.weights !== undefined;
  }

  positionOf(sample: number): number | undefined {
    this.#positions ??= new Map(this.batch.map((index, position) => [index + 1, position]));
    return this.#positions.get(sample);
  }

  input(i: number, position: number): number {
    if (i === 0) throw new RangeError('input 0: expected from 1');
    return this.activation(0, i, position);
  }

  target(j: number, position: number): number {
    return this.#arrays.outputs.targets[this.#index.output(j, position)]!;
  }

  weight(layer: number, from: number, to: number): number {
    return this.#cell(this.stateBefore.weights, layer, from, to);
  }

  preactivation(layer: number, unit: number, position: number): number {
    const at = this.#index.unit(layer, unit, position);
    return this.#arrays.pass.preactivations[layer - 1]![at]!;
  }

  activation(layer: number, unit: number, position: number): number {
    const at = this.#index.activation(layer, unit, position);
    return unit === 0 ? 1 : this.#arrays.pass.activations[layer]![at]!;
  }

  slope(layer: number, unit: number, position: number): number {
    const s = this.preactivation(layer, unit, position);
    return unitActivation(activationOf(this.network, layer)).derivative(s, this.activation(layer, unit, position));
  }

  outputJacobian(output: number, unit: number, position: number): number {
    this.#index.output(output, position);
    this.#index.output(unit, position);
    const cell = { row: position, output: output - 1, unit: unit - 1 };
    return outputJacobian(this.network, this.#arrays.outputs, cell);
  }

  sampleLoss(position: number): number {
    return this.#arrays.losses[this.#index.position(position)]!;
  }

  batchLoss(): number {
    return this.#arrays.loss;
  }

  lossAfter(): number {
    if (this.#lossAfter === undefined) {
      const { pass, outputs } = this.#arrays;
      const after = forwardFrom(this.network, this.stateAfter.weights, {
        inputs: pass.activations[0]!,
        rows: this.batchSize,
      });
      const losses = sampleLosses(outputsOf(this.network, after, outputs.targets), this.settings.loss);
      this.#lossAfter = batchLoss(losses, this.settings, this.#arrays.factors?.weights);
    }
    return this.#lossAfter;
  }

  outputError(output: number, position: number): number {
    this.#errors ??= outputErrors(this.#arrays.outputs, this.settings.loss);
    return this.#errors[this.#index.output(output, position)]!;
  }

  delta(layer: number, unit: number, position: number): number {
    const index = this.#index.unit(layer, unit, position);
    return this.#arrays.deltas[layer - 1]![index]!;
  }

  sampleGradient(layer: number, from: number, to: number, position: number): number {
    const { x, delta } = this.#index.factors(layer, from, to, position);
    return this.#arrays.pass.activations[layer - 1]![x]! * this.#arrays.deltas[layer - 1]![delta]!;
  }

  deltaShare(layer: number, unit: number, output: number, position: number): number {
    this.#index.output(output, position);
    this.#index.unit(layer, unit, position);
    const { pass, outputs } = this.#arrays;
    const { network, settings, stateBefore } = this;
    this.#shares ??= new OutputShares({ network, weights: stateBefore.weights, pass, outputs, loss: settings.loss });
    return this.#shares.delta(layer, unit, output, position);
  }

  outputShare(layer: number, from: number, to: number, output: number, position: number): number {
    this.#index.weight(layer, from, to);
    return this.activation(layer - 1, from, position) * this.deltaShare(layer, to, output, position);
  }

  sampleWeight(position: number): number {
    const row = this.#index.position(position);
    return this.#arrays.factors?.weights?.[row] ?? 1;
  }

  clipFactor(position: number): number {
    const row = this.#index.position(position);
    return this.#arrays.factors?.clips?.[row] ?? 1;
  }

  contribution(layer: number, from: number, to: number, position: number): number {
    const gradient = this.sampleGradient(layer, from, to, position);
    const factor = this.#arrays.factors?.both[position];
    return factor === undefined ? gradient : timesFactor(factor, gradient);
  }

  gradientSum(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.sums, layer, from, to);
  }

  batchGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.gradients, layer, from, to);
  }

  mistakenGradient(method: MistakeName, layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    const { network, settings, stateBefore: state } = this;
    let gradients = this.#mistaken.get(method);
    if (!gradients) {
      gradients = mistakenGradients(method, mistakenStep({ network, settings, state }, this.#arrays));
      this.#mistaken.set(method, gradients);
    }
    return gradients(layer)[at]!;
  }

  batchClipFactor(): number {
    return this.#arrays.batchClip ?? 1;
  }

  clippedGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.clipped, layer, from, to);
  }

  decayTerm(layer: number, from: number, to: number): number {
    const weight = this.weight(layer, from, to);
    return from === 0 ? 0 : decayRate(this.settings.optimizer) * weight;
  }

  optimizerState(name: RuleLineName, layer: number, from: number, to: number): number {
    this.#checkLine(name, true);
    return this.#kept(this.stateBefore, name, this.#index.weight(layer, from, to), layer);
  }

  optimizerLine(name: RuleLineName, layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    const line = this.#checkLine(name, false);
    if (line.isKept) return this.#kept(this.stateAfter, name, at, layer);
    const { optimizer } = this.settings;
    if (from === 0 && this.network.bias !== 'trained') return 0;
    const { lines } = ruleValues(optimizer, {
      time: this.optimizerStep,
      decay: from > 0 ? decayRate(optimizer) : 0,
      gradient: this.#arrays.clipped[layer - 1]![at]!,
      weight: this.stateBefore.weights[layer - 1]![at]!,
      before: (kept) => this.#kept(this.stateBefore, kept as RuleLineName, at, layer),
      count: 1,
    });
    const value = lines.get(name);
    if (typeof value !== 'number') throw new RangeError(`${name}: expected one number`);
    return value;
  }

  update(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.updates, layer, from, to);
  }

  weightAfter(layer: number, from: number, to: number): number {
    return this.#cell(this.stateAfter.weights, layer, from, to);
  }

  activationBlock(layer: number, first = 0, end = this.batchSize): Float64Array {
    if (layer === lastLayer(this.network)) throw new RangeError(`layer ${layer}: expected 0..${layer - 1}`);
    this.#index.activation(layer, 0, 0);
    return this.#rows(this.#arrays.pass.activations[layer]!, first, end);
  }

  targetBlock(first = 0, end = this.batchSize): Float64Array {
    return this.#rows(this.#arrays.outputs.targets, first, end);
  }

  deltaBlock(layer: number): Float64Array {
    this.#index.unit(layer, 1, 0);
    return this.#arrays.deltas[layer - 1]!.slice();
  }

  batchGradientRow(): Float64Array {
    return blocksAsRow(this.network, this.#arrays.gradients);
  }

  largestOfSample(position: number): number {
    this.#largest ??= largestOfRows(this.network, this.#arrays);
    return this.#largest[this.#index.position(position)]!;
  }

  largestSampleGradient(): number {
    this.#largest ??= largestOfRows(this.network, this.#arrays);
    let largest = 0;
    for (const size of this.#largest) if (size > largest) largest = size;
    return largest;
  }

  sampleGradientNorm(position: number): number {
    return sampleNorm(this.network, this.#arrays, this.#index.position(position));
  }

  batchGradientNorm(): number {
    this.#gradientNorm ??= norm(this.#arrays.gradients);
    return this.#gradientNorm;
  }

  cosine(position: number): number {
    const lengths = this.sampleGradientNorm(position) * this.batchGradientNorm();
    return gradientDot(this.network, this.#arrays, position) / lengths;
  }

  get finite(): boolean {
    this.#finite ??=
      arraysFinite(this.#arrays) &&
      stateFinite(this.stateBefore) &&
      stateFinite(this.stateAfter) &&
      (this.#lossAfterSurelyFinite() || Number.isFinite(this.lossAfter()));
    return this.#finite;
  }

  /** Without the forward pass that lossAfter takes; a divisor or weights of its own could make any loss large. */
  #lossAfterSurelyFinite(): boolean {
    const { pass, outputs, factors } = this.#arrays;
    const { reduction, divisor = 'batch' } = this.settings;
    if (factors !== undefined || (reduction === 'mean' && divisor !== 'batch')) return false;
    const rows = { inputs: pass.activations[0]!, targets: outputs.targets };
    return this.#lossAfter === undefined && lossesSurelyFinite(this.network, this.stateAfter.weights, rows);
  }

  /** A copy of the samples' rows at positions first..end−1. */
  #rows(block: Float64Array, first: number, end: number): Float64Array {
    this.#index.position(first);
    this.#index.position(end - 1);
    const width = block.length / this.batchSize;
    return block.slice(first * width, end * width);
  }

  #cell(blocks: Blocks, layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    return blocks[layer - 1]![at]!;
  }

  /** What the state does not have yet is 0. */
  #kept({ optimizerState }: TrainingState, name: RuleLineName, at: number, layer: number): number {
    return optimizerState?.[name]?.[layer - 1]?.[at] ?? 0;
  }

  #checkLine(name: RuleLineName, isKept: boolean): RuleLine {
    const { optimizer } = this.settings;
    const { lines } = ruleOf(optimizer, { time: this.optimizerStep, decays: false });
    const line = lines.find((one) => one.name === name);
    if (!line || (isKept && !line.isKept)) throw new RangeError(`${name}: optimizer ${optimizer.kind} has none here`);
    return line;
  }
}

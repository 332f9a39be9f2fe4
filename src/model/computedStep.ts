/**
 * A step's trace, based on the arrays that its computation filled. The arrays are private, so nobody else can change them.
 * What is expensive or seldom needed (output errors, shares, norms, the loss after the step, finiteness) is computed on first use and cached.
 *
 * Indices are in range: every accessor calls TraceIndex, which checks them.
 */
import { AbsentNumber } from './absentNumber';
import { type Cycle, cycleDivisor, isLastOfCycle } from './accumulation';
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
import { Strip } from './optimizers/evaluateRule';
import { ruleValues } from './optimizers/interpret';
import type { RuleLine } from './optimizers/optimizer';
import { decayRateFrom, type RuleLineName, ruleOf } from './optimizers/rules';
import { OutputShares } from './outputShares';
import { penaltyAt } from './penalty';
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
  readonly cycle: Cycle | undefined;
  readonly stateBefore: TrainingState;
  readonly stateAfter: TrainingState;
  readonly #arrays: StepArrays;
  readonly #index: TraceIndex;
  #rows: ReadonlyMap<number, number> | undefined;
  #errors: Float64Array | undefined;
  #lossAfter: number | undefined;
  #finite: boolean | undefined;
  #gradientNorm: number | undefined;
  #largest: Float64Array | undefined;
  #shares: OutputShares | undefined;
  readonly #mistaken = new Map<MistakeName, LayerGradients>();

  /** `known`: properties of the step that have already been computed. */
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
    this.cycle = input.settings.accumulate && input.cycle;
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

  get updates(): boolean {
    return !this.cycle || isLastOfCycle(this.cycle);
  }

  get cycleDivisor(): number {
    const { accumulate } = this.settings;
    return accumulate && this.cycle ? cycleDivisor(accumulate, this.cycle) : 1;
  }

  get penaltyDivisor(): number {
    return this.#arrays.penalty?.divisor ?? 1;
  }

  get hasSampleWeights(): boolean {
    return this.#arrays.factors?.weights !== undefined;
  }

  rowOf(sample: number): number | undefined {
    // In reverse order, so that the first row of a sample overwrites its later ones.
    this.#rows ??= new Map(this.batch.map((index, at): [number, number] => [index + 1, at + 1]).reverse());
    return this.#rows.get(sample);
  }

  input(i: number, row: number): number {
    if (i === 0) throw new AbsentNumber('input 0: expected from 1');
    return this.activation(0, i, row);
  }

  target(j: number, row: number): number {
    return this.#arrays.outputs.targets[this.#index.output(j, row)]!;
  }

  weight(layer: number, from: number, to: number): number {
    return this.#cell(this.stateBefore.weights, layer, from, to);
  }

  preactivation(layer: number, unit: number, row: number): number {
    const at = this.#index.unit(layer, unit, row);
    return this.#arrays.pass.preactivations[layer - 1]![at]!;
  }

  activation(layer: number, unit: number, row: number): number {
    const at = this.#index.activation(layer, unit, row);
    return unit === 0 ? 1 : this.#arrays.pass.activations[layer]![at]!;
  }

  slope(layer: number, unit: number, row: number): number {
    const s = this.preactivation(layer, unit, row);
    return unitActivation(activationOf(this.network, layer)).derivative(s, this.activation(layer, unit, row));
  }

  outputJacobian(output: number, unit: number, row: number): number {
    this.#index.output(output, row);
    this.#index.output(unit, row);
    const cell = { row: row - 1, output: output - 1, unit: unit - 1 };
    return outputJacobian(this.network, this.#arrays.outputs, cell);
  }

  sampleLoss(row: number): number {
    return this.#arrays.losses[this.#index.row(row)]!;
  }

  batchLoss(): number {
    return this.#arrays.loss;
  }

  dataLoss(): number {
    return this.#arrays.dataLoss;
  }

  penalty(): number {
    return this.#arrays.penalty?.loss ?? 0;
  }

  lossAfter(): number {
    if (this.#lossAfter === undefined) {
      const { pass, outputs } = this.#arrays;
      const after = forwardFrom(this.network, this.stateAfter.weights, {
        inputs: pass.activations[0]!,
        rows: this.batchSize,
      });
      const losses = sampleLosses(outputsOf(this.network, after, outputs.targets), this.settings.loss);
      const { penalty } = this.settings;
      this.#lossAfter =
        batchLoss(losses, this.settings, this.#arrays.factors?.weights) +
        (penalty ? penaltyAt(this.network, this.stateAfter.weights, { penalty, divisor: this.penaltyDivisor }) : 0);
    }
    return this.#lossAfter;
  }

  outputError(output: number, row: number): number {
    this.#errors ??= outputErrors(this.#arrays.outputs, this.settings.loss);
    return this.#errors[this.#index.output(output, row)]!;
  }

  delta(layer: number, unit: number, row: number): number {
    const index = this.#index.unit(layer, unit, row);
    return this.#arrays.deltas[layer - 1]![index]!;
  }

  sampleGradient(layer: number, from: number, to: number, row: number): number {
    const { x, delta } = this.#index.factors(layer, from, to, row);
    return this.#arrays.pass.activations[layer - 1]![x]! * this.#arrays.deltas[layer - 1]![delta]!;
  }

  deltaShare(layer: number, unit: number, output: number, row: number): number {
    this.#index.output(output, row);
    this.#index.unit(layer, unit, row);
    const { pass, outputs } = this.#arrays;
    const { network, settings, stateBefore } = this;
    this.#shares ??= new OutputShares({ network, weights: stateBefore.weights, pass, outputs, loss: settings.loss });
    return this.#shares.delta(layer, unit, output, row - 1);
  }

  outputShare(layer: number, from: number, to: number, output: number, row: number): number {
    this.#index.weight(layer, from, to);
    return this.activation(layer - 1, from, row) * this.deltaShare(layer, to, output, row);
  }

  sampleWeight(row: number): number {
    const at = this.#index.row(row);
    return this.#arrays.factors?.weights?.[at] ?? 1;
  }

  clipFactor(row: number): number {
    const at = this.#index.row(row);
    return this.#arrays.factors?.clips?.[at] ?? 1;
  }

  contribution(layer: number, from: number, to: number, row: number): number {
    const gradient = this.sampleGradient(layer, from, to, row);
    const factor = this.#arrays.factors?.both[row - 1];
    return factor === undefined ? gradient : timesFactor(factor, gradient);
  }

  gradientSum(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.sums, layer, from, to);
  }

  dataGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.dataGradients, layer, from, to);
  }

  penaltyGradient(layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    const { penalty } = this.#arrays;
    return penalty ? penalty.gradients[layer - 1]![at]! : 0;
  }

  batchGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.gradients, layer, from, to);
  }

  mistakenGradient(method: MistakeName, layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    if (this.batchSize === 0) throw new AbsentNumber('the batch is empty');
    const { network, settings, stateBefore: state } = this;
    let gradients = this.#mistaken.get(method);
    if (!gradients) {
      gradients = mistakenGradients(method, mistakenStep({ network, settings, state }, this.#arrays));
      this.#mistaken.set(method, gradients);
    }
    return gradients(layer)[at]!;
  }

  accumulatedBefore(layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    return (this.cycle && this.stateBefore.accumulated?.[layer - 1]?.[at]) ?? 0;
  }

  accumulatedAfter(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.accumulated ?? this.#arrays.gradients, layer, from, to);
  }

  cycleGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.updating, layer, from, to);
  }

  cycleGradientNorm(): number {
    return norm(this.#arrays.updating);
  }

  batchClipFactor(): number {
    return this.#arrays.batchClip ?? 1;
  }

  clippedGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.clipped, layer, from, to);
  }

  decayTerm(layer: number, from: number, to: number): number {
    const weight = this.weight(layer, from, to);
    const rate = decayRateFrom(this.settings.optimizer, from);
    return rate === 0 ? 0 : rate * weight;
  }

  optimizerState(name: RuleLineName, layer: number, from: number, to: number): number {
    this.#checkLine(name, true);
    return this.#kept(this.stateBefore, name, this.#index.weight(layer, from, to), layer);
  }

  optimizerLine(name: RuleLineName, layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    if (!this.updates) throw new AbsentNumber(`${name}: this step does not update`);
    const line = this.#checkLine(name, false);
    if (line.isKept) return this.#kept(this.stateAfter, name, at, layer);
    const { optimizer } = this.settings;
    if (from === 0 && this.network.bias !== 'trained') return 0;
    const { lines } = ruleValues(optimizer, {
      time: this.optimizerStep,
      decay: decayRateFrom(optimizer, from),
      gradient: this.#arrays.clipped[layer - 1]![at]!,
      weight: this.stateBefore.weights[layer - 1]![at]!,
      before: (kept) => this.#kept(this.stateBefore, kept as RuleLineName, at, layer),
      // Numbers alone need none of its arrays.
      strip: new Strip(),
    });
    const value = lines.get(name);
    if (typeof value !== 'number') throw new AbsentNumber(`${name}: expected one number`);
    return value;
  }

  update(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.updates, layer, from, to);
  }

  weightAfter(layer: number, from: number, to: number): number {
    return this.#cell(this.stateAfter.weights, layer, from, to);
  }

  activationBlock(layer: number, first = 1, last = this.batchSize): Float64Array {
    if (layer === lastLayer(this.network)) throw new AbsentNumber(`layer ${layer}: expected 0..${layer - 1}`);
    this.#index.layer(layer, 0);
    return this.#block(this.#arrays.pass.activations[layer]!, first, last);
  }

  targetBlock(first = 1, last = this.batchSize): Float64Array {
    return this.#block(this.#arrays.outputs.targets, first, last);
  }

  deltaBlock(layer: number): Float64Array {
    this.#index.layer(layer, 1);
    return this.#arrays.deltas[layer - 1]!.slice();
  }

  dataGradientRow(): Float64Array {
    return blocksAsRow(this.network, this.#arrays.dataGradients);
  }

  clippedGradientRow(): Float64Array {
    return blocksAsRow(this.network, this.#arrays.clipped);
  }

  updateRow(): Float64Array {
    return blocksAsRow(this.network, this.#arrays.updates);
  }

  largestOfSample(row: number): number {
    this.#largest ??= largestOfRows(this.network, this.#arrays);
    return this.#largest[this.#index.row(row)]!;
  }

  largestSampleGradient(): number {
    this.#largest ??= largestOfRows(this.network, this.#arrays);
    let largest = 0;
    for (const size of this.#largest) if (size > largest) largest = size;
    return largest;
  }

  sampleGradientNorm(row: number): number {
    return sampleNorm(this.network, this.#arrays, this.#index.row(row));
  }

  batchGradientNorm(): number {
    this.#gradientNorm ??= norm(this.#arrays.gradients);
    return this.#gradientNorm;
  }

  cosine(row: number): number {
    const lengths = this.sampleGradientNorm(row) * this.batchGradientNorm();
    return gradientDot(this.network, this.#arrays, this.#index.row(row)) / lengths;
  }

  get finite(): boolean {
    this.#finite ??=
      arraysFinite(this.#arrays) &&
      stateFinite(this.stateBefore) &&
      stateFinite(this.stateAfter) &&
      (this.#lossAfterSurelyFinite() || Number.isFinite(this.lossAfter()));
    return this.#finite;
  }

  /** Decides without the forward pass of lossAfter. With a penalty, sample weights or another divisor, any loss could be large. */
  #lossAfterSurelyFinite(): boolean {
    const { pass, outputs, factors } = this.#arrays;
    const { reduction, divisor = 'batch', penalty } = this.settings;
    if (penalty || factors !== undefined || (reduction === 'mean' && divisor !== 'batch')) return false;
    const rows = { inputs: pass.activations[0]!, targets: outputs.targets };
    return this.#lossAfter === undefined && lossesSurelyFinite(this.network, this.stateAfter.weights, rows);
  }

  /** A copy of the block's rows first..last; empty if last = first − 1. */
  #block(block: Float64Array, first: number, last: number): Float64Array {
    if (last !== first - 1) {
      this.#index.row(first);
      this.#index.row(last);
    }
    const width = block.length / this.batchSize;
    return block.slice((first - 1) * width, last * width);
  }

  #cell(blocks: Blocks, layer: number, from: number, to: number): number {
    const at = this.#index.weight(layer, from, to);
    return blocks[layer - 1]![at]!;
  }

  /** 0 if the state does not have it yet. */
  #kept({ optimizerState }: TrainingState, name: RuleLineName, at: number, layer: number): number {
    return optimizerState?.[name]?.[layer - 1]?.[at] ?? 0;
  }

  #checkLine(name: RuleLineName, isKept: boolean): RuleLine {
    const { optimizer } = this.settings;
    const { lines } = ruleOf(optimizer, { time: this.optimizerStep, decays: false });
    const line = lines.find((one) => one.name === name);
    if (!line || (isKept && !line.isKept)) throw new AbsentNumber(`${name}: optimizer ${optimizer.kind} has none here`);
    return line;
  }
}

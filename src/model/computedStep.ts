/** A step's trace. This file has what the batch gradient becomes: accumulated, clipped, given to the optimizer, and added to the weights. */
import { AbsentNumber } from './absentNumber';
import { BackwardNumbers } from './backwardNumbers';
import { clippedVectorOf } from './clipping';
import { blocksAsRow } from './gradientCells';
import { Strip } from './optimizers/evaluateRule';
import { ruleValues } from './optimizers/interpret';
import type { RuleLine } from './optimizers/optimizer';
import { decayRateFrom, type RuleLineName, ruleOf } from './optimizers/rules';
import { norm } from './scaledNorm';
import { arraysFinite, type StepArrays, stateFinite } from './stepArrays';
import type { StepInput } from './stepInput';
import type { StepTrace } from './stepTrace';
import type { TrainingState } from './trainingState';

export class ComputedStep extends BackwardNumbers implements StepTrace {
  #finite: boolean | undefined;

  /** `known`: properties of the step that have already been computed. */
  constructor(
    input: StepInput,
    stateAfter: TrainingState,
    arrays: StepArrays,
    known?: { readonly lossAfter: number; readonly finite: boolean },
  ) {
    super(input, stateAfter, arrays, known?.lossAfter);
    this.#finite = known?.finite;
  }

  accumulatedBefore(layer: number, from: number, to: number): number {
    const at = this.index.weight(layer, from, to);
    return (this.cycle && this.stateBefore.accumulated?.[layer - 1]?.[at]) ?? 0;
  }

  accumulatedAfter(layer: number, from: number, to: number): number {
    return this.cell(this.arrays.accumulated ?? this.arrays.gradients, layer, from, to);
  }

  cycleGradient(layer: number, from: number, to: number): number {
    return this.cell(this.arrays.updating, layer, from, to);
  }

  cycleGradientNorm(): number {
    return norm(this.arrays.updating);
  }

  batchClipFactor(): number {
    return this.arrays.batchClip ?? 1;
  }

  clippedGradient(layer: number, from: number, to: number): number {
    const { clipped, counted } = this.arrays;
    return this.cell(clippedVectorOf(this) === 'batchGradient' ? counted : clipped, layer, from, to);
  }

  clippedGradientRow(): Float64Array {
    return blocksAsRow(this.network, this.arrays.clipped);
  }

  decayTerm(layer: number, from: number, to: number): number {
    const weight = this.weight(layer, from, to);
    const rate = decayRateFrom(this.settings.optimizer, from);
    return rate === 0 ? 0 : rate * weight;
  }

  optimizerState(name: RuleLineName, layer: number, from: number, to: number): number {
    this.#checkLine(name, true);
    return this.#kept(this.stateBefore, name, this.index.weight(layer, from, to), layer);
  }

  optimizerLine(name: RuleLineName, layer: number, from: number, to: number): number {
    const at = this.index.weight(layer, from, to);
    if (!this.updates) throw new AbsentNumber(`${name}: this step does not update`);
    const line = this.#checkLine(name, false);
    if (line.isKept) return this.#kept(this.stateAfter, name, at, layer);
    const { optimizer } = this.settings;
    if (from === 0 && this.network.bias !== 'trained') return 0;
    const { lines } = ruleValues(optimizer, {
      time: this.optimizerStep,
      decay: decayRateFrom(optimizer, from),
      gradient: this.arrays.clipped[layer - 1]![at]!,
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
    return this.cell(this.arrays.updates, layer, from, to);
  }

  updateRow(): Float64Array {
    return blocksAsRow(this.network, this.arrays.updates);
  }

  weightAfter(layer: number, from: number, to: number): number {
    return this.cell(this.stateAfter.weights, layer, from, to);
  }

  get finite(): boolean {
    this.#finite ??=
      arraysFinite(this.arrays) &&
      stateFinite(this.stateBefore) &&
      stateFinite(this.stateAfter) &&
      (this.lossAfterSurelyFinite() || Number.isFinite(this.lossAfter()));
    return this.#finite;
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

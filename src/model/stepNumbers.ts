/**
 * What a step's numbers are read from: its settings, its states, and the arrays that its computation filled. The arrays are protected, so nobody else can change them.
 *
 * Indices are in range: every accessor calls TraceIndex, which checks them.
 */
import { type Cycle, cycleDivisor, isLastOfCycle } from './accumulation';
import type { Network } from './network';
import type { StepSettings } from './settings';
import type { StepArrays } from './stepArrays';
import type { StepInput } from './stepInput';
import { TraceIndex } from './traceIndex';
import type { Blocks, TrainingState } from './trainingState';

export abstract class StepNumbers {
  readonly network: Network;
  readonly settings: StepSettings;
  readonly step: number;
  readonly epoch: number;
  readonly batch: readonly number[];
  readonly batchSize: number;
  readonly cycle: Cycle | undefined;
  readonly stateBefore: TrainingState;
  readonly stateAfter: TrainingState;
  protected readonly arrays: StepArrays;
  protected readonly index: TraceIndex;
  #rows: ReadonlyMap<number, number> | undefined;

  constructor(input: StepInput, stateAfter: TrainingState, arrays: StepArrays) {
    this.network = input.network;
    this.settings = input.settings;
    this.step = input.step;
    this.epoch = input.epoch;
    this.batch = input.batch.slice();
    this.batchSize = input.batch.length;
    this.cycle = input.settings.accumulate && input.cycle;
    this.stateBefore = input.state;
    this.stateAfter = stateAfter;
    this.arrays = arrays;
    this.index = new TraceIndex(input.network, input.batch.length);
  }

  get optimizerStep(): number {
    return this.stateAfter.optimizerStep;
  }

  get divisor(): number {
    return this.arrays.divisor;
  }

  get updates(): boolean {
    return !this.cycle || isLastOfCycle(this.cycle);
  }

  get cycleDivisor(): number {
    const { accumulate } = this.settings;
    return accumulate && this.cycle ? cycleDivisor(accumulate, this.cycle) : 1;
  }

  get penaltyDivisor(): number {
    return this.arrays.penalty?.divisor ?? 1;
  }

  get hasSampleWeights(): boolean {
    return this.arrays.factors?.weights !== undefined;
  }

  rowOf(sample: number): number | undefined {
    // In reverse order, so that the first row of a sample overwrites its later ones.
    this.#rows ??= new Map(this.batch.map((index, at): [number, number] => [index + 1, at + 1]).reverse());
    return this.#rows.get(sample);
  }

  sampleWeight(row: number): number {
    const at = this.index.row(row);
    return this.arrays.factors?.weights?.[at] ?? 1;
  }

  clipFactor(row: number): number {
    const at = this.index.row(row);
    return this.arrays.factors?.clips?.[at] ?? 1;
  }

  protected cell(blocks: Blocks, layer: number, from: number, to: number): number {
    const at = this.index.weight(layer, from, to);
    return blocks[layer - 1]![at]!;
  }

  /** A copy of the block's rows first..last; empty if last = first − 1. */
  protected block(block: Float64Array, first: number, last: number): Float64Array {
    if (last !== first - 1) {
      this.index.row(first);
      this.index.row(last);
    }
    const width = block.length / this.batchSize;
    return block.slice((first - 1) * width, last * width);
  }
}

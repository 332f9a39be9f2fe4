/**
 * A step's trace over the arrays that computed it. The arrays are private and fresh, so that nobody can change them;
 * what is dear and seldom asked for (shares, norms, the loss after, finiteness) is computed on first use and kept.
 *
 * Indices are in range: every accessor checks its own before it reads.
 */
import { elementwise } from './activationFunctions';
import { backpropagate, outputJacobian, outputShareDeltas, outputsOf } from './backwardPass';
import type { StepInput } from './computeStep';
import { type ForwardPass, forwardFrom } from './forwardPass';
import { allFinite, gradientDot, norm, sampleNorm } from './gradientNorms';
import { type Outputs, reduced, sampleLosses } from './lossFunctions';
import { activationOf, firstFrom, lastLayer, type Network, unitsIn } from './network';
import { hasVelocity } from './optimizer';
import type { StepSettings } from './settings';
import type { StepTrace } from './stepTrace';
import type { TrainingState } from './trainingState';

/** What computeStep hands over, for good: layer l's blocks in [l−1]. */
export interface StepArrays {
  readonly pass: ForwardPass;
  readonly outputs: Outputs;
  readonly losses: Float64Array;
  readonly loss: number;
  readonly errors: Float64Array;
  readonly deltas: readonly Float64Array[];
  readonly sums: readonly Float64Array[];
  readonly gradients: readonly Float64Array[];
  readonly updates: readonly Float64Array[];
}

type Blocks = readonly Float64Array[];

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
  #positions: ReadonlyMap<number, number> | undefined;
  #lossAfter: number | undefined;
  #finite: boolean | undefined;
  #gradientNorm: number | undefined;
  readonly #shares = new Map<number, Blocks>();

  constructor(input: StepInput, stateAfter: TrainingState, arrays: StepArrays) {
    this.network = input.network;
    this.settings = input.settings;
    this.step = input.step;
    this.epoch = input.epoch;
    this.batch = Object.freeze([...input.batch]);
    this.batchSize = input.batch.length;
    this.stateBefore = input.state;
    this.stateAfter = stateAfter;
    this.#arrays = arrays;
  }

  get optimizerStep(): number {
    return this.stateAfter.optimizerStep;
  }

  positionOf(sample: number): number | undefined {
    this.#positions ??= new Map(this.batch.map((index, position) => [index + 1, position]));
    return this.#positions.get(sample);
  }

  input(i: number, position: number): number {
    checkIndex('input', i, [1, unitsIn(this.network, 0)]);
    return this.activation(0, i, position);
  }

  target(j: number, position: number): number {
    return this.#arrays.outputs.targets[this.#outputIndex(j, position)]!;
  }

  weight(layer: number, from: number, to: number): number {
    return this.#cell(this.stateBefore.weights, layer, from, to);
  }

  preactivation(layer: number, unit: number, position: number): number {
    return this.#arrays.pass.preactivations[layer - 1]![this.#unitIndex(layer, unit, position)]!;
  }

  activation(layer: number, unit: number, position: number): number {
    checkIndex('layer', layer, [0, lastLayer(this.network)]);
    const units = unitsIn(this.network, layer);
    checkIndex('unit', unit, [0, units]);
    this.#checkPosition(position);
    if (unit === 0) return 1;
    const x = this.#arrays.pass.activations[layer]!;
    return layer === lastLayer(this.network) ? x[position * units + unit - 1]! : x[position * (units + 1) + unit]!;
  }

  slope(layer: number, unit: number, position: number): number {
    const s = this.preactivation(layer, unit, position);
    return elementwise(activationOf(this.network, layer)).derivative(s, this.activation(layer, unit, position));
  }

  outputJacobian(output: number, unit: number, position: number): number {
    this.#outputIndex(output, position);
    this.#outputIndex(unit, position);
    const cell = { row: position, output: output - 1, unit: unit - 1 };
    return outputJacobian(this.network, this.#arrays.outputs, cell);
  }

  sampleLoss(position: number): number {
    this.#checkPosition(position);
    return this.#arrays.losses[position]!;
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
      this.#lossAfter = reduced(losses, this.settings.reduction);
    }
    return this.#lossAfter;
  }

  outputError(output: number, position: number): number {
    return this.#arrays.errors[this.#outputIndex(output, position)]!;
  }

  delta(layer: number, unit: number, position: number): number {
    const index = this.#unitIndex(layer, unit, position);
    return this.#arrays.deltas[layer - 1]![index]!;
  }

  sampleGradient(layer: number, from: number, to: number, position: number): number {
    this.#checkWeight(layer, from, to);
    return this.activation(layer - 1, from, position) * this.delta(layer, to, position);
  }

  deltaShare(layer: number, unit: number, output: number, position: number): number {
    this.#outputIndex(output, position);
    const index = this.#unitIndex(layer, unit, position);
    return this.#shareDeltas(output)[layer - 1]![index]!;
  }

  outputShare(layer: number, from: number, to: number, output: number, position: number): number {
    this.#checkWeight(layer, from, to);
    return this.activation(layer - 1, from, position) * this.deltaShare(layer, to, output, position);
  }

  gradientSum(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.sums, layer, from, to);
  }

  batchGradient(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.gradients, layer, from, to);
  }

  decayTerm(layer: number, from: number, to: number): number {
    const weight = this.weight(layer, from, to);
    return from === 0 ? 0 : this.settings.optimizer.weightDecay * weight;
  }

  velocityBefore(layer: number, from: number, to: number): number {
    this.#checkOptimizer('momentum');
    return this.#moment(this.stateBefore.firstMoments, layer, from, to);
  }

  velocityAfter(layer: number, from: number, to: number): number {
    this.#checkOptimizer('momentum');
    return this.#moment(this.stateAfter.firstMoments, layer, from, to);
  }

  firstMomentBefore(layer: number, from: number, to: number): number {
    this.#checkOptimizer('adam');
    return this.#moment(this.stateBefore.firstMoments, layer, from, to);
  }

  firstMomentAfter(layer: number, from: number, to: number): number {
    this.#checkOptimizer('adam');
    return this.#moment(this.stateAfter.firstMoments, layer, from, to);
  }

  secondMomentBefore(layer: number, from: number, to: number): number {
    this.#checkOptimizer('adam');
    return this.#moment(this.stateBefore.secondMoments, layer, from, to);
  }

  secondMomentAfter(layer: number, from: number, to: number): number {
    this.#checkOptimizer('adam');
    return this.#moment(this.stateAfter.secondMoments, layer, from, to);
  }

  update(layer: number, from: number, to: number): number {
    return this.#cell(this.#arrays.updates, layer, from, to);
  }

  weightAfter(layer: number, from: number, to: number): number {
    return this.#cell(this.stateAfter.weights, layer, from, to);
  }

  sampleGradientNorm(position: number): number {
    this.#checkPosition(position);
    return sampleNorm(this.network, this.#arrays, position);
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
    const { pass, losses, loss, deltas, sums, gradients, updates } = this.#arrays;
    const { weights, firstMoments = [], secondMoments = [] } = this.stateAfter;
    this.#finite ??=
      Number.isFinite(loss) &&
      [pass.activations, pass.preactivations, [losses], deltas, sums, gradients, updates].every(allFinite) &&
      [this.stateBefore.weights, weights, firstMoments, secondMoments].every(allFinite) &&
      Number.isFinite(this.lossAfter());
    return this.#finite;
  }

  #shareDeltas(output: number): Blocks {
    let deltas = this.#shares.get(output);
    if (deltas === undefined) {
      const { pass, outputs } = this.#arrays;
      const channel = { loss: this.settings.loss, output: output - 1 };
      const outputDelta = outputShareDeltas(this.network, outputs, channel);
      deltas = backpropagate(this.network, this.stateBefore.weights, { pass, outputDelta });
      this.#shares.set(output, deltas);
    }
    return deltas;
  }

  #cell(blocks: Blocks, layer: number, from: number, to: number): number {
    this.#checkWeight(layer, from, to);
    return blocks[layer - 1]![from * unitsIn(this.network, layer) + to - 1]!;
  }

  #moment(blocks: Blocks | undefined, layer: number, from: number, to: number): number {
    this.#checkWeight(layer, from, to);
    return blocks === undefined ? 0 : this.#cell(blocks, layer, from, to);
  }

  #outputIndex(output: number, position: number): number {
    return this.#unitIndex(lastLayer(this.network), output, position);
  }

  #unitIndex(layer: number, unit: number, position: number): number {
    checkIndex('layer', layer, [1, lastLayer(this.network)]);
    const units = unitsIn(this.network, layer);
    checkIndex('unit', unit, [1, units]);
    this.#checkPosition(position);
    return position * units + unit - 1;
  }

  #checkWeight(layer: number, from: number, to: number): void {
    checkIndex('layer', layer, [1, lastLayer(this.network)]);
    checkIndex('from', from, [firstFrom(this.network), unitsIn(this.network, layer - 1)]);
    checkIndex('to', to, [1, unitsIn(this.network, layer)]);
  }

  #checkPosition(position: number): void {
    checkIndex('position', position, [0, this.batchSize - 1]);
  }

  #checkOptimizer(expected: 'momentum' | 'adam'): void {
    const { optimizer } = this.settings;
    const fits = expected === 'adam' ? optimizer.kind === 'adam' : hasVelocity(optimizer);
    if (!fits) throw new RangeError(`optimizer: expected ${expected}, got ${optimizer.kind} without it`);
  }
}

function checkIndex(what: string, value: number, [first, last]: readonly [number, number]): void {
  if (!(value >= first && value <= last) || !Number.isInteger(value)) {
    throw new RangeError(`${what} ${value}: expected ${first}..${last}`);
  }
}

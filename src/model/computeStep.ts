/**
 * One training step: forward and backward for every sample of the batch on its own, the sum of their gradients,
 * its reduction, and one update. Everything else in a trace is read or computed from these.
 *
 * Indices are in range: checkInput compares every array with the network, and the batch with the data, before use.
 */
import { accumulated, cycleDivisor, isLastOfCycle } from './accumulation';
import { backpropagate, gradientSums, outputDeltas, outputsOf } from './backwardPass';
import { batchRows } from './batchRows';
import { clippedVectorOf } from './clipping';
import { ComputedStep } from './computedStep';
import { forwardFrom } from './forwardPass';
import { clipFactors } from './gradientNorms';
import { type LossName, lossNamed } from './losses';
import { sampleLosses } from './losses/sampleLosses';
import type { MistakeName } from './mistakeNames';
import { mistakenStep, type TrueArrays } from './mistakenStep';
import { mistakeProblem } from './mistakeProblem';
import { mistakenGradients } from './mistakes';
import { activationOf, lastLayer, type Network, unitsIn } from './network';
import { applyOptimizer, type OptimizerResult } from './optimizers/applyOptimizer';
import { penaltyAt, penaltyDivisor, penaltyGradients } from './penalty';
import { batchLoss, clipFactor, divisorOf, sampleFactors, weightsOf } from './sampleFactors';
import { norm } from './scaledNorm';
import type { StepSettings } from './settings';
import type { PenaltyPart, StepArrays } from './stepArrays';
import { type StepInput, samplesTakingPart } from './stepInput';
import type { StepTrace } from './stepTrace';
import { timesFactor } from './timesFactor';
import { type Blocks, blocksOf, type TrainingState } from './trainingState';
import { zeros } from './zeros';

/**
 * Computes the step's trace. Non-finite numbers are not an error: the trace says `finite: false`.
 * Throws a RangeError if data, state, batch or loss do not fit the network.
 */
export function computeStep(input: StepInput): StepTrace {
  const { stateAfter, arrays } = computeStepArrays(input);
  return new ComputedStep(input, stateAfter, arrays);
}

/** The numbers of the step, not yet a trace; throws as `computeStep` does. */
export function computeStepArrays(input: StepInput): {
  readonly stateAfter: TrainingState;
  readonly arrays: StepArrays;
} {
  const { network, data, state, settings, batch, preactivation } = input;
  checkInput(input);
  const { inputs, targets } = batchRows(data, batch);
  const pass = forwardFrom(network, state.weights, { inputs, rows: batch.length, preactivation });
  const outputs = outputsOf(network, pass, targets);
  const losses = sampleLosses(outputs, settings.loss);
  const outputDelta = outputDeltas(network, outputs, settings.loss);
  const deltas = backpropagate(network, state.weights, { pass, outputDelta });
  const weights = weightsOf(data, batch);
  const clips =
    settings.clip?.per === 'sample' ? clipFactors(network, { pass, deltas }, settings.clip.maxNorm) : undefined;
  const factors = sampleFactors(weights, clips);
  const sums = gradientSums(network, pass, deltas, factors);
  const divisor = divisorOf(settings, batch.length, weights);
  const penalty = penaltyPart(input);
  const truth = { pass, outputs, deltas, sums, factors, divisor, penalty };
  // If the divisor is 0, all sample weights are 0 or the batch is empty, and the sum is 0.
  const right = (): readonly Float64Array[] =>
    settings.reduction === 'mean' && divisor !== 0 ? divided(sums, divisor) : sums;
  const dataGradients =
    settings.method === undefined || batch.length === 0 ? right() : mistaken(settings.method, input, truth);
  const gradients = penalty ? added(dataGradients, penalty.gradients) : dataGradients;
  const { accumulate } = settings;
  const cycle = accumulate && input.cycle;
  const isUpdate = !cycle || isLastOfCycle(cycle);
  const vector = clippedVectorOf({ settings, cycle: cycle || undefined, updates: isUpdate });
  const ofBatch = vector === 'batchGradient' ? clippedBy(settings, gradients) : undefined;
  const counted = ofBatch?.blocks ?? gradients;
  const total = cycle && accumulated(state.accumulated, counted);
  const updating = total && isUpdate ? divided(total, cycleDivisor(accumulate, cycle)) : gradients;
  const ofCycle = vector === 'cycleGradient' ? clippedBy(settings, updating) : undefined;
  const clipped = ofCycle?.blocks ?? (total && isUpdate ? updating : counted);
  const batchClip = (ofBatch ?? ofCycle)?.factor;
  const { updates, stateAfter } = isUpdate
    ? updated(input, clipped, accumulate?.clear === false ? total : undefined)
    : unmoved(state, total);
  const dataLoss = batchLoss(losses, settings, weights);
  const arrays: StepArrays = {
    pass,
    outputs,
    losses,
    loss: dataLoss + (penalty?.loss ?? 0),
    dataLoss,
    penalty,
    deltas,
    sums,
    accumulated: total,
    updating,
    dataGradients,
    gradients,
    updates,
    divisor,
    clipped,
    counted,
    factors,
    batchClip,
  };
  return { stateAfter, arrays };
}

/** The optimizer's update; `kept` is what remains in the accumulator. */
function updated(
  { network, state, settings }: StepInput,
  gradients: Blocks,
  kept: Blocks | undefined,
): Pick<OptimizerResult, 'updates' | 'stateAfter'> {
  const { updates, stateAfter } = applyOptimizer(network, state, { gradients, optimizer: settings.optimizer });
  return { updates, stateAfter: kept ? { ...stateAfter, accumulated: kept } : stateAfter };
}

/** Before the last step of a cycle, weights and optimizer state do not change; only G does. */
function unmoved(state: TrainingState, total: Blocks | undefined): Pick<OptimizerResult, 'updates' | 'stateAfter'> {
  return {
    updates: state.weights.map((block) => zeros(block.length)),
    stateAfter: { ...state, ...(total && { accumulated: total }) },
  };
}

/** The mistaken gradients of every layer. */
function mistaken(method: MistakeName, input: StepInput, truth: TrueArrays): Float64Array[] {
  const gradients = mistakenGradients(method, mistakenStep(input, truth));
  return input.state.weights.map((_, index) => gradients(index + 1));
}

/** P and its gradient at the weights that the step starts from. */
function penaltyPart(input: StepInput): PenaltyPart | undefined {
  const { network, state, settings, batch } = input;
  const { penalty } = settings;
  if (!penalty) return undefined;
  const divisor = penaltyDivisor(penalty, { rows: batch.length, sampleCount: samplesTakingPart(input) });
  return {
    divisor,
    loss: penaltyAt(network, state.weights, { penalty, divisor }),
    gradients: penaltyGradients(network, state.weights, { penalty, divisor }),
  };
}

function added(blocks: readonly Float64Array[], others: readonly Float64Array[]): Float64Array[] {
  return blocks.map((block, index) => block.map((value, at) => value + others[index]![at]!));
}

function divided(sums: readonly Float64Array[], divisor: number): Float64Array[] {
  return sums.map((sum) => {
    const mean = zeros(sum.length);
    for (let at = 0; at < mean.length; at++) mean[at] = sum[at]! / divisor;
    return mean;
  });
}

/** × min(1, C/‖·‖) */
function clippedBy({ clip }: StepSettings, blocks: Blocks): { readonly factor: number; readonly blocks: Blocks } {
  const factor = clipFactor(norm(blocks), clip?.maxNorm ?? Number.POSITIVE_INFINITY);
  return { factor, blocks: scaled(blocks, factor) };
}

/** 0 · ∞ is 0: an infinite gradient is clipped to 0. */
function scaled(blocks: readonly Float64Array[], factor: number): Float64Array[] {
  return blocks.map((block) => block.map((value) => timesFactor(factor, value)));
}

function checkInput({ network, data, batch, state, settings }: StepInput): void {
  const last = lastLayer(network);
  expectSize('activations', network.activations.length, last);
  expectSize('inputs', data.inputWidth, unitsIn(network, 0));
  expectSize('targets', data.targetWidth, unitsIn(network, last));
  checkLoss(network, settings.loss);
  for (const index of batch) {
    if (!Number.isInteger(index) || index < 0 || index >= data.sampleCount) {
      throw new RangeError(`batch: expected indices 0..${data.sampleCount - 1}, got ${index}`);
    }
  }
  const { method } = settings;
  const canBeMistaken = method !== undefined && batch.length > 0;
  if (
    canBeMistaken &&
    mistakeProblem(method, network, {
      settings,
      batchSizes: [batch.length],
      isWeighted: data.sampleWeights !== undefined,
    })
  ) {
    throw new RangeError(`${method}: not possible in this step`);
  }
  for (const blocks of blocksOf(state)) checkBlocks(network, blocks);
}

function checkLoss(network: Network, loss: LossName): void {
  const { needs } = lossNamed(loss);
  const activation = activationOf(network, lastLayer(network));
  if (needs !== undefined && needs !== activation) {
    throw new RangeError(`${loss}: expected output activation ${needs}, got ${activation}`);
  }
}

function checkBlocks(network: Network, blocks: readonly Float64Array[]): void {
  expectSize('layers of the state', blocks.length, lastLayer(network));
  for (let layer = 1; layer <= blocks.length; layer++) {
    const size = (unitsIn(network, layer - 1) + 1) * unitsIn(network, layer);
    const actual = blocks[layer - 1]!.length;
    if (actual !== size) expectSize(`layer ${layer} of the state`, actual, size);
  }
}

function expectSize(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new RangeError(`${what}: expected ${expected}, got ${actual}`);
}

/**
 * One training step: forward and backward for every sample of the batch on its own, the sum of their gradients,
 * its reduction, and one update. Everything else a trace tells is read or computed from these.
 */
import { backpropagate, gradientSums, outputDeltas, outputErrors, outputsOf } from './backwardPass';
import { ComputedStep } from './computedStep';
import type { TrainingData } from './data';
import { forwardFrom } from './forwardPass';
import { checkLoss, reduced, sampleLosses } from './lossFunctions';
import { lastLayer, type Network, unitsIn } from './network';
import { applyOptimizer } from './optimizer';
import type { StepSettings } from './settings';
import type { StepTrace } from './stepTrace';
import type { TrainingState } from './trainingState';

export interface StepInput {
  readonly network: Network;
  readonly data: TrainingData;
  /** Indices into the data, from 0; at least one. */
  readonly batch: readonly number[];
  /** Counted from 1, as is the epoch; both are only told on. */
  readonly step: number;
  readonly epoch: number;
  readonly state: TrainingState;
  readonly settings: StepSettings;
}

/**
 * Computes the step's trace. Non-finite numbers are not an error: the trace says `finite: false`.
 * Throws a RangeError where data, state, batch or loss do not fit the network.
 */
export function computeStep(input: StepInput): StepTrace {
  const { network, state, settings, batch } = input;
  checkInput(input);
  const { inputs, targets } = gather(input.data, batch);
  const pass = forwardFrom(network, state.weights, { inputs, rows: batch.length });
  const outputs = outputsOf(network, pass, targets);
  const losses = sampleLosses(outputs, settings.loss);
  const outputDelta = outputDeltas(network, outputs, settings.loss);
  const deltas = backpropagate(network, state.weights, { pass, outputDelta });
  const sums = gradientSums(network, pass, deltas);
  const gradients = settings.reduction === 'mean' ? sums.map((sum) => sum.map((g) => g / batch.length)) : sums;
  const { updates, stateAfter } = applyOptimizer(network, state, { gradients, optimizer: settings.optimizer });
  return new ComputedStep(input, stateAfter, {
    pass,
    outputs,
    losses,
    loss: reduced(losses, settings.reduction),
    errors: outputErrors(outputs, settings.loss),
    deltas,
    sums,
    gradients,
    updates,
  });
}

/** The batch's rows, the inputs with the constant x_0 = 1 in front of each. */
function gather(data: TrainingData, batch: readonly number[]): { inputs: Float64Array; targets: Float64Array } {
  const { inputWidth, targetWidth } = data;
  const inputs = new Float64Array(batch.length * (inputWidth + 1));
  const targets = new Float64Array(batch.length * targetWidth);
  batch.forEach((index, row) => {
    const start = row * (inputWidth + 1);
    inputs[start] = 1;
    inputs.set(data.inputs.subarray(index * inputWidth, (index + 1) * inputWidth), start + 1);
    targets.set(data.targets.subarray(index * targetWidth, (index + 1) * targetWidth), row * targetWidth);
  });
  return { inputs, targets };
}

function checkInput({ network, data, batch, state, settings }: StepInput): void {
  const last = lastLayer(network);
  expectSize('activations', network.activations.length, last);
  expectSize('inputs', data.inputWidth, unitsIn(network, 0));
  expectSize('targets', data.targetWidth, unitsIn(network, last));
  checkLoss(network, settings.loss);
  if (batch.length === 0) throw new RangeError('batch: expected at least one sample, got none');
  for (const index of batch) {
    if (!Number.isInteger(index) || index < 0 || index >= data.sampleCount) {
      throw new RangeError(`batch: expected indices 0..${data.sampleCount - 1}, got ${index}`);
    }
  }
  for (const blocks of [state.weights, state.firstMoments, state.secondMoments]) {
    if (blocks === undefined) continue;
    expectSize('layers of the state', blocks.length, last);
    blocks.forEach((block, index) => {
      const size = (unitsIn(network, index) + 1) * unitsIn(network, index + 1);
      expectSize(`layer ${index + 1} of the state`, block.length, size);
    });
  }
}

function expectSize(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new RangeError(`${what}: expected ${expected}, got ${actual}`);
}

/** What a step costs as the batch grows, and as the network grows: both should be straight lines, once they are long. */
import { computeStep, type StepInput, weightCount } from '../src/model';
import { drawnStep } from './cases';

export interface ScalingTime {
  readonly layers: readonly number[];
  readonly batchSize: number;
  /** P */
  readonly weights: number;
  readonly milliseconds: number;
}

const batchSizes = [1, 10, 32, 100, 316, 1000, 3162];
const hiddenUnits = [8, 16, 32, 64, 128, 256, 512];
const rounds = 7;
const roundMilliseconds = 30;

/** 128-64-10 over growing batches, then 128-h-10 over 100 samples. */
export function timeScaling(): ScalingTime[] {
  return [
    ...batchSizes.map((batchSize) => timeOf([128, 64, 10], batchSize)),
    ...hiddenUnits.map((hidden) => timeOf([128, hidden, 10], 100)),
  ];
}

function timeOf(layers: readonly number[], batchSize: number): ScalingTime {
  const input = drawnStep(layers, batchSize);
  const each = timeSteps(input, 3);
  const steps = Math.max(1, Math.round(roundMilliseconds / each));
  timeSteps(input, 2 * steps);
  const times = Array.from({ length: rounds }, () => timeSteps(input, steps)).sort((a, b) => a - b);
  return {
    layers,
    batchSize,
    weights: weightCount(input.network),
    milliseconds: times[rounds >> 1] ?? Number.NaN,
  };
}

/** Milliseconds a step. */
function timeSteps(first: StepInput, steps: number): number {
  let input = first;
  const start = performance.now();
  for (let step = 0; step < steps; step++) input = { ...input, state: computeStep(input).stateAfter };
  return (performance.now() - start) / steps;
}

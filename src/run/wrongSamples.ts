/** Which samples of the data a network gets wrong at the weights before a step, where all targets are one-hot. In pieces of a millisecond or two. */
import { chosenOutput, forwardPass, lastLayer, type TrainingData, unitsIn, weightCount } from '../model';
import { hotTarget } from './oneHot';
import type { Run } from './run';

export interface WrongSample {
  /** From 1, in the order of the data. */
  readonly sample: number;
  /** The target that is 1, from 1. */
  readonly target: number;
  /** The output that is the largest; undefined where several are, or one is NaN. */
  readonly chosen: number | undefined;
}

/** What is wrong among outputs, given row by row. */
export function wrongAmong(
  data: TrainingData,
  samples: readonly number[],
  outputsOf: (row: number) => Float64Array,
): readonly WrongSample[] {
  return samples.flatMap((sample, row) => {
    const target = hotTarget(data, sample);
    const chosen = chosenOutput(outputsOf(row));
    return target === undefined || chosen === target ? [] : [{ sample, target, chosen }];
  });
}

/** Multiplications of a piece. */
const pieceCost = 1e6;

/** All samples of the data; yields the finished share before each piece. */
export function* wrongSamples(run: Run, step: number): Generator<{ readonly share: number }, readonly WrongSample[]> {
  const { network, data } = run;
  const { sampleCount, inputs, inputWidth } = data;
  const { weights } = run.stateAt(step);
  const last = lastLayer(network);
  const outputs = unitsIn(network, last);
  const rows = Math.max(1, Math.floor(pieceCost / weightCount(network)));
  const found: WrongSample[] = [];
  for (let first = 0; first < sampleCount; first += rows) {
    yield { share: first / sampleCount };
    const count = Math.min(rows, sampleCount - first);
    const pass = forwardPass(network, weights, {
      inputs: inputs.subarray(first * inputWidth, (first + count) * inputWidth),
      rows: count,
    });
    const values = pass.activations[last] ?? new Float64Array();
    const samples = Array.from({ length: count }, (_, row) => first + row + 1);
    found.push(...wrongAmong(data, samples, (row) => values.subarray(row * outputs, (row + 1) * outputs)));
  }
  return found;
}

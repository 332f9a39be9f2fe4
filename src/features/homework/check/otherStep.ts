/** The same step computed otherwise, from the trace alone. */
import { keptFor } from '../../../memory';
import {
  computeStep,
  type LossName,
  outputCount,
  type ReplacedPreactivation,
  type StepInput,
  type StepTrace,
  type TrainingData,
  trainingData,
  unitsIn,
} from '../../../model';
import { plainStep, shownIn, shownStep } from '../../../quantity';

/** With the convention in which the step is shown. */
export function stepWithLoss(trace: StepTrace, loss: LossName): StepTrace {
  return asShown(trace, plainWithLoss(plainStep(trace), loss));
}

/** With other numbers in place of some s. */
export function stepWithPreactivations(trace: StepTrace, preactivation: ReplacedPreactivation): StepTrace {
  return asShown(trace, recomputed(plainStep(trace), { preactivation }));
}

function asShown(trace: StepTrace, plain: StepTrace): StepTrace {
  return shownStep(plain, { divide: shownIn(trace).carried ? 'delta' : 'end' });
}

const plainWithLoss = keptFor(
  (trace: StepTrace, loss: LossName): StepTrace =>
    recomputed(trace, {
      loss,
      // Those of the trace may be replaced ones.
      preactivation: (_, { layer, unit, row }) => trace.preactivation(layer, unit, row),
    }),
);

function recomputed(
  trace: StepTrace,
  { loss = trace.settings.loss, preactivation }: { readonly loss?: LossName } & Pick<StepInput, 'preactivation'>,
): StepTrace {
  const { network, settings, batch, step, epoch, stateBefore: state, cycle } = trace;
  const data = dataOf(trace);
  const sampleCount = settings.penalty?.divideBy === 'data' ? trace.penaltyDivisor : undefined;
  return computeStep({
    network,
    data,
    batch,
    step,
    epoch,
    state,
    settings: { ...settings, loss },
    preactivation,
    ...(sampleCount !== undefined && { sampleCount }),
    ...(cycle && { cycle }),
  });
}

/** The mean input and the mean target as a batch of one sample, number 1. */
export const averagedStep = keptFor((trace: StepTrace): StepTrace => {
  const { network, settings, stateBefore, batchSize } = trace;
  const mean = (value: (row: number) => number): number =>
    Array.from({ length: batchSize }, (_, index) => value(index + 1)).reduce((total, one) => total + one, 0) /
    batchSize;
  const means = (width: number, value: (unit: number, row: number) => number): readonly number[] =>
    Array.from({ length: width }, (_, index) => mean((row) => value(index + 1, row)));
  return computeStep({
    network,
    data: trainingData(
      [means(unitsIn(network, 0), (unit, row) => trace.input(unit, row))],
      [means(outputCount(network), (unit, row) => trace.target(unit, row))],
    ),
    batch: [0],
    step: 1,
    epoch: 1,
    state: { weights: stateBefore.weights, optimizerStep: 0 },
    settings: {
      loss: settings.loss,
      reduction: 'sum',
      optimizer: { kind: 'sgd', learningRate: 0, momentum: 0, weightDecay: 0 },
    },
  });
});

/** The samples of the batch at their places; whatever else the data have is 0, and so is a sample in place of an empty batch. */
function dataOf(trace: StepTrace): TrainingData {
  const { network, batch } = trace;
  const rows = Array.from({ length: Math.max(0, ...batch) + 1 }, (_, index) => trace.rowOf(index + 1));
  const widthOut = outputCount(network);
  const read = (width: number, value: (unit: number, row: number) => number) =>
    rows.map((row) => Array.from({ length: width }, (_, unit) => (row === undefined ? 0 : value(unit + 1, row))));
  const weights = rows.map((row) => (row === undefined ? 0 : trace.sampleWeight(row)));
  return trainingData(
    read(unitsIn(network, 0), (unit, row) => trace.input(unit, row)),
    read(widthOut, (unit, row) => trace.target(unit, row)),
    trace.hasSampleWeights ? weights : undefined,
  );
}

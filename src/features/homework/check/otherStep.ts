/** The same step computed otherwise, from the trace alone. */
import { keptFor } from '../../../memory';
import {
  computeStep,
  type LossName,
  outputCount,
  type StepTrace,
  type TrainingData,
  trainingData,
  unitsIn,
} from '../../../model';
import { plainStep, shownIn, shownStep } from '../../../quantity';

/** With the convention in which the step is shown. */
export function stepWithLoss(trace: StepTrace, loss: LossName): StepTrace {
  return shownStep(plainWithLoss(plainStep(trace), loss), { divide: shownIn(trace).carried ? 'delta' : 'end' });
}

const plainWithLoss = keptFor((trace: StepTrace, loss: LossName): StepTrace => {
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
    ...(sampleCount !== undefined && { sampleCount }),
    ...(cycle && { cycle }),
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

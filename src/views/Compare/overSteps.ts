/** Both runs over the steps: the losses and the distance of the weights, aligned by the samples that both have seen. */

import { alignedStep, type RunPair } from '../../kit/comparedRuns/runPair';
import { compareVectors, trainedInBoth } from '../../kit/comparedRuns/vectors';
import type { Work } from '../../kit/work/job';
import { divisorOf, type Network, type TrainingState, unitsIn } from '../../model';
import { lossesAt } from '../../quantity';
import { type Run, readPenalty, trainingInForce } from '../../run';

export interface ApartPoint {
  /** This run's step, before whose update the weights are compared. */
  readonly step: number;
  /** Samples that both have seen. */
  readonly seen: number;
  /** ‖w′ − w‖ over the parameters that both train */
  readonly distance: number;
  /** The same divided by ‖w‖. */
  readonly relative: number;
  /** max |w′ − w| */
  readonly largest: number;
}

export interface LossPoint {
  /** The run's own step. */
  readonly step: number;
  /** The samples before it. */
  readonly seen: number;
  readonly loss: number;
}

export interface OverSteps {
  readonly first: readonly LossPoint[];
  readonly second: readonly LossPoint[];
  readonly apart: readonly ApartPoint[];
  readonly measure: LossMeasure;
}

/**
 * The batch's E if both runs divide by the same number; otherwise the mean of its e(k), weighted by c(k) if the data have weights. If the batches
 * differ, the mean over the full data set, with the weights of both runs after the same number of samples.
 */
export type LossMeasure = 'batch' | 'perSample' | 'weighted' | 'wholeData';

/** The maximum number of points of a curve: more could not be distinguished, and would take long. */
const mostPoints = 400;

/** Computes both runs up to this run's step `last`, a step at a time, and then compares weights. */
export function* overSteps(pair: RunPair, last: number): Work<OverSteps> {
  const { run, other } = pair;
  const otherLast = alignedStep(pair, last);
  yield* computedTo(run, last, (done) => done / 3);
  yield* computedTo(other, otherLast, (done) => (1 + done) / 3);
  /** The number of steps between two comparisons of the weights. */
  let every = 1;
  while (last / every > mostPoints) every *= 2;
  const trained = trainedInBoth(run.network, other.network);
  const apart: ApartPoint[] = [];
  // E includes the penalty, which is not a mean over samples.
  const wholeData = !sameBatches(pair, last) || (!samelyDivided(pair) && (isPenalised(run) || isPenalised(other)));
  const whole: [LossPoint[], LossPoint[]] = [[], []];
  for (let step = 1; step <= last; step += step + every > last && step < last ? last - step : every) {
    const point = apartAt(pair, step, trained);
    if (wholeData) {
      const [seen, otherStep] = [point.seen, alignedStep(pair, step)];
      whole[0].push({ step, seen, loss: wholeDataLoss(run, step) });
      whole[1].push({ step: otherStep, seen, loss: wholeDataLoss(other, otherStep) });
    }
    apart.push(point);
    yield { share: (2 + step / last) / 3 };
  }
  if (wholeData) return { apart, measure: 'wholeData', first: whole[0], second: whole[1] };
  const perSample = !samelyDivided(pair);
  return {
    apart,
    measure: perSample ? (run.data.sampleWeights ? 'weighted' : 'perSample') : 'batch',
    first: lossesOf(run, { last, every, perSample }),
    second: lossesOf(other, { last: otherLast, every, perSample }),
  };
}

/** Computes a run up to a step, a step at a time; `share`: of all work, if there is more of it. */
export function* computedTo(
  run: Run,
  last: number,
  share = (done: number): number => done,
): Generator<{ readonly share: number }, void, void> {
  const all = run.stepsToCompute(last);
  for (let left = all; left > 0; ) {
    left = run.advance(last, () => false);
    if (left > 0) yield { share: share(1 - left / all) };
  }
}

function lossesOf(
  run: Run,
  { last, every, perSample }: { readonly last: number; readonly every: number; readonly perSample: boolean },
): readonly LossPoint[] {
  return run
    .lossPoints(last)
    .filter(({ step }) => (step - 1) % every === 0 || step === last)
    .map(({ step, loss }) => ({
      step,
      seen: run.samplesBefore(step),
      loss: perSample ? loss * divisorShare(run, step) : loss,
    }));
}

/** Whether both see the same samples in the same steps, judged by the first two epochs. */
function sameBatches({ run, other }: RunPair, last: number): boolean {
  const { batches } = run.epochInfo(1);
  for (let step = 1; step <= Math.min(last, 2 * batches); step++) {
    if (step > other.lastStep || run.batchOf(step).join() !== other.batchOf(step).join()) return false;
  }
  return run.samplesBefore(last) === other.samplesBefore(last);
}

/** The mean of e over all samples at the weights that the step starts from; samples' weights do not count. */
function wholeDataLoss({ network, data, ...run }: Run, step: number): number {
  const { inputs, targets, sampleCount } = data;
  const losses = lossesAt(
    network,
    run.stateAt(step).weights,
    { inputs, targets, rows: sampleCount },
    run.settingsAt(step).loss,
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / sampleCount;
}

/** Whether both losses are divided by the same at every step. */
function samelyDivided({ run, other }: RunPair): boolean {
  const changes = [...run.changes, ...other.changes].some(({ setting }) => setting === 'reduction');
  return !changes && run.scenario.training.divisor === other.scenario.training.divisor;
}

function isPenalised(run: Run): boolean {
  return (
    readPenalty(run.settingsAt(1).penalty)?.penalty !== undefined ||
    run.changes.some(({ setting }) => setting === 'penalty')
  );
}

/** D/Σc of a step: the factor that turns the loss into a mean over the samples, which counts each with its weight. */
function divisorShare(run: Run, step: number): number {
  const batch = run.batchOf(step);
  const { sampleWeights } = run.data;
  const weights = sampleWeights && Float64Array.from(batch, (index) => sampleWeights[index] ?? 0);
  const training = trainingInForce(run.scenario.training, run.settingsAt(step));
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? batch.length;
  // A batch whose weights are all 0 has the loss 0.
  return total === 0 ? 1 : divisorOf(training, batch.length, weights) / total;
}

function apartAt(pair: RunPair, step: number, trained: Network): ApartPoint {
  const { run, other } = pair;
  const { distance, firstNorm, largestDifference } = compareVectors(
    trainedWeights(run.stateAt(step), trained),
    trainedWeights(other.stateAt(alignedStep(pair, step)), trained),
  );
  return { step, seen: run.samplesBefore(step), distance, relative: distance / firstNorm, largest: largestDifference };
}

/** All weights that both runs train, one after the other. */
function trainedWeights({ weights }: TrainingState, trained: Network): Float64Array {
  const blocks = weights.map((block, index) =>
    trained.bias === 'none' ? block.subarray(unitsIn(trained, index + 1)) : block,
  );
  const all = new Float64Array(blocks.reduce((count, block) => count + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}

/** How the two runs compare at this step, as data, from which the sentence is made. */

import {
  compareVectors,
  trainedCells,
  trainedInBoth,
  type VectorPair,
  withRemainders,
} from '../../kit/comparedRuns/vectors';
import { isSameLoss, outputCount, type StepTrace } from '../../model';
import { isRemainderOfGradient, weightPlaceAt } from '../../quantity';
import type { PairedTraces } from './pairNumbers';

/** Before the optimizer: its input, after clipping. After it: Δw. */
export type VectorKind = 'gradient' | 'update';

export interface Findings {
  /** The gradients or the updates, whichever the view shows. */
  readonly shown: VectorPair;
  readonly gradient: VectorPair;
  readonly update: VectorPair;
  readonly vectors: { readonly first: Float64Array; readonly second: Float64Array };
  /** The losses are different functions, so their gradients are not compared. */
  readonly differentLosses: boolean;
  /** The runs do not train the same biases, so the vectors have none. */
  readonly onlyWeights: boolean;
  /** What the optimizers are given is not the batch gradient of both: it is clipped, or accumulated. */
  readonly areChanged: boolean;
}

export function findingsOf({ first: trace, second: other }: PairedTraces, kind: VectorKind): Findings {
  const trained = trainedInBoth(trace.network, other.network);
  const pairOf = (read: (trace: StepTrace) => Float64Array) => ({
    first: trainedCells(read(trace), trace.network, trained),
    second: trainedCells(read(other), other.network, trained),
  });
  const gradients = pairOf((one) => one.clippedGradientRow());
  const updates = pairOf((one) => one.updateRow());
  const first = remaindersIn(trace);
  const second = remaindersIn(other);
  const gradient = withRemainders(
    compareVectors(gradients.first, gradients.second),
    first.isGradient,
    second.isGradient,
  );
  const update = withRemainders(compareVectors(updates.first, updates.second), first.isUpdate, second.isUpdate);
  return {
    shown: kind === 'gradient' ? gradient : update,
    gradient,
    update,
    vectors: kind === 'gradient' ? gradients : updates,
    onlyWeights: trace.network.bias !== other.network.bias,
    areChanged: [trace, other].some(isChanged),
    differentLosses: !isSameLoss(trace.settings.loss, other.settings.loss, outputCount(trace.network)),
  };
}

function isChanged(trace: StepTrace): boolean {
  return trace.batchClipFactor() !== 1 || (trace.updates && trace.cycle !== undefined);
}

/** Whether a run's gradient, and with it its update, is only what rounding has left of terms that cancel. */
function remaindersIn(trace: StepTrace): { readonly isGradient: boolean; readonly isUpdate: boolean } {
  const { network, settings } = trace;
  const isRemainder = (row: Float64Array, factor: number): boolean =>
    row.some((value) => value !== 0) &&
    row.every(
      (value, index) => value === 0 || isRemainderOfGradient(value / factor, weightPlaceAt(network, index), trace),
    );
  // A gradient that is clipped to a short one is no remainder.
  const clipped = trace.batchClipFactor();
  const isGradient = isRemainder(trace.clippedGradientRow(), clipped);
  const ofUpdate = settings.optimizer.learningRate * clipped;
  return { isGradient, isUpdate: isGradient && isRemainder(trace.updateRow(), ofUpdate) };
}

/** How the two runs compare at this step, as data, from which the sentence is made. */
import type { StepTrace } from '../../model';
import type { PairedTraces } from './pairNumbers';
import { compareVectors, trainedCells, trainedInBoth, type VectorPair, withoutRemainders } from './vectors';

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
}

export function findingsOf({ first: trace, second: other }: PairedTraces, kind: VectorKind): Findings {
  const trained = trainedInBoth(trace.network, other.network);
  const pairOf = (read: (trace: StepTrace) => Float64Array) => ({
    first: trainedCells(read(trace), trace.network, trained),
    second: trainedCells(read(other), other.network, trained),
  });
  const gradients = pairOf((one) => one.clippedGradientRow());
  const updates = pairOf((one) => one.updateRow());
  const computed = compareVectors(gradients.first, gradients.second);
  const gradient = withoutRemainders(computed, computed);
  const update = withoutRemainders(compareVectors(updates.first, updates.second), computed);
  return {
    shown: kind === 'gradient' ? gradient : update,
    gradient,
    update,
    vectors: kind === 'gradient' ? gradients : updates,
    onlyWeights: trace.network.bias !== other.network.bias,
    differentLosses: trace.settings.loss !== other.settings.loss,
  };
}

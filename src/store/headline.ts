/** The main quantity of each phase, which Formulas derives unless another one was chosen by hand. */
import { lastLayer, type Network } from '../model';
import type { Phase, Quantity, WeightPlace } from '../quantity';

/** The selection: one sample and one weight. */
export interface Selection {
  readonly sample: number;
  readonly weight: WeightPlace;
}

/** The phase's headline quantity of a step whose batch is empty, so that no sample has numbers. */
export function headlineOfEmptyBatch(phase: Phase, { weight }: Selection): Quantity {
  const { layer, from, to } = weight;
  if (phase === 'update') return { kind: 'weightAfter', layer, from, to };
  const isBeforeBackward = phase === 'batch' || phase === 'forward' || phase === 'loss';
  return isBeforeBackward ? { kind: 'batchLoss' } : { kind: 'batchGradient', layer, from, to };
}

/** The phase's headline quantity for the selected sample and weight. */
export function headlineOf(phase: Phase, { sample, weight }: Selection, network: Network): Quantity {
  const { layer, from, to } = weight;
  const last = lastLayer(network);
  switch (phase) {
    case 'batch':
      return { kind: 'batchLoss' };
    case 'forward':
      return { kind: 'activation', layer, unit: to, sample };
    case 'loss':
      return { kind: 'sampleLoss', sample };
    case 'output-delta':
      return { kind: 'delta', layer: last, unit: layer === last ? to : 1, sample };
    case 'hidden-delta':
      // A bias unit has no δ: for a bias of the output layer, the first hidden unit is used instead.
      return layer === last
        ? { kind: 'delta', layer: Math.max(1, last - 1), unit: last > 1 ? Math.max(1, from) : to, sample }
        : { kind: 'delta', layer, unit: to, sample };
    case 'per-sample':
      return { kind: 'sampleGradient', layer, from, to, sample };
    case 'sum':
      return { kind: 'batchGradient', layer, from, to };
    case 'update':
      return { kind: 'weightAfter', layer, from, to };
  }
}

/** What Formulas shows below the headline. */
export function headlineFollowUps(phase: Phase, { sample, weight }: Selection): readonly Quantity[] {
  if (phase === 'loss') return [{ kind: 'batchLoss' }];
  if (phase === 'sum') return [{ kind: 'sampleGradient', ...weight, sample }];
  return [];
}

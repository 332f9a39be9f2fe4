/** What one training step is computed from. */
import type { Cycle } from './accumulation';
import type { TrainingData } from './data';
import type { Network } from './network';
import type { StepSettings } from './settings';
import type { TrainingState } from './trainingState';

export interface StepInput {
  readonly network: Network;
  readonly data: TrainingData;
  /** N: how many samples of the data take part in the training; absent: all of them. */
  readonly sampleCount?: number;
  /** Indices into the data, from 0; at least one. */
  readonly batch: readonly number[];
  /** From 1, as is the epoch; both are only copied into the trace. */
  readonly step: number;
  readonly epoch: number;
  readonly state: TrainingState;
  readonly settings: StepSettings;
  /** With `settings.accumulate`: where the batch is in its cycle; absent: the step updates the weights by itself. */
  readonly cycle?: Cycle;
  /** What takes the place of an s, such as 0 where rounding has left a remainder; absent: every s is as it was computed. */
  readonly preactivation?: ReplacedPreactivation | undefined;
}

/** Layers, units and rows of the batch count from 1. */
export type ReplacedPreactivation = (
  computed: number,
  place: { readonly layer: number; readonly unit: number; readonly row: number },
) => number;

/** N */
export function samplesTakingPart({
  data,
  sampleCount = data.sampleCount,
}: Pick<StepInput, 'data' | 'sampleCount'>): number {
  return sampleCount;
}

/**
 * What the steps of a run are computed from, and nothing else: a plain value, so that it can be given to a worker.
 * Imports no more than it needs, for the worker's script is made of it.
 */
import type { MistakeName, Network, PlannedBatch, Start, StepInput, TrainingData, TrainingState } from '../model';
import type { FilledScenario } from '../scenario';
import { stepSettingsOf, trainingInForce } from './settingValues';
import { startOf } from './startOf';
import { plannedBatch, type Stretch, stretchAt } from './timeline';

export interface StepPlan {
  readonly network: Network;
  readonly data: TrainingData;
  readonly stretches: readonly Stretch[];
  readonly training: FilledScenario['training'];
  /** How the weights before step 1 are drawn; absent where they are given. */
  readonly start?: Start;
  /** Indices of the samples that take part; absent: all. */
  readonly kept?: readonly number[];
  /** A common mistake that every step makes. */
  readonly method?: MistakeName;
}

/** Which samples a step looks at, and in which epoch. */
export function placeOf({ stretches, data, kept }: StepPlan, step: number): PlannedBatch {
  const planned = plannedBatch(stretchAt(stretches, step), step, kept?.length ?? data.sampleCount);
  return kept ? { ...planned, batch: planned.batch.map((index) => kept[index] ?? index) } : planned;
}

/** What the step starts from, given what the step before left: the same object unless something changed at the step. */
export function startState({ stretches, network }: StepPlan, step: number, carried: TrainingState): TrainingState {
  const stretch = stretchAt(stretches, step);
  return stretch.from === step ? startOf(carried, stretch, network.layers) : carried;
}

/** What a step is computed from, apart from what the step before left. */
export function stepContext(plan: StepPlan, step: number): Omit<StepInput, 'state'> {
  const { network, data, stretches, method } = plan;
  const { values } = stretchAt(stretches, step);
  const { epoch, batch } = placeOf(plan, step);
  const { divisor, clip } = trainingInForce(plan.training, values);
  const settings = {
    ...stepSettingsOf(values),
    ...(divisor !== undefined && { divisor }),
    ...(clip && { clip }),
    ...(method && { method }),
  };
  return { network, data, batch, step, epoch, settings };
}

/** All that `computeStep` asks for, given what the step before left. */
export function stepInput(plan: StepPlan, step: number, carried: TrainingState): StepInput {
  return { ...stepContext(plan, step), state: startState(plan, step, carried) };
}

/**
 * Everything the steps of a run are computed from, as a plain value that can be sent to a worker. It imports as little
 * as possible, because it is part of the worker's script.
 */
import type {
  Cycle,
  MistakeName,
  Network,
  PlannedBatch,
  Start,
  StepInput,
  TrainingData,
  TrainingState,
} from '../model';
import type { FilledScenario } from '../scenario';
import { stepSettingsOf, trainingInForce } from './settingValues';
import { startOf } from './startOf';
import { cycleAt, plannedBatch, type Stretch, stretchAt } from './timeline';

export interface StepPlan {
  readonly network: Network;
  readonly data: TrainingData;
  readonly stretches: readonly Stretch[];
  readonly training: FilledScenario['training'];
  /** How the weights before step 1 are drawn; absent if they are given. */
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

/** Where the step's batch is in its cycle; undefined if every step updates. */
export function cycleOf({ stretches, data, kept }: StepPlan, step: number): Cycle | undefined {
  return cycleAt(stretchAt(stretches, step), step, kept?.length ?? data.sampleCount);
}

/**
 * The state that the step starts from, given the state after the previous step; the same object unless something
 * changed at this step.
 */
export function startState({ stretches, network }: StepPlan, step: number, carried: TrainingState): TrainingState {
  const stretch = stretchAt(stretches, step);
  return stretch.from === step ? startOf(carried, stretch, network.layers) : carried;
}

/** The input of a step without its state. */
export function stepContext(plan: StepPlan, step: number): Omit<StepInput, 'state'> {
  const { network, data, stretches, method, kept } = plan;
  const { values } = stretchAt(stretches, step);
  const { epoch, batch } = placeOf(plan, step);
  const { divisor, clip, penalty, accumulate, optimizer } = trainingInForce(plan.training, values);
  const settings = {
    ...stepSettingsOf(values),
    optimizer,
    ...(divisor !== undefined && { divisor }),
    ...(clip && { clip }),
    ...(penalty && { penalty }),
    ...(accumulate && { accumulate }),
    ...(method && { method }),
  };
  const cycle = cycleOf(plan, step);
  const taking = kept && { sampleCount: kept.length };
  return { network, data, ...taking, batch, step, epoch, settings, ...(cycle && { cycle }) };
}

/** The input of `computeStep`, given the state after the previous step. */
export function stepInput(plan: StepPlan, step: number, carried: TrainingState): StepInput {
  return { ...stepContext(plan, step), state: startState(plan, step, carried) };
}

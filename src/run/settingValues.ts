/** The settings of a run as one flat record, so that each can be changed by its name from a step on. */
import type { BiasMode, LossName, OptimizerSettings, Reduction, StepSettings } from '../model';
import type { FilledScenario } from '../scenario';

export interface SettingValues {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly reduction: Reduction;
  readonly loss: LossName;
  readonly optimizer: OptimizerSettings['kind'];
  /** μ; without effect under Adam. */
  readonly momentum: number;
  readonly weightDecay: number;
  /** β₁, β₂ and ε; without effect under SGD. */
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly order: FilledScenario['training']['order'];
  readonly seed: number;
  readonly bias: BiasMode;
}

export type SettingName = keyof SettingValues;

/** Every setting, in the order in which links and lists of changes name them. */
export const settingNames = [
  'batchSize',
  'learningRate',
  'reduction',
  'loss',
  'optimizer',
  'momentum',
  'weightDecay',
  'beta1',
  'beta2',
  'epsilon',
  'order',
  'seed',
  'bias',
] as const satisfies readonly SettingName[];

/** What the other optimizer starts with when one changes to it. */
const optimizerDefaults = { momentum: 0, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** The values a scenario starts with. */
export function settingValuesOf({ loss, network, training }: FilledScenario): SettingValues {
  const { kind, ...ofOptimizer } = training.optimizer;
  const { batchSize, reduction, order, seed } = training;
  return {
    ...optimizerDefaults,
    ...ofOptimizer,
    optimizer: kind,
    batchSize,
    reduction,
    order,
    seed,
    loss,
    bias: network.bias,
  };
}

/**
 * The scenario's training with these settings in the place of its own. A sum divides by nothing, so that a divisor goes
 * where the reduction has been changed to it.
 */
export function trainingInForce(
  training: FilledScenario['training'],
  values: SettingValues,
): FilledScenario['training'] {
  const { batchSize, order, seed, reduction } = values;
  const { divisor, ...rest } = training;
  const { optimizer } = stepSettingsOf(values);
  return {
    ...rest,
    batchSize,
    order,
    seed,
    reduction,
    ...(divisor !== undefined && reduction === 'mean' && { divisor }),
    optimizer,
  };
}

/** What one step is computed with, but for the divisor and the clipping, which are the scenario's for good. */
export function stepSettingsOf(values: SettingValues): StepSettings {
  const { loss, reduction, learningRate, weightDecay } = values;
  const optimizer: OptimizerSettings =
    values.optimizer === 'sgd'
      ? { kind: 'sgd', learningRate, momentum: values.momentum, weightDecay }
      : {
          kind: 'adam',
          learningRate,
          beta1: values.beta1,
          beta2: values.beta2,
          epsilon: values.epsilon,
          weightDecay,
        };
  return { loss, reduction, optimizer };
}

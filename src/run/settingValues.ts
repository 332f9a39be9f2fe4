/** The settings of a run as one flat record, so that each can be changed by its name from a step on. */
import {
  type BiasMode,
  type HyperparameterName,
  hyperparameterNames,
  hyperparametersOf,
  type LossName,
  type OptimizerKind,
  type OptimizerSettings,
  type Reduction,
  type StepSettings,
} from '../model';
import type { FilledScenario } from '../scenario';

/** The optimizer in force has all its hyperparameters; those of others stand where they were chosen, without effect. */
export interface SettingValues extends Readonly<Partial<Record<HyperparameterName, number>>> {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly reduction: Reduction;
  readonly loss: LossName;
  readonly optimizer: OptimizerKind;
  readonly order: FilledScenario['training']['order'];
  readonly seed: number;
  readonly bias: BiasMode;
}

export type SettingName = keyof SettingValues;

/** What a setting may be set to. */
export type SettingValue<Name extends SettingName> = NonNullable<SettingValues[Name]>;

/** Every setting, in the order in which links and lists of changes name them: an optimizer before its hyperparameters. */
export const settingNames: readonly SettingName[] = [
  'batchSize',
  'learningRate',
  'reduction',
  'loss',
  'optimizer',
  ...hyperparameterNames,
  'order',
  'seed',
  'bias',
];

/** The values a scenario starts with. */
export function settingValuesOf({ loss, network, training }: FilledScenario): SettingValues {
  const { kind, ...ofOptimizer } = training.optimizer;
  const { batchSize, reduction, order, seed } = training;
  return { ...ofOptimizer, optimizer: kind, batchSize, reduction, order, seed, loss, bias: network.bias };
}

/**
 * The values once one of them is changed. Another optimizer has its own defaults, but for hyperparameters that it shares with the
 * one before and that had been given another value than theirs.
 */
export function withValue<Name extends SettingName>(
  values: SettingValues,
  setting: Name,
  value: SettingValues[Name],
): SettingValues {
  const changed: SettingValues = { ...values, [setting]: value };
  if (changed.optimizer === values.optimizer) return changed;
  const own = hyperparametersOf(changed.optimizer).map(({ name, default: usual }) => [name, usual]);
  const before = hyperparametersOf(values.optimizer);
  const chosen = Object.entries(changed).filter(
    ([setting, value]) => !before.some(({ name, default: usual }) => name === setting && value === usual),
  );
  const unchosen = Object.fromEntries(before.map(({ name }) => [name, undefined]));
  return { ...unchosen, ...Object.fromEntries(own), ...Object.fromEntries(chosen) };
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
  const { loss, reduction, learningRate, optimizer: kind } = values;
  const ofKind = hyperparametersOf(kind).map(({ name, default: usual }) => [name, values[name] ?? usual]);
  // The list of a kind's hyperparameters is what its settings have.
  const optimizer = { kind, learningRate, ...Object.fromEntries(ofKind) } as OptimizerSettings;
  return { loss, reduction, optimizer };
}

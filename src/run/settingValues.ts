/** The settings of a run as one flat record, so that each can be changed by name from a step on. */
import {
  type BiasMode,
  type DecayTarget,
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
import { accumulateText, penaltyText, readAccumulate, readPenalty } from './settingTexts';

/** The current optimizer has all its hyperparameters; those of other optimizers are kept without effect. */
export interface SettingValues extends Readonly<Partial<Record<HyperparameterName, number>>> {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly reduction: Reduction;
  readonly loss: LossName;
  readonly optimizer: OptimizerKind;
  /** Kept without effect where nothing decays. */
  readonly weightDecayOn: DecayTarget;
  readonly order: FilledScenario['training']['order'];
  readonly seed: number;
  readonly bias: BiasMode;
  /** As `penaltyText` writes it. */
  readonly penalty: string;
  /** As `accumulateText` writes it. */
  readonly accumulate: string;
}

export type SettingName = keyof SettingValues;

/** The type of a setting's value. */
export type SettingValue<Name extends SettingName> = NonNullable<SettingValues[Name]>;

/** Every setting, in the order of links and lists of changes: an optimizer before its hyperparameters. */
export const settingNames: readonly SettingName[] = [
  'batchSize',
  'learningRate',
  'reduction',
  'loss',
  'optimizer',
  ...hyperparameterNames,
  'weightDecayOn',
  'order',
  'seed',
  'bias',
  'penalty',
  'accumulate',
];

/** The values a scenario starts with. */
export function settingValuesOf({ loss, network, training }: FilledScenario): SettingValues {
  const { kind, weightDecayOn = 'weights', ...ofOptimizer } = training.optimizer;
  const { batchSize, reduction, order, seed } = training;
  return {
    ...ofOptimizer,
    optimizer: kind,
    weightDecayOn,
    batchSize,
    reduction,
    order,
    seed,
    loss,
    bias: network.bias,
    penalty: penaltyText(training.penalty),
    accumulate: accumulateText(training.accumulate),
  };
}

/**
 * The values after changing one of them. A new optimizer gets its own defaults, except for hyperparameters that it
 * shares with the previous one and that were set to a value other than the default.
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
 * The scenario's training with these settings. Under `sum` nothing is divided, so the divisor is dropped if the
 * reduction was changed to `sum`.
 */
export function trainingInForce(
  training: FilledScenario['training'],
  values: SettingValues,
): FilledScenario['training'] {
  const { batchSize, order, seed, reduction, weightDecayOn } = values;
  const { divisor, penalty: _penalty, accumulate: _accumulate, ...rest } = training;
  const { optimizer } = stepSettingsOf(values);
  return {
    ...rest,
    batchSize,
    order,
    seed,
    reduction,
    ...(divisor !== undefined && reduction === 'mean' && { divisor }),
    ...readPenalty(values.penalty),
    ...readAccumulate(values.accumulate),
    optimizer: weightDecayOn === 'all' ? { ...optimizer, weightDecayOn } : optimizer,
  };
}

/** The settings of one step, without divisor, clipping, penalty and what weight decay acts on: see `trainingInForce`. */
export function stepSettingsOf(values: SettingValues): StepSettings {
  const { loss, reduction, learningRate, optimizer: kind } = values;
  const ofKind = hyperparametersOf(kind).map(({ name, default: usual }) => [name, values[name] ?? usual]);
  // The settings of an optimizer contain exactly the hyperparameters that it declares.
  const optimizer = { kind, learningRate, ...Object.fromEntries(ofKind) } as OptimizerSettings;
  return { loss, reduction, optimizer };
}

/** What follows from the list of optimizers: the types of their settings and names, and the rule in force. */

import { optimizers } from './list';
import type { Hyperparameter, Optimizer, Rule, RuleLine, RuleRange } from './optimizer';

type Declared = typeof optimizers;

export type OptimizerKind = keyof Declared;

type NamesOf<Kind extends OptimizerKind> = Declared[Kind]['hyperparameters'][number]['name'];

export type HyperparameterName = { [Kind in OptimizerKind]: NamesOf<Kind> }[OptimizerKind];

/** Lines of rules, kept ones and others; the same name means the same in each of them. */
export type RuleLineName = {
  [Kind in OptimizerKind]: ReturnType<Declared[Kind]['rule']>['lines'][number]['name'];
}[OptimizerKind];

/** An optimizer with η ≥ 0 and its hyperparameters. */
export type OptimizerSettings = {
  readonly [Kind in OptimizerKind]: { readonly kind: Kind; readonly learningRate: number } & {
    readonly [Name in NamesOf<Kind>]: number;
  };
}[OptimizerKind];

export const optimizerKinds = Object.keys(optimizers) as readonly OptimizerKind[];

/** The declaration, by names that are not known before it runs. */
function declared(kind: OptimizerKind): Optimizer<HyperparameterName, RuleLineName> {
  return optimizers[kind] as unknown as Optimizer<HyperparameterName, RuleLineName>;
}

export function hyperparametersOf(kind: OptimizerKind): readonly Hyperparameter<HyperparameterName>[] {
  return declared(kind).hyperparameters;
}

/** Every hyperparameter once, by its name. */
export const hyperparameters = Object.fromEntries(
  optimizerKinds.flatMap(hyperparametersOf).map((one) => [one.name, one]),
) as Readonly<Record<HyperparameterName, Hyperparameter<HyperparameterName>>>;

export const hyperparameterNames = Object.keys(hyperparameters) as readonly HyperparameterName[];

export function isHyperparameter(name: string): name is HyperparameterName {
  return Object.hasOwn(hyperparameters, name);
}

/** Undefined where the optimizer has none of that name. */
export function hyperparameterIn(optimizer: OptimizerSettings, name: string): number | undefined {
  const values = optimizer as unknown as Readonly<Record<string, number>>;
  return hyperparametersOf(optimizer.kind).some((one) => one.name === name) ? values[name] : undefined;
}

/** λ, 0 where the optimizer has no decay. */
export function decayRate(optimizer: OptimizerSettings): number {
  return hyperparameterIn(optimizer, 'weightDecay') ?? 0;
}

/** Whether λw is part of the gradient that the rule is given. */
export function decayIsCoupled(optimizer: OptimizerSettings): boolean {
  return optimizers[optimizer.kind].decay === 'coupled';
}

/** The rule of update number `time` for a weight; `decays`: whether λw is added for it. */
export function ruleOf(
  optimizer: OptimizerSettings,
  { time, decays }: { readonly time: number; readonly decays: boolean },
): Rule<RuleLineName> {
  // The settings of a kind have the hyperparameters that it declares.
  const values = optimizer as unknown as Readonly<Record<HyperparameterName, number>>;
  return declared(optimizer.kind).rule({ values, time, decays });
}

/** The rule by hand, where its file has it so. */
export function loopOf(optimizer: OptimizerSettings): ((range: RuleRange) => void) | undefined {
  const { loop } = declared(optimizer.kind);
  const values = optimizer as unknown as Readonly<Record<HyperparameterName | 'learningRate', number>>;
  return loop && ((range) => loop(values, range));
}

/** What the optimizer keeps of each weight; nothing for plain gradient descent. */
export function keptLines(optimizer: OptimizerSettings): readonly RuleLine<RuleLineName>[] {
  return ruleOf(optimizer, { time: 1, decays: false }).lines.filter(({ isKept }) => isKept);
}

/** Every line that some optimizer has, by its name: with all hyperparameters on, so that none is left out. */
export const ruleLines = Object.fromEntries(
  optimizerKinds.flatMap((kind) => {
    const values = Object.fromEntries(hyperparametersOf(kind).map(({ name }) => [name, 0.5]));
    return declared(kind)
      .rule({ values: values as Record<HyperparameterName, number>, time: 1, decays: true })
      .lines.map((line) => [line.name, line]);
  }),
) as Readonly<Record<RuleLineName, RuleLine<RuleLineName>>>;

/** Derived from the list of optimizers: the types of their settings and names, and the rule for given settings. */

import { optimizers } from './list';
import type { Hyperparameter, Optimizer, Rule, RuleLine, RuleRange } from './optimizer';

type Declared = typeof optimizers;

export type OptimizerKind = keyof Declared;

type NamesOf<Kind extends OptimizerKind> = Declared[Kind]['hyperparameters'][number]['name'];

export type HyperparameterName = { [Kind in OptimizerKind]: NamesOf<Kind> }[OptimizerKind];

/** Names of the lines of all rules; a name means the same in each of them. */
export type RuleLineName = {
  [Kind in OptimizerKind]: ReturnType<Declared[Kind]['rule']>['lines'][number]['name'];
}[OptimizerKind];

/** What weight decay acts on: the weights alone, or the biases too. */
export const decayTargets = ['weights', 'all'] as const;

export type DecayTarget = (typeof decayTargets)[number];

/** An optimizer with η ≥ 0 and its hyperparameters. */
export type OptimizerSettings = {
  readonly [Kind in OptimizerKind]: {
    readonly kind: Kind;
    readonly learningRate: number;
    /** Absent: weights. */
    readonly weightDecayOn?: DecayTarget;
  } & {
    readonly [Name in NamesOf<Kind>]: number;
  };
}[OptimizerKind];

/** The hyperparameters that give an optimizer a name of its own. */
export type NamingHyperparameter = NonNullable<Declared[OptimizerKind]['namedBy']>;

export const optimizerKinds = Object.keys(optimizers) as readonly OptimizerKind[];

/** A declaration whose names may be those of any optimizer. */
type General = Optimizer<HyperparameterName, RuleLineName, NamingHyperparameter | undefined>;

function declared(kind: OptimizerKind): General {
  return optimizers[kind] as unknown as General;
}

export function hyperparametersOf(kind: OptimizerKind): readonly Hyperparameter<HyperparameterName>[] {
  return declared(kind).hyperparameters;
}

/** All hyperparameters of all optimizers, by name. */
export const hyperparameters = Object.fromEntries(
  optimizerKinds.flatMap(hyperparametersOf).map((one) => [one.name, one]),
) as Readonly<Record<HyperparameterName, Hyperparameter<HyperparameterName>>>;

export const hyperparameterNames = Object.keys(hyperparameters) as readonly HyperparameterName[];

export function isHyperparameter(name: string): name is HyperparameterName {
  return Object.hasOwn(hyperparameters, name);
}

/** Undefined if the optimizer has no hyperparameter of this name. */
export function hyperparameterIn(optimizer: OptimizerSettings, name: string): number | undefined {
  const values = optimizer as unknown as Readonly<Record<string, number>>;
  return hyperparametersOf(optimizer.kind).some((one) => one.name === name) ? values[name] : undefined;
}

/** λ, or 0 if the optimizer has no weight decay. */
export function decayRate(optimizer: OptimizerSettings): number {
  return hyperparameterIn(optimizer, 'weightDecay') ?? 0;
}

/** λ of the weights from unit `from`: 0 for the biases, unless they decay too. */
export function decayRateFrom(optimizer: OptimizerSettings, from: number): number {
  return from > 0 || optimizer.weightDecayOn === 'all' ? decayRate(optimizer) : 0;
}

/** Whether λw is added to the gradient that the rule receives. */
export function decayIsCoupled(optimizer: OptimizerSettings): boolean {
  return optimizers[optimizer.kind].decay === 'coupled';
}

/** Whether a constant factor of all gradients cancels in the step, apart from constants such as ε. */
export function isAdaptive(kind: OptimizerKind): boolean {
  return declared(kind).isAdaptive;
}

/** What c times the gradient asks of the settings for the same step; undefined if no settings achieve that. */
export function scalingsOf(kind: OptimizerKind): Optimizer<HyperparameterName>['scalings'] {
  return declared(kind).scalings;
}

/** The hyperparameter that gives the optimizer a name of its own with this value: SGD's momentum, if it is above 0. */
export function namingHyperparameter(
  kind: OptimizerKind,
  values: Readonly<Partial<Record<HyperparameterName, number>>>,
): NamingHyperparameter | undefined {
  const { namedBy } = declared(kind);
  return namedBy !== undefined && (values[namedBy] ?? 0) > 0 ? namedBy : undefined;
}

/** A weight's rule for update number `time`; `decays`: whether λw is added for it. */
export function ruleOf(
  optimizer: OptimizerSettings,
  { time, decays }: { readonly time: number; readonly decays: boolean },
): Rule<RuleLineName> {
  // The settings of an optimizer always contain the hyperparameters that it declares.
  const values = optimizer as unknown as Readonly<Record<HyperparameterName, number>>;
  return declared(optimizer.kind).rule({ values, time, decays });
}

/** The hand-written loop, if the optimizer's file has one. */
export function loopOf(optimizer: OptimizerSettings): ((range: RuleRange) => void) | undefined {
  const { loop } = declared(optimizer.kind);
  const values = optimizer as unknown as Readonly<Record<HyperparameterName | 'learningRate', number>>;
  return loop && ((range) => loop(values, range));
}

/** The optimizer's state per weight; empty for plain gradient descent. */
export function keptLines(optimizer: OptimizerSettings): readonly RuleLine<RuleLineName>[] {
  return ruleOf(optimizer, { time: 1, decays: false }).lines.filter(({ isKept }) => isKept);
}

/** Every line of every optimizer, by name; with all hyperparameters set, so that no line is left out. */
export const ruleLines = Object.fromEntries(
  optimizerKinds.flatMap((kind) => {
    const values = Object.fromEntries(hyperparametersOf(kind).map(({ name }) => [name, 0.5]));
    return declared(kind)
      .rule({ values: values as Record<HyperparameterName, number>, time: 1, decays: true })
      .lines.map((line) => [line.name, line]);
  }),
) as Readonly<Record<RuleLineName, RuleLine<RuleLineName>>>;

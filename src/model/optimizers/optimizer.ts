/**
 * What an optimizer's file declares: its hyperparameters, and its rule as a few named lines that end in the step which is
 * subtracted from the weight. Values, formulas, ledger rows, fields, file and link keys follow from that.
 */
import { type Expression, leafOf } from '../../expression';

/** What a hyperparameter may be. */
export type HyperparameterRange = 'atLeastZero' | 'aboveZero' | 'belowOne';

export interface Hyperparameter<Name extends string = string> {
  readonly name: Name;
  /** In TeX. */
  readonly symbol: string;
  readonly range: HyperparameterRange;
  readonly default: number;
}

/** A number that a rule is made of: one of the weight, of the lines above, or of the settings. */
export type RuleLeaf =
  /** g̃: the gradient after clipping, with coupled decay added. */
  | { readonly of: 'gradient' }
  /** λw, for rules that decay by themselves. */
  | { readonly of: 'decayTerm' }
  /** What the step before left of a kept line; 0 at first. */
  | { readonly of: 'before'; readonly name: string }
  | { readonly of: 'line'; readonly name: string }
  | { readonly of: 'learningRate' }
  | { readonly of: 'hyperparameter'; readonly name: string };

export type RuleTree = Expression<RuleLeaf>;

export interface RuleLine<Name extends string = string> {
  readonly name: Name;
  /** In TeX; kept lines go by it in a trace. */
  readonly symbol: string;
  readonly tree: RuleTree;
  /** Whether it is the optimizer's state: the next step finds it as `before`. */
  readonly isKept: boolean;
}

export interface Rule<Name extends string = string> {
  /** Each may use those above it. */
  readonly lines: readonly RuleLine<Name>[];
  /** −Δw */
  readonly step: RuleTree;
}

/** What a rule may depend on besides the numbers that it is applied to. */
export interface RuleContext<Name extends string = string> {
  readonly values: Readonly<Record<Name, number>>;
  /** t, counted from 1. */
  readonly time: number;
  /** Whether λw is added at all: λ > 0, and no bias. */
  readonly decays: boolean;
}

/** A range of one layer's weights: what a rule reads, and what it fills in. */
export interface RuleRange {
  /** t */
  readonly time: number;
  /** λ, 0 where it is not added: for biases. */
  readonly decay: number;
  readonly weights: Float64Array;
  /** g: without decay. */
  readonly gradient: Float64Array;
  readonly before: Readonly<Record<string, Float64Array>>;
  readonly after: Readonly<Record<string, Float64Array>>;
  readonly update: Float64Array;
  readonly from: number;
  readonly to: number;
}

export interface Optimizer<Hyper extends string = string, Line extends string = string> {
  /** Besides η, in the order of their fields. */
  readonly hyperparameters: readonly Hyperparameter<Hyper>[];
  /** Where λw goes: into the gradient that the rule is given, or wherever the rule itself puts it. */
  readonly decay: 'coupled' | 'own';
  rule(context: RuleContext<Hyper>): Rule<Line>;
  /**
   * The same rule by hand, where that is worth its lines: the trees take two to three times as long for a large layer. It gives
   * the same bits, which a test compares.
   */
  loop?(values: Readonly<Record<Hyper | 'learningRate', number>>, range: RuleRange): void;
}

/** Keeps the names of hyperparameters and lines in the type. */
export function optimizer<const Hyper extends string, const Line extends string>(
  declared: Optimizer<Hyper, Line>,
): Optimizer<Hyper, Line> {
  return declared;
}

export const gradient: RuleTree = leafOf({ of: 'gradient' });
export const decayTerm: RuleTree = leafOf({ of: 'decayTerm' });
export const learningRate: RuleTree = leafOf({ of: 'learningRate' });
export const before = (name: string): RuleTree => leafOf({ of: 'before', name });
export const line = (name: string): RuleTree => leafOf({ of: 'line', name });
export const hyperparameter = (name: string): RuleTree => leafOf({ of: 'hyperparameter', name });

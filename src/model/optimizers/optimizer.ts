/**
 * The declaration of an optimizer: its hyperparameters, and its rule as a few named lines, followed by the step that is
 * subtracted from the weight. Values, formulas, ledger rows, fields, and the keys of files and links are derived from
 * it.
 */
import { type Expression, leafOf } from '../../expression';
import type { HyperparameterRange } from './ranges';

export interface Hyperparameter<Name extends string = string> {
  readonly name: Name;
  /** In TeX. */
  readonly symbol: string;
  readonly range: HyperparameterRange;
  readonly default: number;
}

/** A leaf of a rule: a number of the weight, an earlier line, or a setting. */
export type RuleLeaf =
  /** g̃: the gradient after clipping, with coupled decay added. */
  | { readonly of: 'gradient' }
  /** λw, for rules with their own weight decay. */
  | { readonly of: 'decayTerm' }
  /** The value of a kept line after the previous step; initially 0. */
  | { readonly of: 'before'; readonly name: string }
  | { readonly of: 'line'; readonly name: string }
  | { readonly of: 'learningRate' }
  | { readonly of: 'hyperparameter'; readonly name: string };

export type RuleTree = Expression<RuleLeaf>;

export interface RuleLine<Name extends string = string> {
  readonly name: Name;
  /** In TeX; a trace names kept lines by it. */
  readonly symbol: string;
  readonly tree: RuleTree;
  /** Whether the line is optimizer state, which the next step reads as `before`. */
  readonly isKept: boolean;
}

export interface Rule<Name extends string = string> {
  /** Each line may use the lines above it. */
  readonly lines: readonly RuleLine<Name>[];
  /** −Δw */
  readonly step: RuleTree;
}

/** What the form of a rule depends on, besides its inputs. */
export interface RuleContext<Name extends string = string> {
  readonly values: Readonly<Record<Name, number>>;
  /** t, counted from 1. */
  readonly time: number;
  /** Whether λw is added: λ > 0, and the weight is not a bias. */
  readonly decays: boolean;
}

/** A range of one layer's weights: the inputs of a rule, and the arrays it writes. */
export interface RuleRange {
  /** t */
  readonly time: number;
  /** λ, or 0 if no decay is added, as for biases. */
  readonly decay: number;
  readonly weights: Float64Array;
  /** g, without weight decay. */
  readonly gradient: Float64Array;
  readonly before: Readonly<Record<string, Float64Array>>;
  readonly after: Readonly<Record<string, Float64Array>>;
  readonly update: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** What c times the gradient asks of a setting for the same step: c times its value, or 1/c of it. */
export type Scaling = 'times' | 'over';

export interface Optimizer<
  Hyper extends string = string,
  Line extends string = string,
  Naming extends string | undefined = string | undefined,
> {
  /** All but η, in the order of their fields. */
  readonly hyperparameters: readonly Hyperparameter<Hyper>[];
  /** How λw is applied: added to the gradient that the rule receives, or used by the rule itself. */
  readonly decay: 'coupled' | 'own';
  /** Whether a constant factor of all gradients cancels in the step, apart from constants such as ε. */
  readonly isAdaptive: boolean;
  /**
   * All settings that change for c times the gradient to make the same step; those not listed keep their value. Absent: no
   * settings achieve that. A test computes both claims.
   */
  readonly scalings?: Readonly<Partial<Record<Hyper | 'learningRate', Scaling>>>;
  /** The hyperparameter that makes it a method with its own name if it is above 0: “SGD with momentum”. */
  readonly namedBy?: Naming;
  rule(context: RuleContext<Hyper>): Rule<Line>;
  /**
   * An optional hand-written loop for the same rule: for a large layer, the trees take two to three times as long. A
   * test checks that both give the same bits.
   */
  loop?(values: Readonly<Record<Hyper | 'learningRate', number>>, range: RuleRange): void;
}

/** Keeps the names of hyperparameters and lines as literal types. */
export function optimizer<
  const Hyper extends string,
  const Line extends string,
  const Naming extends NoInfer<Hyper> | undefined = undefined,
>(declared: Optimizer<Hyper, Line, Naming>): Optimizer<Hyper, Line, Naming> {
  return declared;
}

export const gradient: RuleTree = leafOf({ of: 'gradient' });
export const decayTerm: RuleTree = leafOf({ of: 'decayTerm' });
export const learningRate: RuleTree = leafOf({ of: 'learningRate' });
export const before = (name: string): RuleTree => leafOf({ of: 'before', name });
export const line = (name: string): RuleTree => leafOf({ of: 'line', name });
export const hyperparameter = (name: string): RuleTree => leafOf({ of: 'hyperparameter', name });

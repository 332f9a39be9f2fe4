/**
 * The definition of a loss e(k) on one sample; each other file of this folder is a loss. Its formulas are trees, from
 * which the symbols, digits and words on the screen are rendered. CONTRIBUTING describes how to add one.
 */
import type { Expression, Formula } from '../../expression';
import type { ActivationName } from '../activations';

/** The output layer of some samples: each array rows × units, row-major. Callers pass rows and columns that exist. */
export interface Outputs {
  readonly units: number;
  readonly preactivations: Float64Array;
  readonly activations: Float64Array;
  readonly targets: Float64Array;
}

export interface Loss {
  /** e(k) of the sample in this row. */
  readonly value: (outputs: Outputs, row: number) => number;
  /** ∂e(k)/∂x of the output in this column, counted from 0; may be infinite. A term whose coefficient is 0 is 0, never 0/0. */
  readonly derivative: (outputs: Outputs, row: number, column: number) => number;
  /** The only output activation that the loss works with; absent: any. */
  readonly needs?: ActivationName;
  /** Allowed targets; absent: any. `probabilities` are not negative and sum to 1 in each row. */
  readonly targets?: 'unitInterval' | 'probabilities';
  /** e for menus, for one output and for several, with letters of the current notation. */
  readonly text: { readonly one: string; readonly many: string };
  readonly formula: LossFormula;
  /** e over the sum of a framework’s loss of each output, where e is such a sum; absent: e is averaged, or not made of outputs. */
  readonly perElement?: number;
  /** e from s, for outputs so near 0 or 1 that their logarithm has lost digits. */
  readonly formulaFromS?: LossFormula;
  /** ∂e/∂x of one output; K is the number of outputs. */
  readonly error: Formula<'x' | 'y' | 'K'>;
}

/**
 * A loss whose derivative cancels that of its output activation: δ = x − y. (Under softmax, ∂e/∂x_m is −y_m/x_m.)
 * Computed this way, δ is finite even if the output error is not.
 */
export interface FusedLoss extends Loss {
  readonly needs: ActivationName;
  readonly isFused: true;
}

export type LossFormula = <Leaf>(outputs: LossParts<Leaf>) => Expression<Leaf>;

export interface LossParts<Leaf> {
  readonly K: Expression<Leaf>;
  /** Σ over the outputs; for one output, its term alone. */
  readonly sum: (term: Formula<'s' | 'x' | 'y'>) => Expression<Leaf>;
  /** ln Σ_m e^(s_m) */
  readonly logSumExp: Expression<Leaf>;
}

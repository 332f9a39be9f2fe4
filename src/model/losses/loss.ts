/**
 * What is known about the loss e(k) on one sample; each other file of this folder is a loss. Its formulas are trees, from which come
 * the symbols, the digits and the words on the screen. Adding one is described in CONTRIBUTING.
 */
import type { Expression, Formula } from '../../expression';
import type { ActivationName } from '../activations';

/** The output layer of some samples: each array rows × units, row-major. Callers ask for rows and columns in it. */
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
  /** The one output activation that the loss goes with; absent where any will do. */
  readonly needs?: ActivationName;
  /** Absent: any. `probabilities` are not negative, and sum to 1 in each row. */
  readonly targets?: 'unitInterval' | 'probabilities';
  /** e for menus, of one output and of several, with letters of the notation in force. */
  readonly text: { readonly one: string; readonly many: string };
  readonly formula: LossFormula;
  /** e from s, where an output is so near 0 or 1 that its logarithm has lost digits. */
  readonly formulaFromS?: LossFormula;
  /** ∂e/∂x of one output; K is how many there are. */
  readonly error: Formula<'x' | 'y' | 'K'>;
}

/** Loss and output activation cancel: δ = x − y, as ∂e/∂x_m is −y_m/x_m under softmax; computed so, it is finite where the error is not. */
export interface FusedLoss extends Loss {
  readonly needs: ActivationName;
  readonly isFused: true;
}

export type LossFormula = <Leaf>(outputs: LossParts<Leaf>) => Expression<Leaf>;

export interface LossParts<Leaf> {
  readonly K: Expression<Leaf>;
  /** Σ over the outputs; with one output its term alone. */
  readonly sum: (term: Formula<'s' | 'x' | 'y'>) => Expression<Leaf>;
  /** ln Σ_m e^(s_m) */
  readonly logSumExp: Expression<Leaf>;
}

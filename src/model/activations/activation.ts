/**
 * The definition of an activation function θ; each file of this folder is one. Its formulas are trees, from which the
 * symbols, digits and words on the screen are rendered. CONTRIBUTING describes how to add one.
 */
import type { Expression, Formula, Series } from '../../expression';

/** x_j = θ(s_j), for each unit separately. */
export interface UnitActivation {
  readonly perUnit: true;
  readonly value: (s: number) => number;
  /** θ'(s). Pass `x` = θ(s) if it is known. */
  readonly derivative: (s: number, x?: number) => number;
  /** The lower and upper bound of the outputs. */
  readonly range: readonly [low: number, high: number];
  /** Points where θ has no derivative, and `derivative` follows a convention. */
  readonly kinks: readonly number[];
  readonly formula: Formula<'s'>;
  /** θ'(s), in terms of x if that is shorter. */
  readonly slope: Formula<'s' | 'x'>;
  readonly loops?: LayerLoops;
}

/**
 * Loops over a whole layer, bit-identical to `value` and `derivative`. Without them, as soon as a page has used two
 * activations, V8 makes a call and an allocation for every number: at 128-64-10 × 1000, a tenth of the step.
 *
 * Indices are in range: a layer's s and errors are rows × units, its x rows × (lead + units), and the loops run over
 * those.
 */
export interface LayerLoops {
  /** Writes θ(s) into x; a leading x_0 = 1 in each row is already there. */
  readonly activate: (s: Float64Array, x: Float64Array, shape: LayerShape) => void;
  /** Multiplies each of the errors by its unit's θ'(s). */
  readonly timesSlopes: (errors: Float64Array, x: Float64Array, shape: LayerShape) => void;
}

/** The layout of a layer's x: `lead` is 1 if each row starts with x_0 = 1. */
export interface LayerShape {
  readonly units: number;
  readonly lead: 0 | 1;
}

/**
 * Each x_j depends on every s of its layer. Such a layer has a Jacobian instead of slopes, which is implemented for the
 * output layer only.
 */
export interface LayerActivation {
  readonly perUnit: false;
  readonly range: readonly [low: number, high: number];
  /** Writes x of all rows into an array as long as `s`, rows × units. */
  readonly activateRows: (s: Float64Array, x: Float64Array, units: number) => void;
  /** ∂x_m/∂s_j from the two outputs; `same` says whether m = j. */
  readonly derivative: (xOutput: number, xUnit: number, same: boolean) => number;
  /** x_j from its own s and the s of the whole layer. */
  readonly formula: <Leaf>(s: Expression<Leaf>, layer: Series<Leaf>) => Expression<Leaf>;
  /** ∂e/∂x_m · ∂x_m/∂s_j; `same` is 1 if m = j, else 0. */
  readonly share: Formula<'error' | 'xOutput' | 'xUnit' | 'same'>;
}

export type Activation = UnitActivation | LayerActivation;

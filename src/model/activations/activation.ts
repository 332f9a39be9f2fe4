/**
 * What is known about an activation function θ; each file of this folder is one. Its formulas are trees, from which come the symbols,
 * the digits and the words on the screen. Adding one is described in CONTRIBUTING.
 */
import type { Expression, Formula, Series } from '../../expression';

/** x_j = θ(s_j): of each unit by itself. */
export interface UnitActivation {
  readonly perUnit: true;
  readonly value: (s: number) => number;
  /** θ'(s). `x` is θ(s), for callers that have it already. */
  readonly derivative: (s: number, x?: number) => number;
  /** The bounds of its outputs. */
  readonly range: readonly [low: number, high: number];
  /** Where θ has no slope, and `derivative` follows a convention. */
  readonly kinks: readonly number[];
  readonly formula: Formula<'s'>;
  /** θ'(s), in terms of x where that is shorter. */
  readonly slope: Formula<'s' | 'x'>;
  readonly loops?: LayerLoops;
}

/**
 * Loops over a whole layer that do what `value` and `derivative` say, to the bit. Through those V8 calls a function for each number,
 * and allocates the number, as soon as a page has used two activations: at 128-64-10 × 1000 a tenth of the step.
 *
 * Indices are in range: a layer's s and errors are rows × units, its x rows × (lead + units), and the loops run over those.
 */
export interface LayerLoops {
  /** Writes θ(s) into x; where each row starts with x_0 = 1, that stands there already. */
  readonly activate: (s: Float64Array, x: Float64Array, shape: LayerShape) => void;
  /** Multiplies each of the errors by its unit's θ'(s). */
  readonly timesSlopes: (errors: Float64Array, x: Float64Array, shape: LayerShape) => void;
}

/** How a layer's x lies: `lead` is 1 where each row starts with the constant x_0 = 1. */
export interface LayerShape {
  readonly units: number;
  readonly lead: 0 | 1;
}

/** Each x_j depends on every s of its layer. In place of a slope there is a Jacobian, which only the output layer is computed with. */
export interface LayerActivation {
  readonly perUnit: false;
  readonly range: readonly [low: number, high: number];
  /** Writes x of every row into an array as long as `s`, rows × units. */
  readonly activateRows: (s: Float64Array, x: Float64Array, units: number) => void;
  /** ∂x_m/∂s_j from the two outputs; `same` says whether m = j. */
  readonly derivative: (xOutput: number, xUnit: number, same: boolean) => number;
  /** x_j from its own s and those of the whole layer. */
  readonly formula: <Leaf>(s: Expression<Leaf>, layer: Series<Leaf>) => Expression<Leaf>;
  /** ∂e/∂x_m · ∂x_m/∂s_j, `same` being 1 where m = j and else 0. */
  readonly share: Formula<'error' | 'xOutput' | 'xUnit' | 'same'>;
}

export type Activation = UnitActivation | LayerActivation;

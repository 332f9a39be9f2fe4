/**
 * The loss e(k) on one sample, and its derivative by each output, ∂e(k)/∂x_j^(L).
 * The cross-entropies are computed from s (softplus, log-sum-exp), so that a sure, wrong answer has a finite loss.
 * A term whose coefficient is 0 is 0, never 0/0; an output error may be infinite, and δ is then the fused one.
 *
 * Indices are in range: `outputs` holds whole rows of `units`, and callers ask for rows and columns in it.
 */
import type { ActivationName } from './activations';
import type { Network } from './network';
import { activationOf, lastLayer } from './network';
import type { LossName } from './settings';
import { zeros } from './zeros';

/** The output layer of some samples: each array rows × units, row-major. */
export interface Outputs {
  readonly units: number;
  readonly preactivations: Float64Array;
  readonly activations: Float64Array;
  readonly targets: Float64Array;
}

export interface LossFunction {
  /** e(k) of the sample in this row. */
  readonly value: (outputs: Outputs, row: number) => number;
  /** ∂e(k)/∂x of the output in this column, counted from 0. */
  readonly derivative: (outputs: Outputs, row: number, column: number) => number;
  /** The one output activation that the loss goes with; absent where any will do. */
  readonly needs?: ActivationName;
}

/** c Σ_j (o_j − y_j)², and 2c (o_j − y_j), where c depends on the number of outputs K. */
function squared(coefficient: (units: number) => number): LossFunction {
  return {
    value: ({ units, activations, targets }, row) => {
      let sum = 0;
      for (let index = row * units; index < (row + 1) * units; index++) {
        const miss = activations[index]! - targets[index]!;
        sum += miss * miss;
      }
      return coefficient(units) * sum;
    },
    derivative: ({ units, activations, targets }, row, column) => {
      const index = row * units + column;
      return 2 * coefficient(units) * (activations[index]! - targets[index]!);
    },
  };
}

/** ln(1 + e^s) */
function softplus(s: number): number {
  return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
}

/** coefficient · value, and 0 where the coefficient is 0, whatever the value. */
function term(coefficient: number, value: number): number {
  return coefficient === 0 ? 0 : coefficient * value;
}

/** −Σ [y ln σ(s) + (1−y) ln(1−σ(s))] = Σ [y softplus(−s) + (1−y) softplus(s)] */
const binaryCrossEntropy: LossFunction = {
  needs: 'sigmoid',
  value: ({ units, preactivations, targets }, row) => {
    let sum = 0;
    for (let index = row * units; index < (row + 1) * units; index++) {
      const s = preactivations[index]!;
      const y = targets[index]!;
      sum += term(y, softplus(-s)) + term(1 - y, softplus(s));
    }
    return sum;
  },
  derivative: ({ units, activations, targets }, row, column) => {
    const index = row * units + column;
    const x = activations[index]!;
    const y = targets[index]!;
    return term(-y, 1 / x) + term(1 - y, 1 / (1 - x));
  },
};

/**
 * ln Σ_m e^(s_m) − s_j = −ln x_j for the entry `index` of the row start..end−1, without ever forming x_j:
 * right to full precision both where x_j is nearly 1 and where it is too small for a double.
 */
function negativeLogSoftmax(s: Float64Array, row: { start: number; end: number }, index: number): number {
  let largestIndex = row.start;
  for (let other = row.start + 1; other < row.end; other++) if (s[other]! > s[largestIndex]!) largestIndex = other;
  const largest = s[largestIndex]!;
  let others = 0;
  for (let other = row.start; other < row.end; other++) {
    if (other !== largestIndex) others += Math.exp(s[other]! - largest);
  }
  return Math.log1p(others) + (largest - s[index]!);
}

/** −Σ y_j ln x_j = Σ y_j (ln Σ_m e^(s_m) − s_j) */
const crossEntropy: LossFunction = {
  needs: 'softmax',
  value: ({ units, preactivations, targets }, row) => {
    const range = { start: row * units, end: (row + 1) * units };
    let sum = 0;
    for (let index = range.start; index < range.end; index++) {
      const y = targets[index]!;
      if (y !== 0) sum += y * negativeLogSoftmax(preactivations, range, index);
    }
    return sum;
  },
  derivative: ({ units, activations, targets }, row, column) => {
    const index = row * units + column;
    return term(-targets[index]!, 1 / activations[index]!);
  },
};

export const lossFunctions: Readonly<Record<LossName, LossFunction>> = {
  squaredError: squared(() => 1),
  halfSquaredError: squared(() => 0.5),
  meanSquaredError: squared((units) => 1 / units),
  binaryCrossEntropy,
  crossEntropy,
};

/**
 * Whether δ^(L) is computed as x − y, output error and slope in one: binaryCrossEntropy on sigmoid, crossEntropy on softmax.
 * For crossEntropy the exact form is x_j Σy − y_j; the targets of a sample sum to 1, so that x − y is used throughout.
 */
export function fusedDelta(network: Network, loss: LossName): boolean {
  const { needs } = lossFunctions[loss];
  return needs !== undefined && needs === activationOf(network, lastLayer(network));
}

/** Throws a RangeError if the loss does not go with the network's output activation. */
export function checkLoss(network: Network, loss: LossName): void {
  const { needs } = lossFunctions[loss];
  const activation = activationOf(network, lastLayer(network));
  if (needs !== undefined && needs !== activation) {
    throw new RangeError(`${loss}: expected output activation ${needs}, got ${activation}`);
  }
}

/** e(k) for every row of the output layer. */
export function sampleLosses(outputs: Outputs, loss: LossName): Float64Array {
  const { value } = lossFunctions[loss];
  const losses = zeros(outputs.targets.length / outputs.units);
  for (let row = 0; row < losses.length; row++) losses[row] = value(outputs, row);
  return losses;
}

/** Σ_k, or 1/B Σ_k, of what the samples contribute, in their order. */
export function reduced(values: Float64Array, reduction: 'mean' | 'sum'): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return reduction === 'mean' ? sum / values.length : sum;
}

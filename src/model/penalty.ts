/**
 * The L2 penalty on the weights, a term of the batch loss:
 *   P = λ_P/(2R) Σ w²,  ∂P/∂w = λ_P w/R,
 * with R = 1, B or N. It is added after the samples' part has been divided, and is not divided again. No sample's loss, δ or gradient
 * has anything of it. With `biases`, frozen ones count in P too, though they do not move.
 *
 * Indices are in range: every block has the size of its weights.
 */
import { firstFrom, type Network, unitsIn } from './network';
import { zeros } from './zeros';

/** What R is: 1, the number of rows of the batch, or that of the data. */
export const penaltyDivisions = ['none', 'batch', 'data'] as const;

export type PenaltyDivision = (typeof penaltyDivisions)[number];

export interface PenaltySettings {
  /** λ_P ≥ 0 */
  readonly l2: number;
  readonly divideBy: PenaltyDivision;
  /** Whether biases are penalised like weights. */
  readonly biases: boolean;
}

/** R; 0 for an empty batch that it would be the size of: there is no penalty then. */
export function penaltyDivisor(
  { divideBy }: PenaltySettings,
  { rows, sampleCount }: { readonly rows: number; readonly sampleCount: number },
): number {
  return { none: 1, batch: rows, data: sampleCount }[divideBy];
}

/** P at these weights, layer l's in [l−1]. */
export function penaltyAt(
  network: Network,
  weights: readonly Float64Array[],
  { penalty, divisor }: { readonly penalty: PenaltySettings; readonly divisor: number },
): number {
  if (divisor === 0 || penalty.l2 === 0) return 0;
  let sum = 0;
  weights.forEach((block, index) => {
    for (let at = firstPenalised(network, penalty, index + 1); at < block.length; at++) sum += block[at]! * block[at]!;
  });
  return (penalty.l2 / (2 * divisor)) * sum;
}

/** ∂P/∂w, blocks as those of the weights. */
export function penaltyGradients(
  network: Network,
  weights: readonly Float64Array[],
  { penalty, divisor }: { readonly penalty: PenaltySettings; readonly divisor: number },
): Float64Array[] {
  return weights.map((block, index) => {
    const gradient = zeros(block.length);
    if (divisor === 0 || penalty.l2 === 0) return gradient;
    for (let at = firstPenalised(network, penalty, index + 1); at < block.length; at++) {
      gradient[at] = (penalty.l2 * block[at]!) / divisor;
    }
    return gradient;
  });
}

/** Whether P has the weights from unit `from`: 0 is the bias. */
export function isPenalised(penalty: PenaltySettings | undefined, from: number): boolean {
  return penalty !== undefined && (from > 0 || penalty.biases);
}

/** Where the layer's penalised weights begin in its block, whose first row is the biases. */
function firstPenalised(network: Network, penalty: PenaltySettings, layer: number): number {
  return penalty.biases && firstFrom(network) === 0 ? 0 : unitsIn(network, layer);
}

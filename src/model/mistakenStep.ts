/** What a common mistake is computed from, and how its products become a gradient: Σ_k c(k) γ(k) x(k) δ(k) over the divisor. */
import { layerSum } from './backwardPass';
import type { Network } from './network';
import { updateLayer } from './optimizers/applyOptimizer';
import type { StepSettings } from './settings';
import type { StepArrays } from './stepArrays';
import type { StepInput } from './stepInput';
import type { Blocks } from './trainingState';

/** The correct numbers of the step. */
export type TrueArrays = Pick<StepArrays, 'pass' | 'outputs' | 'deltas' | 'sums' | 'factors' | 'divisor' | 'penalty'>;

/** The inputs of a mistake. */
export interface MistakenStep extends TrueArrays {
  readonly network: Network;
  readonly weights: Blocks;
  readonly settings: StepSettings;
  /** The layer's weights after an update with this data gradient, for `updatedWeights`. */
  readonly weightsAfter: (layer: number, gradient: Float64Array) => Float64Array;
}

export function mistakenStep(
  { network, settings, state }: Pick<StepInput, 'network' | 'settings' | 'state'>,
  { pass, outputs, deltas, sums, factors, divisor, penalty }: TrueArrays,
): MistakenStep {
  const { optimizer } = settings;
  const weightsAfter = (layer: number, gradient: Float64Array): Float64Array =>
    updateLayer(network, state, { layer, gradient: withPenalty(gradient, penalty, layer), optimizer }).weightsAfter;
  const truth = { pass, outputs, deltas, sums, factors, divisor, penalty };
  return { network, weights: state.weights, settings, weightsAfter, ...truth };
}

/** The data gradient with what the penalty adds to it. */
function withPenalty(gradient: Float64Array, penalty: TrueArrays['penalty'], layer: number): Float64Array {
  return penalty ? gradient.map((value, at) => value + penalty.gradients[layer - 1]![at]!) : gradient;
}

/** The mistaken gradient of layer l, (d(l−1)+1) × d(l) as in a TrainingState. */
export type LayerGradients = (layer: number) => Float64Array;

/** Σ_k c(k) γ(k) x(k) δ(k) over the divisor, for a δ other than the correct one. */
export function reducedProducts(step: MistakenStep, deltas: readonly Float64Array[]): LayerGradients {
  const { network, pass, factors } = step;
  return (layer) => divided(layerSum(network, pass, { layer, delta: deltas[layer - 1]!, factors }), step);
}

export function divided(
  sum: Float64Array,
  { divisor, settings }: Pick<MistakenStep, 'divisor' | 'settings'>,
): Float64Array {
  return settings.reduction === 'mean' && divisor !== 0 ? sum.map((value) => value / divisor) : sum;
}

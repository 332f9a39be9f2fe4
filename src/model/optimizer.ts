/**
 * The one update of a step, from the reduced gradient g:
 *   SGD        g ← g + λw,  v ← μv + g,  Δw = −ηv
 *   Adam       g ← g + λw,  m ← β₁m + (1−β₁)g,  v ← β₂v + (1−β₂)g²,  Δw = −η m̂/(√v̂ + ε),  m̂ = m/(1−β₁ᵗ),  v̂ = v/(1−β₂ᵗ)
 * λ is for weights only, never biases. Frozen biases take no part: no update, and their moments stay 0.
 *
 * Indices are in range: every block has the size of its weights, which the caller has checked.
 */
import type { Network } from './network';
import { unitsIn } from './network';
import type { AdamSettings, OptimizerSettings, SgdSettings } from './settings';
import type { TrainingState } from './trainingState';
import { zeros } from './zeros';

export interface OptimizerResult {
  /** Δw, layer l in [l−1]. */
  readonly updates: readonly Float64Array[];
  readonly stateAfter: TrainingState;
}

/** Whether the optimizer keeps a v of momentum. */
export function hasVelocity(optimizer: OptimizerSettings): optimizer is SgdSettings {
  return optimizer.kind === 'sgd' && optimizer.momentum !== 0;
}

/** Applies the reduced gradient once; moments that the state does not have yet count as 0. */
export function applyOptimizer(
  network: Network,
  state: TrainingState,
  { gradients, optimizer }: { readonly gradients: readonly Float64Array[]; readonly optimizer: OptimizerSettings },
): OptimizerResult {
  const optimizerStep = state.optimizerStep + 1;
  const blocks = state.weights.map((weights, index): Block => {
    const units = unitsIn(network, index + 1);
    return {
      weights,
      gradient: gradients[index]!,
      first: state.firstMoments?.[index],
      second: state.secondMoments?.[index],
      biases: units,
      fixed: network.bias === 'trained' ? 0 : units,
    };
  });
  if (optimizer.kind === 'adam') {
    const results = blocks.map((block) => adam(block, optimizer, optimizerStep));
    const updates = results.map(({ update }) => update);
    const firstMoments = results.map(({ first }) => first);
    const secondMoments = results.map(({ second }) => second);
    const weights = added(state.weights, updates);
    return { updates, stateAfter: { weights, firstMoments, secondMoments, optimizerStep } };
  }
  if (hasVelocity(optimizer)) {
    const firstMoments = blocks.map((block) => velocities(block, optimizer));
    const updates = firstMoments.map((velocity) => scaled(velocity, optimizer.learningRate));
    return { updates, stateAfter: { weights: added(state.weights, updates), firstMoments, optimizerStep } };
  }
  const updates = blocks.map((block) => plainUpdate(block, optimizer));
  return { updates, stateAfter: { weights: added(state.weights, updates), optimizerStep } };
}

interface Block {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  /** Moments so far; absent: all 0. */
  readonly first: Float64Array | undefined;
  readonly second: Float64Array | undefined;
  /** How many entries in front are biases. */
  readonly biases: number;
  /** How many entries in front are never updated. */
  readonly fixed: number;
}

interface AdamResult {
  readonly update: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

// These are plain loops, for speed: a layer of 784 × 100 goes through each of them at every step.

/** W + ΔW */
function added(weights: readonly Float64Array[], updates: readonly Float64Array[]): Float64Array[] {
  return weights.map((before, index) => {
    const update = updates[index]!;
    const after = zeros(before.length);
    for (let at = 0; at < after.length; at++) after[at] = before[at]! + update[at]!;
    return after;
  });
}

/** −ηv. 0 − ηv rather than −ηv, so that a gradient of 0 gives 0 and not −0. */
function scaled(velocity: Float64Array, learningRate: number): Float64Array {
  const update = zeros(velocity.length);
  for (let at = 0; at < update.length; at++) update[at] = 0 - learningRate * velocity[at]!;
  return update;
}

function plainUpdate(block: Block, { learningRate, weightDecay }: SgdSettings): Float64Array {
  const { weights, gradient, biases } = block;
  const update = zeros(weights.length);
  for (let at = block.fixed; at < biases; at++) update[at] = 0 - learningRate * gradient[at]!;
  for (let at = biases; at < update.length; at++) {
    update[at] = 0 - learningRate * (gradient[at]! + weightDecay * weights[at]!);
  }
  return update;
}

function velocities(block: Block, { momentum, weightDecay }: SgdSettings): Float64Array {
  const velocity = zeros(block.weights.length);
  for (let at = block.fixed; at < velocity.length; at++) {
    const gradient = block.gradient[at]! + (at < block.biases ? 0 : weightDecay * block.weights[at]!);
    velocity[at] = momentum * (block.first?.[at] ?? 0) + gradient;
  }
  return velocity;
}

function adam(block: Block, settings: AdamSettings, time: number): AdamResult {
  const { learningRate, beta1, beta2, epsilon, weightDecay } = settings;
  const correction1 = 1 - beta1 ** time;
  const correction2 = 1 - beta2 ** time;
  const update = zeros(block.weights.length);
  const first = zeros(block.weights.length);
  const second = zeros(block.weights.length);
  for (let at = block.fixed; at < update.length; at++) {
    const gradient = block.gradient[at]! + (at < block.biases ? 0 : weightDecay * block.weights[at]!);
    const m = beta1 * (block.first?.[at] ?? 0) + (1 - beta1) * gradient;
    const v = beta2 * (block.second?.[at] ?? 0) + (1 - beta2) * gradient * gradient;
    first[at] = m;
    second[at] = v;
    update[at] = 0 - (learningRate * (m / correction1)) / (Math.sqrt(v / correction2) + epsilon);
  }
  return { update, first, second };
}

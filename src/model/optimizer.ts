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
      first: state.firstMoments?.[index] ?? new Float64Array(weights.length),
      second: state.secondMoments?.[index] ?? new Float64Array(weights.length),
      biases: units,
      fixed: network.bias === 'trained' ? 0 : units,
    };
  });
  const results = blocks.map((block) =>
    optimizer.kind === 'sgd' ? sgd(block, optimizer) : adam(block, optimizer, optimizerStep),
  );
  const updates = results.map(({ update }) => update);
  return {
    updates,
    stateAfter: {
      weights: state.weights.map((weights, index) => weights.map((w, at) => w + updates[index]![at]!)),
      ...(hasVelocity(optimizer) || optimizer.kind === 'adam'
        ? { firstMoments: results.map(({ first }) => first) }
        : {}),
      ...(optimizer.kind === 'adam' ? { secondMoments: results.map(({ second }) => second) } : {}),
      optimizerStep,
    },
  };
}

interface Block {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** How many entries in front are biases. */
  readonly biases: number;
  /** How many entries in front are never updated. */
  readonly fixed: number;
}

interface BlockResult {
  readonly update: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function sgd(block: Block, { learningRate, momentum, weightDecay }: SgdSettings): BlockResult {
  const update = new Float64Array(block.weights.length);
  const first = new Float64Array(block.weights.length);
  for (let at = block.fixed; at < update.length; at++) {
    const gradient = block.gradient[at]! + (at < block.biases ? 0 : weightDecay * block.weights[at]!);
    const velocity = momentum === 0 ? gradient : momentum * block.first[at]! + gradient;
    first[at] = velocity;
    // 0 − ηv rather than −ηv, so that a gradient of 0 gives 0 and not −0.
    update[at] = 0 - learningRate * velocity;
  }
  return { update, first, second: block.second };
}

function adam(block: Block, settings: AdamSettings, time: number): BlockResult {
  const { learningRate, beta1, beta2, epsilon, weightDecay } = settings;
  const correction1 = 1 - beta1 ** time;
  const correction2 = 1 - beta2 ** time;
  const update = new Float64Array(block.weights.length);
  const first = new Float64Array(block.weights.length);
  const second = new Float64Array(block.weights.length);
  for (let at = block.fixed; at < update.length; at++) {
    const gradient = block.gradient[at]! + (at < block.biases ? 0 : weightDecay * block.weights[at]!);
    const m = beta1 * block.first[at]! + (1 - beta1) * gradient;
    const v = beta2 * block.second[at]! + (1 - beta2) * gradient * gradient;
    first[at] = m;
    second[at] = v;
    update[at] = 0 - (learningRate * (m / correction1)) / (Math.sqrt(v / correction2) + epsilon);
  }
  return { update, first, second };
}

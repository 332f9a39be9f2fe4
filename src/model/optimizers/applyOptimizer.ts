/**
 * The update of a step, from the gradient g after the reduction and all clipping. Weight decay comes first: if it is coupled,
 * the rule receives g̃ = g + λw (biases only if the optimizer's decay is on all). Frozen biases are skipped: they keep their state and do not move.
 *
 * Indices are in range: every block has the size of its weights, which the caller has checked.
 */
import { type Network, unitsIn } from '../network';
import type { OptimizerState, TrainingState } from '../trainingState';
import { zeros } from '../zeros';
import { interpret } from './interpret';
import type { RuleRange } from './optimizer';
import { decayRate, decayRateFrom, keptLines, loopOf, type OptimizerSettings } from './rules';

export interface OptimizerResult {
  /** Δw, layer l in [l−1]. */
  readonly updates: readonly Float64Array[];
  readonly stateAfter: TrainingState;
}

/** Applies the gradient once; missing optimizer state counts as 0. */
export function applyOptimizer(
  network: Network,
  state: TrainingState,
  { gradients, optimizer }: { readonly gradients: readonly Float64Array[]; readonly optimizer: OptimizerSettings },
): OptimizerResult {
  const kept = keptLines(optimizer);
  const optimizerState: Record<string, Float64Array[]> = {};
  for (const { name } of kept) optimizerState[name] = [];
  const updates: Float64Array[] = [];
  const weights = state.weights.map((_, index) => {
    const layer = updateLayer(network, state, { layer: index + 1, gradient: gradients[index]!, optimizer });
    for (const { name } of kept) optimizerState[name]!.push(layer.kept[name]!);
    updates.push(layer.update);
    return layer.weightsAfter;
  });
  return {
    updates,
    stateAfter: {
      weights,
      ...(kept.length > 0 && { optimizerState: optimizerState as OptimizerState }),
      optimizerStep: state.optimizerStep + 1,
    },
  };
}

export interface UpdatedLayer {
  readonly update: Float64Array;
  readonly weightsAfter: Float64Array;
  /** By the names of the rule's kept lines. */
  readonly kept: Readonly<Record<string, Float64Array>>;
}

/** The same for one layer: none of them needs another. */
export function updateLayer(
  network: Network,
  state: TrainingState,
  {
    layer,
    gradient,
    optimizer,
  }: { readonly layer: number; readonly gradient: Float64Array; readonly optimizer: OptimizerSettings },
): UpdatedLayer {
  const time = state.optimizerStep + 1;
  const decay = decayRate(optimizer);
  const compute = loopOf(optimizer) ?? ((range: RuleRange) => interpret(optimizer, range));
  const units = unitsIn(network, layer);
  const weights = state.weights[layer - 1]!;
  const before: Record<string, Float64Array> = {};
  const after: Record<string, Float64Array> = {};
  for (const { name } of keptLines(optimizer)) {
    const old = state.optimizerState?.[name]?.[layer - 1] ?? zeros(weights.length);
    const fresh = zeros(weights.length);
    // Frozen biases keep their state.
    if (network.bias !== 'trained') for (let at = 0; at < units; at++) fresh[at] = old[at]!;
    before[name] = old;
    after[name] = fresh;
  }
  const update = zeros(weights.length);
  if (network.bias === 'trained') {
    compute({ time, weights, gradient, before, after, update, decay: decayRateFrom(optimizer, 0), from: 0, to: units });
  }
  compute({ time, weights, gradient, before, after, update, decay, from: units, to: weights.length });
  return { update, weightsAfter: sumOfBlocks(weights, update), kept: after };
}

/** W + ΔW */
function sumOfBlocks(weights: Float64Array, update: Float64Array): Float64Array {
  const after = zeros(weights.length);
  for (let at = 0; at < after.length; at++) after[at] = weights[at]! + update[at]!;
  return after;
}

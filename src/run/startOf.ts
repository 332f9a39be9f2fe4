/**
 * The state before a step with changes: the previous state, without optimizer state after a change of optimizer, without
 * accumulated gradients where a new cycle starts, and with the typed weights.
 */
import type { TrainingState } from '../model';
import type { Stretch } from './timeline';

/** Returns the same object if the change does not affect the state. */
export function startOf(
  carried: TrainingState,
  { from, cyclesFrom, resetsOptimizer, typed }: Stretch,
  widths: readonly number[],
): TrainingState {
  const { accumulated: _, ...emptied } = carried;
  const kept = carried.accumulated && cyclesFrom === from ? emptied : carried;
  const state: TrainingState = resetsOptimizer ? { weights: carried.weights, optimizerStep: 0 } : kept;
  if (typed.length === 0) return state;
  const weights = [...state.weights];
  for (const layer of new Set(typed.map((change) => change.layer))) {
    const block = Float64Array.from(weights[layer - 1] ?? []);
    const width = widths[layer] ?? 0;
    for (const change of typed) {
      if (change.layer === layer) block[change.from * width + change.to - 1] = change.value;
    }
    weights[layer - 1] = block;
  }
  return { ...state, weights };
}

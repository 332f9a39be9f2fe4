/**
 * The state before step 1. Weights are drawn on first use, and once for all runs of a network, because drawing a
 * million weights takes a while.
 */
import type { TrainingState } from '../model';
import { type FilledScenario, initialStateOf } from '../scenario';

export interface Beginning {
  state(): TrainingState;
  /** Whether reading it is quick. */
  isAvailable(): boolean;
  /** Takes weights that a worker has drawn. */
  takeDrawn(state: TrainingState): void;
}

const drawn = new WeakMap<FilledScenario['network'], TrainingState>();

export function beginningOf(scenario: FilledScenario): Beginning {
  const { network } = scenario;
  return {
    state() {
      const state = drawn.get(network) ?? initialStateOf(scenario);
      drawn.set(network, state);
      return state;
    },
    isAvailable: () => network.weights !== undefined || drawn.has(network),
    takeDrawn: (state) => void drawn.set(network, state),
  };
}

/** What a run starts from: drawn when it is asked for, and once for all runs of a network, for drawing a million weights takes a while. */
import type { TrainingState } from '../model';
import { type FilledScenario, initialStateOf } from '../scenario';

export interface Beginning {
  state(): TrainingState;
  /** Whether asking for it is quick. */
  isAtHand(): boolean;
  /** Takes what has been drawn elsewhere. */
  drawnElsewhere(state: TrainingState): void;
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
    isAtHand: () => network.weights !== undefined || drawn.has(network),
    drawnElsewhere: (state) => void drawn.set(network, state),
  };
}

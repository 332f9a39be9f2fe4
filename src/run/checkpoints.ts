/**
 * States kept as starting points for replay: as many as fit into a memory budget, evenly spaced; when the budget is
 * exceeded, the spacing doubles.
 */
import { blocksOf, ownState, stateBytes, type TrainingState } from '../model';

export interface Checkpoints {
  /** Offers the state before `step`; it is kept if it matches the spacing. */
  offer(step: number, state: TrainingState): void;
  /** The latest kept state at or before `step`, if there is one. */
  latestUpTo(step: number): { readonly step: number; readonly state: TrainingState } | undefined;
  /** All kept states up to a step, earliest first. */
  upTo(step: number): readonly (readonly [number, TrainingState])[];
  /** The number of steps between kept states. */
  spacing(): number;
  /** The memory of all kept states. */
  bytes(): number;
}

/** Memory of an array besides its numbers; it dominates in small networks. */
const overheadPerArray = 200;

/** The state before step 1 is not among them: the run always has it. */
export function createCheckpoints(budget: number): Checkpoints {
  const states = new Map<number, TrainingState>();
  let spacing = 1;
  let held = 0;

  function thin(): void {
    while (held > budget) {
      spacing *= 2;
      for (const [step, state] of states) {
        if ((step - 1) % spacing === 0) continue;
        states.delete(step);
        held -= costOf(state);
      }
    }
  }

  return {
    offer(step, state) {
      if (step === 1 || (step - 1) % spacing !== 0 || states.has(step)) return;
      states.set(step, ownState(state));
      held += costOf(state);
      thin();
    },
    latestUpTo(step) {
      for (let at = step - ((step - 1) % spacing); at > 1; at -= spacing) {
        const state = states.get(at);
        if (state) return { step: at, state };
      }
      return undefined;
    },
    upTo: (step) => [...states].filter(([at]) => at <= step).sort(([one], [other]) => one - other),
    spacing: () => spacing,
    bytes: () => held,
  };
}

function costOf(state: TrainingState): number {
  return stateBytes(state) + overheadPerArray * blocksOf(state).flat().length;
}

/** States kept to replay from: as many as fit into a budget, evenly spaced, the spacing doubling when it overflows. */
import { blocksOf, ownState, stateBytes, type TrainingState } from '../model';

export interface Checkpoints {
  /** Offers the state that `step` starts from; kept if the spacing asks for it. */
  offer(step: number, state: TrainingState): void;
  /** The latest one at or before `step`, if there is any. */
  latestUpTo(step: number): { readonly step: number; readonly state: TrainingState } | undefined;
  /** All that are kept up to a step, earliest first. */
  upTo(step: number): readonly (readonly [number, TrainingState])[];
  /** Every how many steps one is kept. */
  spacing(): number;
  /** What they hold. */
  bytes(): number;
}

/** Room that an array takes besides its numbers: it dominates in small networks. */
const overheadPerArray = 200;

/** The state of step 1 is none of them: it is there anyway. */
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

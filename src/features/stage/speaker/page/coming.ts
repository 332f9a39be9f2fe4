/** What the next press shows, as the stage decides it: the next beat of the step, then the beginning of the next step. */
import { runOf, type State, type ViewName } from '../../../../store';
import { type Beat, beatsOf, indexOf, linkedStop, type ToldBeat, tellingOf } from '../../../../views';

export interface Coming {
  readonly step: number;
  readonly beat: Beat;
}

const beginning: Beat = { phase: 'batch', name: 'stop' };

/** Undefined at the end of the run. */
export function comingAfter(state: State, beats: readonly ToldBeat[], beat: Beat): Coming | undefined {
  const { step } = state.cursor;
  const next = beats[indexOf(beat, beats) + 1];
  if (next) return { step, beat: next };
  return step < runOf(state).lastStep ? { step: step + 1, beat: beginning } : undefined;
}

/** The state’s own part that decides what is shown. */
export function copied(state: State): Partial<State> {
  const { source, scenario, changes, comparison, note, cursor, furthestStep, preferences, viewKeys, otherKeys } = state;
  return { source, scenario, changes, comparison, note, cursor, furthestStep, preferences, viewKeys, otherKeys };
}

/** The place of a beat in the run. */
export function momentOf({ step, beat }: Coming, state: State, view: ViewName | undefined) {
  if (step !== state.cursor.step) return { step, phase: beat.phase };
  return { step, ...linkedStop(beat, beatsOf(tellingOf(state, view))) };
}

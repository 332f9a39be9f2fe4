/**
 * The beat that the stage shows, from the state alone. It is the one that was shown last, where the cursor still is; anywhere else,
 * everything that the cursor's place has. It outlives a change of settings, but not another scenario or scene.
 */
import { latestFor } from '../../../memory';
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import type { Run } from '../../../run';
import type { State, ViewName } from '../../../store';
import { beatsOf, lastBeatAt, nearestBeat, readBeat, type ToldBeat, tellingOf } from '../../../views';
import { isAt } from '../state';
import { toldView } from './toldView';

const listOf = latestFor(
  (trace: StepTrace, view: ViewName | undefined, keys: State['viewKeys'], run: Run, place: WeightPlace) =>
    beatsOf({ view, keys, run, trace, place }),
);

/** The beats of what is presented at this step: the same list until something changes that they depend on. */
export function beatsOnStage(state: State): readonly ToldBeat[] {
  const { view, keys, run, trace, place } = tellingOf(state, toldView(state));
  return listOf(trace, view, keys, run, place);
}

export function beatOnStage(state: State): ToldBeat {
  const beats = beatsOnStage(state);
  const { beat: text, at } = state.presenting ?? {};
  const beat = readBeat(text);
  const isHere = at ? isAt(state, at) : beat?.phase === state.cursor.phase;
  // A list without the beat shows the nearest one; the beat itself comes back with a list that has it.
  return beat && isHere ? nearestBeat(beat, beats) : lastBeatAt(state.cursor, beats);
}

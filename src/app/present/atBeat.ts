/**
 * The state that a link to a beat opens in the explorer. The explorer completes a sum with its last row: until the stage has
 * divided, a link leads to the row before it, so that no phone shows what the lecturer has just asked.
 */
import type { State } from '../../store';
import { type Beat, linkedStop, stopOf } from '../../views';

interface Shown {
  readonly beats: readonly Beat[];
  readonly beat: Beat;
}

export function atBeat(state: State, { beats, beat }: Shown): State {
  const { part } = stopOf(beat, beats);
  // In a lesson, the scene says what may be seen.
  if (state.lesson || part === linkedStop(beat, beats).part) return state;
  const before = beats.findLast(({ name, count }) => name === 'row' && (count ?? 0) < (part ?? 0));
  if (before) return { ...state, cursor: { ...state.cursor, part: before.count } };
  const { part: _, focus: __, ...cursor } = state.cursor;
  return { ...state, cursor: { ...cursor, phase: 'per-sample' } };
}

/**
 * The state that a link to a beat opens in the explorer. The explorer completes a sum with its last row, and shows all products
 * of a phase at once: until the stage has got so far, a link leads to the place before, so that no phone shows what the lecturer
 * has just asked.
 */
import type { State } from '../../../store';
import { indexOf, lastBeatAt, linkedStop, type ToldBeat } from '../../../views';
import { beatOnStage, beatsOnStage } from './beatOnStage';

export function atBeat(state: State): State {
  // In a lesson, the scene says what may be seen.
  if (state.lesson) return state;
  const beats = beatsOnStage(state);
  const at = indexOf(beatOnStage(state), beats);
  const told = beats.slice(0, at + 1).findLast((beat) => !hasMore(beat, beats));
  if (!told || told === beats[at]) return state;
  const { part: _, focus: __, ...cursor } = state.cursor;
  return { ...state, cursor: { ...cursor, ...linkedStop(told, beats) } };
}

const asked: ReadonlySet<string> = new Set(['product', 'mean']);

/** Whether the explorer, at the place of a beat, shows a product or the quotient, which a later press shows. */
function hasMore(beat: ToldBeat, beats: readonly ToldBeat[]): boolean {
  const last = lastBeatAt(linkedStop(beat, beats), beats);
  return beats.slice(indexOf(beat, beats) + 1, indexOf(last, beats) + 1).some(({ name }) => asked.has(name));
}

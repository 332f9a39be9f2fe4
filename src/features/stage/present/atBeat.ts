/**
 * The state that a link to a beat opens in the explorer. The explorer completes a sum with its last row, and shows all products
 * of a phase at once: until the stage has got so far, a link leads to the place before, so that no phone shows what the lecturer
 * has just asked.
 */
import type { State } from '../../../store';
import { type Beat, linkedStop, stopOf } from '../../../views';
import { beatOnStage, beatsOnStage } from './beatOnStage';

export function atBeat(state: State): State {
  const beats = beatsOnStage(state);
  const beat = beatOnStage(state);
  const { part } = stopOf(beat, beats);
  // In a lesson, the scene says what may be seen.
  if (state.lesson) return state;
  const { part: _, focus: __, ...cursor } = state.cursor;
  const isUndivided = part !== linkedStop(beat, beats).part;
  if (isUndivided) {
    const before = beats.findLast(({ name, count }) => name === 'row' && (count ?? 0) < (part ?? 0));
    if (before) return { ...state, cursor: { ...state.cursor, part: before.count } };
    return { ...state, cursor: { ...cursor, phase: 'per-sample' } };
  }
  const last = beats.findLast(({ phase, name }) => phase === beat.phase && name === beat.name);
  if (last?.count === beat.count || beat.name !== 'product') return state;
  const before = beats.findLast(({ phase }) => phase !== beat.phase && isBefore(phase, beat.phase, beats));
  return before ? { ...state, cursor: { ...cursor, ...linkedStop(before, beats) } } : state;
}

function isBefore(one: Beat['phase'], other: Beat['phase'], beats: readonly Beat[]): boolean {
  const first = (phase: Beat['phase']): number => beats.findIndex((beat) => beat.phase === phase);
  return first(one) < first(other);
}

/** Where a beat is shown. */
import type { State } from '../../../store';
import type { BeatPlace } from '../state';

/** In place of a beat: the first one of its phase. */
export const startBeat = 'start';

export function placeOf({ cursor, scenario, lesson, changes }: State): BeatPlace {
  const { step, phase, part } = cursor;
  return { step, phase, part, scenario, scene: lesson?.scene, changes };
}

/** Whether the cursor is where the beat was shown, or was moved within the phase by a change of settings. */
export function isAt(now: BeatPlace, shown: BeatPlace): boolean {
  if (shown.step !== now.step || shown.scenario !== now.scenario || shown.scene !== now.scene) return false;
  if (shown.phase !== now.phase) return false;
  return shown.part === now.part || shown.changes !== now.changes;
}

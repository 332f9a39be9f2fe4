/** The exercises that this browser's reader has tried as their author: these can be started again, attempts and all. */
import type { Keeping } from '../../../store';
import { emptyDraft } from '../draft/draft';
import { exerciseName, exerciseSheetName, type Place, placeName } from '../draft/names';
import type { Sheets } from '../draft/sheets';

const key = 'workTried';

const mostTries = 100;

/** `exercise`: as packed in its link. */
export function noteTry(exercise: string, { kept, keep }: Keeping): void {
  const others = tries(kept).filter((name) => name !== exerciseName(exercise));
  keep(key, [exerciseName(exercise), ...others].slice(0, mostTries).join());
}

export function isTried(exercise: string | undefined, { kept }: Pick<Keeping, 'kept'>): boolean {
  return exercise !== undefined && tries(kept).includes(exerciseName(exercise));
}

/** A new sheet with all attempts takes the place of this one, which stays in the list of what the browser keeps. */
export function beginAgain(sheets: Sheets, name: string, place: Place): void {
  const { begun, ...former } = sheets.read(name);
  const { exercise = '', seed } = place;
  if (!begun) return;
  const at = Math.max(Date.now(), begun.at + 1);
  // Its checks count no longer.
  sheets.write(name, { ...former, begun: { ...begun, at, exercise: undefined } });
  const next = `${exerciseSheetName(exercise, seed)}-${at.toString(36)}`;
  const own = { ...begun, at, from: 'reader', exercise: exerciseName(exercise), came: undefined } as const;
  sheets.write(next, { ...emptyDraft, begun: own, at });
  sheets.goesTo(placeName(place), next);
}

function tries(kept: Keeping['kept']): readonly string[] {
  return (kept(key) ?? '').split(',');
}

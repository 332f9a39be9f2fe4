/** The sheets of one exercise: the one that is about the numbers on the screen, those with other numbers, and those that its author has tried. */
import type { StepTrace } from '../../../model';
import { parseWeightAddress } from '../../../quantity';
import { type ExplainerStore, fitsIntoLink, type Keeping, writeAddress } from '../../../store';
import { emptyDraft } from '../draft/draft';
import { exerciseName, exerciseSheetName, type Place, placeName } from '../draft/names';
import { placeOf, type Screen, seedViewKey, sheetViewKey } from '../draft/sheetOn';
import type { Sheets } from '../draft/sheets';
import { type Exercise, valuesOf } from '../exercise/exercise';
import { sheetOf } from '../exercise/sheet';

function ownSheets(exercise: string, sheets: Sheets) {
  const id = exerciseName(exercise);
  return sheets.names().flatMap((name) => {
    const { begun, checks } = sheets.read(name);
    return begun?.exercise === id && begun.from === 'reader' ? [{ name, begun, checks }] : [];
  });
}

interface Shown {
  readonly exercise: Exercise;
  readonly trace: StepTrace;
  readonly sheets: Sheets;
  /** The sheet of a screen from which edits have led here. */
  readonly left: () => string | undefined;
}

/**
 * The sheet of an exercise has the name of the exercise and its seed. It stays the same one whatever is edited; a setting on which no given or
 * asked number depends may differ from the link's. Where a link of the same rules is about other numbers, that exercise has a sheet of its own.
 */
export function exerciseSheet(screen: Screen, { exercise, trace, sheets, left }: Shown): string | undefined {
  const { exercise: text, seed } = screen;
  if (text === undefined) return undefined;
  const place = placeName(placeOf(screen));
  const known = sheets.at(place);
  if (known !== undefined && sheets.has(known)) return known;
  const same = ownSheets(text, sheets).find(({ begun }) => {
    const weight = parseWeightAddress(begun.weight ?? '');
    const sheet = weight && begun.seed === seed ? sheetOf(trace, weight, exercise.scope) : undefined;
    return sheet !== undefined && begun.values === valuesOf(trace, exercise, sheet);
  });
  if (same) return same.name;
  // Earlier releases named it by its place.
  if (sheets.has(place)) return place;
  const name = exerciseSheetName(text, seed);
  return left() ?? (sheets.has(name) ? `${name}-${place}` : name);
}

/** How often the exercise was checked with other numbers: checks count for all of them. */
export function checksElsewhere(exercise: string, name: string | undefined, sheets: Sheets): number {
  return ownSheets(exercise, sheets).reduce((sum, one) => sum + (one.name === name ? 0 : one.checks), 0);
}

/** The exercises that this browser's reader has tried as their author: these can be started again, attempts and all. */
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

/** Opens an exercise on this page, as its link does, or leaves it: a place, from which Back returns. */
export function setExercise(store: ExplainerStore, text: string | undefined): void {
  const state = store.getState();
  const { exercise: _, ...others } = state.otherKeys;
  const otherKeys = text === undefined ? others : { ...others, exercise: text };
  // A sheet that the link has named is not that of the other place.
  const { [sheetViewKey]: _sheet, [seedViewKey]: _seed, ...viewKeys } = state.viewKeys;
  const next = { otherKeys, viewKeys, handedIn: undefined };
  // A large scenario may be nowhere but on the screen.
  if (fitsIntoLink(state)) location.hash = writeAddress({ ...state, ...next });
  else store.setState(next);
}

/** The sheets of one exercise: the one that is about the numbers on the screen, and the checks of those with other numbers. */
import type { StepTrace } from '../../../model';
import { parseWeightAddress } from '../../../quantity';
import type { Begun } from '../draft/draft';
import { exerciseName, exerciseSheetName, placeName } from '../draft/names';
import { placeOf, type Screen } from '../draft/sheetOn';
import type { Sheets } from '../draft/sheets';
import type { Exercise } from '../exercise/exercise';
import { sheetOf } from '../exercise/sheet';
import { valuesOf } from '../exercise/values';

interface OwnSheet {
  readonly name: string;
  readonly begun: Begun;
  readonly checks: number;
}

function ownSheets(exercise: string, sheets: Sheets): readonly OwnSheet[] {
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

/** The sheets of one exercise: the one that is about the numbers on the screen, and the checks of those with other numbers. */
import type { StepTrace } from '../../../model';
import { parseWeightAddress } from '../../../quantity';
import type { Begun, Draft } from '../draft/draft';
import { exerciseName, exerciseSheetName, placeName } from '../draft/names';
import { placeOf, type Screen } from '../draft/sheetOn';
import type { Sheets } from '../draft/sheets';
import type { Exercise } from '../exercise/exercise';
import { sheetOf } from '../exercise/sheet';
import { valuesOf } from '../exercise/values';

interface Named {
  readonly name: string;
  readonly draft: Draft & { readonly begun: Begun };
}

function ownSheets(exercise: string, sheets: Sheets): readonly Named[] {
  const id = exerciseName(exercise);
  return sheets.names().flatMap((name) => {
    const draft = sheets.read(name);
    const { begun } = draft;
    return begun?.exercise === id && begun.from === 'reader' ? [{ name, draft: { ...draft, begun } }] : [];
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
  const same = ofSameValues({ text, seed, exercise, trace, sheets });
  if (same !== undefined) return same;
  // Earlier releases named it by its place.
  if (sheets.has(place)) return place;
  const name = exerciseSheetName(text, seed);
  return left() ?? (sheets.has(name) ? `${name}-${place}` : name);
}

interface Asked extends Omit<Shown, 'left'> {
  readonly text: string;
  readonly seed: number | undefined;
}

/** The sheet of the exercise with the same seed, whose given and asked numbers are those of the step. */
function ofSameValues({ text, seed, exercise, trace, sheets }: Asked): string | undefined {
  const found = ownSheets(text, sheets).find(({ draft: { begun } }) => {
    const weight = parseWeightAddress(begun.weight ?? '');
    if (!weight || begun.seed !== seed) return false;
    const sheet = sheetOf(trace, weight, exercise.scope);
    return sheet !== undefined && begun.values === valuesOf(trace, exercise, sheet);
  });
  return found?.name;
}

/** How often the exercise was checked with other numbers: checks count for all of them. */
export function checksElsewhere(exercise: string, name: string | undefined, sheets: Sheets): number {
  return ownSheets(exercise, sheets).reduce((sum, one) => sum + (one.name === name ? 0 : one.draft.checks), 0);
}

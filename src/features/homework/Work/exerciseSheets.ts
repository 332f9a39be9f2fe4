/** The sheets of one exercise: the one that is about the numbers on the screen, and the checks of those with other numbers. */
import type { StepTrace } from '../../../model';
import { parseWeightAddress } from '../../../quantity';
import type { Begun, Draft } from '../draft/draft';
import { exerciseName } from '../draft/names';
import type { Moment } from '../draft/sheetOn';
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

interface Screen {
  readonly trace: StepTrace;
  readonly sheets: Sheets;
}

/** Of the exercise with the same seed, whose given and asked numbers are those of the step. */
export function ofSameValues(
  { exercise: text, seed }: Pick<Moment, 'exercise' | 'seed'>,
  exercise: Exercise,
  { trace, sheets }: Screen,
): string | undefined {
  if (text === undefined) return undefined;
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

/** A work sheet as an exercise of My work: the same numbers, what is blank is asked for, and what is not is given. */
import type { StepTrace } from '../../../../model';
import { type State, writeAddress } from '../../../../store';
import { messages } from '../../../../text';
import { askedBlocks, type Exercise, usualDraws, usualExercise } from '../../exercise/exercise';
import { exerciseHash } from '../../exercise/exerciseLinks';
import { sheetOf, usualScope } from '../../exercise/sheet';
import type { BlankKind } from './blanks';

interface Blanks {
  readonly trace: StepTrace;
  readonly blanks: readonly BlankKind[];
  readonly seed: number | undefined;
}

/** Its link; undefined where My work has no cell for what is blank, or too many cells. */
export function sheetExercise(state: State, { trace, blanks, seed }: Blanks): string | undefined {
  const { weight } = state.cursor;
  const scope = usualScope(trace, weight);
  const sheet = sheetOf(trace, weight, scope);
  if (!sheet) return undefined;
  const exercise: Exercise = {
    ...usualExercise,
    title: messages.worked.sheet.title(seed),
    step: trace.step,
    scope,
    // A contribution is blank where its product is.
    given: sheet.blocks
      .filter(({ kind }) => !blanks.includes(kind === 'contribution' ? 'product' : kind))
      .map(({ id }) => id),
    ...(seed !== undefined && { draws: usualDraws }),
  };
  if (askedBlocks(exercise, sheet).length === 0) return undefined;
  const address = writeAddress(state)
    .split('&')
    .filter((part) => !part.startsWith('worked.'))
    .join('&');
  const hash = exerciseHash(address, exercise);
  return seed === undefined ? hash : `${hash}&work.seed=${seed}`;
}

/** How many steps a picture of the losses goes on after the shown one. */
import { reached } from '../../../quantity';
import { runOf, type State } from '../../../store';

export const furtherSteps = { here: 0, some: 20, many: 100 } as const;

export type FurtherSteps = keyof typeof furtherSteps;

/** A picture waits for them, so they must not take longer. */
const mostMilliseconds = 500;

/** A curve of fewer steps than this goes on by itself: it would be little more than a dot. */
const fewestSteps = 3;

/** What can be chosen; only the first if later losses are not known yet, or take long to compute. */
export function furtherChoices(state: State): readonly FurtherSteps[] {
  const run = runOf(state);
  const { step, phase } = state.cursor;
  const isQuick = (further: number): boolean =>
    step + further <= run.lastStep && run.expectedMilliseconds(step + further) <= mostMilliseconds;
  const all: readonly FurtherSteps[] = ['here', 'some', 'many'];
  return all.filter((one) => one === 'here' || (reached({ phase: 'loss' }, { phase }) && isQuick(furtherSteps[one])));
}

export function firstFurther(state: State): FurtherSteps {
  return state.cursor.step < fewestSteps && furtherChoices(state).includes('some') ? 'some' : 'here';
}

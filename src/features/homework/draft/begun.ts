/** What is kept of the place where a sheet is begun, and how a list calls it: by its scenario and step, or by its exercise. */
import { sampleCountOf } from '../../../scenario';
import type { State } from '../../../store';
import { messages } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';
import type { Begun } from './draft';
import { exerciseName } from './names';
import { placeAddress } from './placeAddress';
import { momentOf, opensChecked } from './sheetOn';

/** `came`: the numbers of its link. */
export function begunOn(state: State, { came, weight, values }: Pick<Begun, 'came' | 'weight' | 'values'>): Begun {
  const { exercise, seed } = momentOf(state);
  return {
    at: Date.now(),
    from: came ? 'link' : 'reader',
    title: titleOn(state),
    address: placeAddress(state),
    samples: sampleCountOf(state.scenario),
    ...(came && { came, ...(opensChecked(state) && { cameChecked: true }) }),
    ...(exercise !== undefined && { exercise: exerciseName(exercise), seed, weight, values }),
  };
}

export function titleOn(state: Pick<State, 'scenario' | 'otherKeys' | 'viewKeys' | 'cursor'>): string {
  const words = messages.sheets;
  const { exercise, seed } = momentOf(state);
  const read = exercise === undefined ? undefined : readExerciseLink(exercise);
  if (!read) return stepTitle(state);
  const name = read.title || words.exerciseAt(stepTitle(state));
  return seed === undefined ? name : words.numbered(name, seed);
}

export function stepTitle({ scenario: { title, network }, cursor }: Pick<State, 'scenario' | 'cursor'>): string {
  return messages.sheets.place(title || network.layers.join('-'), cursor.step);
}

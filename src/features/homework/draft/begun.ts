/** What is kept of the place where a sheet is begun, and how a list calls it: by its scenario and step, or by its exercise. */
import { weightAddress } from '../../../quantity';
import { sampleCountOf } from '../../../scenario';
import type { State } from '../../../store';
import { messages } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';
import type { Begun } from './draft';
import { exerciseName, hashOf } from './names';
import { placeAddress } from './placeAddress';
import { type Convention, conventionText, momentOf, opensChecked, placeOn } from './sheetOn';

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

type Titled = Pick<State, 'scenario' | 'changes' | 'otherKeys' | 'viewKeys' | 'cursor'> & {
  readonly preferences: Convention;
};

export function titleOn(state: Titled): string {
  const words = messages.sheets;
  const { exercise, seed } = momentOf(state);
  const name = exercise === undefined ? undefined : exerciseTitle(state, exercise);
  if (name === undefined) return stepTitle(state);
  return seed === undefined ? name : words.numbered(name, seed);
}

/**
 * How everything calls an exercise: its sheet, frame and package. Without a title, by its place and four letters, so that two exercises have two
 * names. Undefined if it cannot be read.
 */
export function exerciseTitle(state: Titled, exercise: string): string | undefined {
  const read = readExerciseLink(exercise);
  if (!read) return undefined;
  // In the editor, it is not open yet.
  const { scenario, step } = placeOn({ ...state, otherKeys: { ...state.otherKeys, exercise } });
  // Drawn numbers make no other exercise.
  const drawn = exercise + conventionText({ exercise, divide: state.preferences.divide });
  const about = read.draws ? drawn : `${exercise} ${scenario} ${step}`;
  const letters = hashOf(`${about} ${weightAddress(state.cursor.weight)}`).slice(-4);
  return read.title || messages.sheets.exerciseAt(stepTitle(state), letters);
}

function stepTitle({ scenario: { title, network }, cursor }: Pick<State, 'scenario' | 'cursor'>): string {
  return messages.sheets.place(title || network.layers.join('-'), cursor.step);
}

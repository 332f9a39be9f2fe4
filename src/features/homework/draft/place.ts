/** The place where a sheet is begun: what is kept of it, its link, and how a list calls it, by its scenario and step, or by its exercise. */
import { weightAddress } from '../../../quantity';
import { sampleCountOf } from '../../../scenario';
import { comingInAddress, type ExplainerStore, readAddress, type State, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';
import { type Cells, cellsLink } from './cells';
import type { Begun } from './draft';
import { exerciseName, hashOf, type Place, placeName } from './names';
import {
  type Convention,
  checkedViewKey,
  conventionText,
  momentOf,
  opensChecked,
  placeOn,
  sheetViewKey,
} from './sheetOn';

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

/** The link to what is on the screen, without a sheet: its numbers travel only where a student shares them. */
export function placeAddress(state: State): string {
  return `#${entriesWithout(writeAddress(state), [sheetViewKey, checkedViewKey, 'work']).join('&')}`;
}

/** What stands between the signs of a link, but for some keys. */
export function entriesWithout(address: string, keys: readonly string[]): readonly string[] {
  const entries = address.replace(/^#/, '').split('&');
  return entries.filter((entry) => !keys.includes(entry.split('=')[0] ?? ''));
}

export interface ReadPlace {
  readonly place: Place;
  readonly title: string;
}

/** Of an empty link, the place on the screen. */
export async function readPlace(address: string, store: ExplainerStore): Promise<ReadPlace> {
  if (address === '') return { place: placeOn(store.getState()), title: '' };
  const options = { keptScenario: () => store.getState().kept('scenario') };
  // Its data sets are read before the place is.
  await comingInAddress(address, options);
  const { state } = readAddress(address, options);
  return { place: placeOn(state), title: titleOn(state) };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return placeName(one) === placeName(other);
}

/** The link with the numbers of a sheet, which shows it, checked if whoever shares it wants that. */
export function sheetHash(state: State, cells: Cells, isChecked: boolean): string {
  const parts = placeAddress(state).replace(/^#/, '').split('&');
  const view = parts.find((part) => part.startsWith('view='));
  const showsSheet = view?.replace('view=', '').split(',').includes('work');
  const kept = showsSheet ? parts : [...parts.filter((part) => part !== view), 'view=work'];
  return `#${[...kept, `work=${cellsLink(cells)}`, ...(isChecked ? [`${checkedViewKey}=1`] : [])].join('&')}`;
}

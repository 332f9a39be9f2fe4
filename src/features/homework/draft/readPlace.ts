/** The place that the link of a file names, and how it is called. */
import { comingInAddress, type ExplainerStore, readAddress } from '../../../store';
import { readExerciseLink } from '../exercise/exercise';
import { type Place, placeName } from './names';
import { placeTitle } from './placeTitle';
import { momentOf, placeOf } from './sheetOn';

export interface ReadPlace {
  readonly place: Place;
  readonly title: string;
}

/** Of an empty link, the place on the screen. */
export async function readPlace(address: string, store: ExplainerStore): Promise<ReadPlace> {
  if (address === '') return { place: placeOn(store), title: '' };
  const options = { keptScenario: () => store.getState().kept('scenario') };
  // Its data sets are read before the place is.
  await comingInAddress(address, options);
  const { state } = readAddress(address, options);
  const moment = momentOf(state);
  const exercise = moment.exercise === undefined ? undefined : readExerciseLink(moment.exercise);
  return {
    place: placeOf({ ...state, ...moment }),
    title: placeTitle(state.scenario, { ...moment, exercise: exercise?.title }),
  };
}

export function placeOn(store: ExplainerStore): Place {
  const state = store.getState();
  return placeOf({ ...state, ...momentOf(state) });
}

export function isSamePlace(one: Place, other: Place): boolean {
  return placeName(one) === placeName(other);
}

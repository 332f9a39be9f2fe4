/** The place that the link of a file names, and how it is called. */
import { comingInAddress, type ExplainerStore, readAddress } from '../../../store';
import { titleOn } from './begun';
import { type Place, placeName } from './names';
import { placeOn } from './sheetOn';

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

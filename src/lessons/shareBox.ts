/** A click on a unit's box may mean any of the numbers in it. */
import { parseAddress, unitBoxOf } from '../quantity';

/** Whether two addresses are numbers of one sample in one box. */
export function shareBox(one: string, other: string): boolean {
  const [place, otherPlace] = [one, other].map(boxPlace);
  return place !== undefined && place === otherPlace;
}

function boxPlace(address: string): string | undefined {
  const quantity = parseAddress(address);
  const box = quantity && unitBoxOf(quantity);
  return box && 'sample' in quantity ? `${box.layer}.${box.unit}.${quantity.sample}` : undefined;
}

/** The unit whose box on the screen shows a number: a click on the box may mean any of the numbers in it. */
import { parseAddress, type Quantity } from '../quantity';

export interface UnitBox {
  readonly layer: number;
  readonly unit: number;
}

/** Undefined for a number that stands elsewhere. */
export function unitBoxOf(quantity: Quantity): UnitBox | undefined {
  switch (quantity.kind) {
    case 'input':
      return { layer: 0, unit: quantity.unit };
    case 'activation':
    case 'preactivation':
    case 'slope':
    case 'delta':
      return { layer: quantity.layer, unit: quantity.unit };
    default:
      return undefined;
  }
}

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

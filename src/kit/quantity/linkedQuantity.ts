/** Finds the quantity of an element on the screen: every number, symbol and mark carries its address. */
import { exists, parseAddress, type Quantity } from '../../quantity';
import type { State } from '../../store';
import { shownTraceOf } from '../../store';

/**
 * The quantity of the nearest element with an address that this step has; `k` in a general term means the selected
 * sample.
 */
export function linkedQuantity(target: EventTarget | null, state: State): Quantity | undefined {
  const address = addressAround(target);
  if (!address) return undefined;
  const quantity = parseAddress(address.replace(/\.k$/, `.${state.cursor.sample}`));
  return quantity && exists(quantity, shownTraceOf(state)) ? quantity : undefined;
}

/** The address of the nearest number around an element, or of its own. */
export function addressAround(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-quantity]')?.dataset.quantity : undefined;
}

/** The number around an element, whether or not this step has it. */
export function quantityAround(target: EventTarget | null): Quantity | undefined {
  const address = addressAround(target);
  return address === undefined ? undefined : parseAddress(address);
}

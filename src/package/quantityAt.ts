/** The quantity of an address that the step has. */
import type { StepTrace } from '../model';
import { exists, parseAddress, type Quantity } from '../quantity';

export function quantityAt(trace: StepTrace, address: string): Quantity {
  const quantity = parseAddress(address);
  if (!quantity) throw new RangeError(`${address}: expected an address such as delta.2.1.3`);
  if (!exists(quantity, trace)) throw new RangeError(`${address}: step ${trace.step} has no such number`);
  return quantity;
}

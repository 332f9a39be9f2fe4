/** Reading a number of a step by its address. */
import { quantityValue } from '../quantity';
import { traceBehind } from './made';
import { quantityAt } from './quantityAt';
import type { Trace } from './types';

/**
 * The number at an address such as `delta.2.1.3`, δ of layer 2, unit 1, sample 3: `kind.indices`, with layers, units and samples from 1,
 * samples in the order of the data, and i = 0 the bias. Throws a `RangeError` for an address that the step does not have.
 */
export function valueOf(trace: Trace, address: string): number {
  const made = traceBehind(trace);
  return quantityValue(quantityAt(made, address), made);
}

import { zeros } from '../zeros';
import { type LossName, lossNamed } from '.';
import type { Outputs } from './loss';

/** e(k) for every row of the output layer. */
export function sampleLosses(outputs: Outputs, loss: LossName): Float64Array {
  const { value } = lossNamed(loss);
  const found = zeros(outputs.targets.length / outputs.units);
  for (let row = 0; row < found.length; row++) found[row] = value(outputs, row);
  return found;
}

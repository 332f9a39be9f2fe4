/** What an exercise gives and asks, in short: whether the screen still has the numbers that it is about. */
import type { StepTrace } from '../../../model';
import { parseAddress, quantityValue } from '../../../quantity';
import { hashOf } from '../draft/names';
import { type Exercise, stateOf } from './exercise';
import type { Sheet } from './sheet';

/** A setting on which no given or asked number depends makes no difference. */
export function valuesOf(trace: StepTrace, exercise: Exercise, { blocks }: Sheet): string {
  const own = blocks.filter((block) => stateOf(exercise, block) !== 'notAsked');
  const values = own.flatMap(({ addresses }) => addresses.map((address) => `${address}=${valueAt(address, trace)}`));
  return hashOf(values.join());
}

function valueAt(address: string, trace: StepTrace): string {
  const quantity = parseAddress(address);
  return quantity ? quantityValue(quantity, trace).toPrecision(10) : '';
}

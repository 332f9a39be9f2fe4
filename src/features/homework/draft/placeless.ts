/** Typed numbers for which the step on the screen has no cell: they are kept, and counted. */
import type { StepTrace } from '../../../model';
import { exists, parseAddress, samplesOf } from '../../../quantity';
import type { Cells } from './cells';

export interface Placeless {
  /** Of samples that are not in this batch. */
  readonly ofSamples: number;
  /** Of units or weights that the network does not have. */
  readonly ofNetwork: number;
}

export function placelessOf(cells: Cells, trace: StepTrace): Placeless {
  const batch = new Set(samplesOf(trace));
  const missing = Object.keys(cells).filter((address) => !isThere(address, trace));
  const ofSamples = missing.filter((address) => {
    const quantity = parseAddress(address);
    return quantity !== undefined && 'sample' in quantity && !batch.has(quantity.sample);
  });
  return { ofSamples: ofSamples.length, ofNetwork: missing.length - ofSamples.length };
}

/** The numbers that the step has too: the others cannot be judged. */
export function thereIn(cells: Cells, trace: StepTrace): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([address]) => isThere(address, trace)));
}

function isThere(address: string, trace: StepTrace): boolean {
  const quantity = parseAddress(address);
  return quantity !== undefined && exists(quantity, trace);
}

/** Typed numbers for which the step on the screen has no cell: they are kept, and counted. */
import type { StepTrace } from '../../../model';
import { divisionRow, exists, parseAddress, samplesOf } from '../../../quantity';
import { hasFactors } from '../exercise/sheet';
import type { Cells } from './cells';

export interface Placeless {
  /** Of samples that are not in this batch. */
  readonly ofSamples: number;
  /** Of means, or products times their factors, that this step has not: its sum is not divided, or no factor differs from 1. */
  readonly ofRows: number;
  /** Of units or weights that the network does not have. */
  readonly ofNetwork: number;
}

/** A check of each number of a sheet: undefined where the step has a cell for it. */
function placelessIn(trace: StepTrace): (address: string) => keyof Placeless | undefined {
  const batch = new Set(samplesOf(trace));
  // A sheet has no mean of a sum that is not divided, and no products times factors that are all 1.
  const absent: ReadonlySet<string> = new Set([
    ...(divisionRow(trace) === 'none' ? ['batchGradient'] : []),
    ...(hasFactors(trace) ? [] : ['contribution']),
  ]);
  return (address) => {
    const quantity = parseAddress(address);
    if (quantity && exists(quantity, trace)) return absent.has(quantity.kind) ? 'ofRows' : undefined;
    return quantity && 'sample' in quantity && !batch.has(quantity.sample) ? 'ofSamples' : 'ofNetwork';
  };
}

export function placelessOf(cells: Cells, trace: StepTrace): Placeless {
  const counts = { ofSamples: 0, ofRows: 0, ofNetwork: 0 };
  for (const why of Object.keys(cells).map(placelessIn(trace))) if (why) counts[why] += 1;
  return counts;
}

/** The numbers for which the step has a cell: the others cannot be judged. */
export function thereIn(cells: Cells, trace: StepTrace): Cells {
  const isPlaceless = placelessIn(trace);
  return Object.fromEntries(Object.entries(cells).filter(([address]) => isPlaceless(address) === undefined));
}

/** Typed numbers for which the step on the screen has no cell: they are kept, and counted. */
import type { StepTrace } from '../../../model';
import { divisionRow, exists, parseAddress, type Quantity, samplesOf } from '../../../quantity';
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

export function placelessOf(cells: Cells, trace: StepTrace): Placeless {
  const batch = new Set(samplesOf(trace));
  const hasRow = rowsIn(trace);
  const read = Object.keys(cells).map((address) => parseAddress(address));
  const there = read.filter((quantity) => quantity !== undefined && exists(quantity, trace));
  const ofRows = there.filter((quantity) => quantity !== undefined && !hasRow(quantity)).length;
  const missing = read.filter((quantity) => !there.includes(quantity));
  const ofSamples = missing.filter(
    (quantity) => quantity !== undefined && 'sample' in quantity && !batch.has(quantity.sample),
  ).length;
  return { ofSamples, ofRows, ofNetwork: missing.length - ofSamples };
}

/** The numbers for which the step has a cell: the others cannot be judged. */
export function thereIn(cells: Cells, trace: StepTrace): Cells {
  const hasRow = rowsIn(trace);
  const isThere = (address: string): boolean => {
    const quantity = parseAddress(address);
    return quantity !== undefined && exists(quantity, trace) && hasRow(quantity);
  };
  return Object.fromEntries(Object.entries(cells).filter(([address]) => isThere(address)));
}

/** A sheet has no mean of a sum that is not divided, and no products times factors that are all 1. */
function rowsIn(trace: StepTrace): (quantity: Quantity) => boolean {
  const absent: ReadonlySet<string> = new Set([
    ...(divisionRow(trace) === 'none' ? ['batchGradient'] : []),
    ...(hasFactors(trace) ? [] : ['contribution']),
  ]);
  return ({ kind }) => !absent.has(kind);
}

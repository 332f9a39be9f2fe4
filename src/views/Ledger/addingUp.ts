/** Where the bars of the column "adding up" begin and end: each from zero, or each where the last one ended. */
import type { StepTrace } from '../../model';
import { quantityValue } from '../../quantity';
import type { Bar } from '../shared/ledger/AddingBar';
import type { LedgerRow } from '../shared/ledger/ledgerModel';

export interface AddingUp {
  /** By sample. */
  readonly fromZero: ReadonlyMap<number, Bar>;
  /** By sample, in the order in which the rows stand; the last one ends at Σ. */
  readonly stacked: ReadonlyMap<number, Bar>;
  /** Both pictures fit in here, zero included, so that bars keep their scale when they slide. */
  readonly domain: readonly [number, number];
}

export function addingUp(rows: readonly LedgerRow[], trace: StepTrace): AddingUp {
  const fromZero = new Map<number, Bar>();
  const stacked = new Map<number, Bar>();
  let [low, high] = [0, 0];
  let total = 0;
  for (const { sample, product } of rows) {
    const value = quantityValue(product, trace);
    const end = total + value;
    fromZero.set(sample, { from: 0, to: value });
    stacked.set(sample, { from: total, to: end });
    for (const edge of [value, end]) {
      if (Number.isFinite(edge)) [low, high] = [Math.min(low, edge), Math.max(high, edge)];
    }
    total = end;
  }
  return { fromZero, stacked, domain: low === high ? [-1, 1] : [low, high] };
}

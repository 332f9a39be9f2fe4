/**
 * The start and end of the bars in the column "adding up": each from zero, or each from the end of the previous one.
 */
import type { StepTrace } from '../../model';
import { type Covers, quantityValue } from '../../quantity';
import type { Bar } from '../shared/ledger/AddingBar';
import { domainOf, enlargedDomain } from '../shared/ledger/domainOf';
import type { LedgerRow } from '../shared/ledger/ledgerModel';

export interface AddingUp {
  /** By sample. */
  readonly fromZero: ReadonlyMap<number, Bar>;
  /** By sample, in the order of the rows; the last one ends at Σ. */
  readonly stacked: ReadonlyMap<number, Bar>;
  /** Contains zero and both arrangements, so that bars keep their scale when they move. */
  readonly domain: readonly [number, number];
  /** Until they are added, the scale of products that would all be short beside their sum. */
  readonly enlarged: readonly [number, number] | undefined;
}

/** A covered product has no bar; where running totals are covered, no bar starts where another ends. */
export function addingUp(rows: readonly LedgerRow[], trace: StepTrace, covers?: Covers): AddingUp {
  const fromZero = new Map<number, Bar>();
  const stacked = new Map<number, Bar>();
  const products: number[] = [];
  const totals: number[] = [];
  let total = 0;
  for (const { sample, product, runningTotal } of rows) {
    if (covers?.(product, trace)) continue;
    const value = quantityValue(product, trace);
    if (covers?.(runningTotal, trace)) total = 0;
    const end = total + value;
    fromZero.set(sample, { from: 0, to: value });
    stacked.set(sample, { from: total, to: end });
    products.push(value);
    totals.push(end);
    total = end;
  }
  // The place of zero would tell the signs of covered products.
  const onScale = (ends: readonly number[]) => (covers ? [...ends, ...ends.map((end) => -end)] : ends);
  const domain = domainOf(onScale([...products, ...totals]));
  return { fromZero, stacked, domain, enlarged: enlargedDomain(onScale(products), domain) };
}

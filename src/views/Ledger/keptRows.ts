/** The rows of the page's ledger that are in sight whatever stands above them: the chosen sample's, and those that the remark speaks of. */
import type { Observation, Stop } from '../../quantity';
import type { LedgerRow } from '../shared/ledger/ledgerModel';
import type { Sorting } from './sorting';

interface Kept {
  readonly rows: readonly LedgerRow[];
  readonly sorting: Sorting;
  readonly sample: number;
  readonly stop: Stop;
  /** What the line below the sentence remarks. */
  readonly seen: Observation | undefined;
}

/** Counted from 0, the most important first. */
export function keptRows({ rows, sorting, sample, stop, seen }: Kept): readonly number[] {
  // Where another order has been asked for, the batch's first sample has not been chosen: the rows begin at the top.
  const isOwnOrder = sorting.key === 'sample' && !sorting.descending;
  const isChosen = isOwnOrder || rows.find(({ row }) => row === 1)?.sample !== sample;
  const added = isOwnOrder && stop.phase === 'sum' ? stop.part : undefined;
  const at = (one: number): number => rows.findIndex((row) => row.sample === one);
  return [...(added ? [added - 1] : []), ...(isChosen ? [at(sample)] : []), ...namedSamples(seen).map(at)].filter(
    (row) => row >= 0,
  );
}

function namedSamples(seen: Observation | undefined): readonly number[] {
  if (seen?.kind === 'cancelling') return seen.samples;
  return seen?.kind === 'zeroSample' ? [seen.sample] : [];
}

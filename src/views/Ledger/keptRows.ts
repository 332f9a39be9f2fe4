/** The rows of the page's ledger that are in sight whatever stands above them: the chosen sample's, and those that the remark and the sentence speak of. */
import type { Network } from '../../model';
import type { Filled } from '../../prose';
import { type Observation, proseParts, type Stop } from '../../quantity';
import type { LedgerRow } from '../shared/ledger/ledgerModel';

interface Kept {
  readonly rows: readonly LedgerRow[];
  /** By magnitude, in place of the batch's order. */
  readonly isSorted: boolean;
  readonly sample: number;
  readonly stop: Stop;
  /** What the line below the sentence remarks. */
  readonly seen: Observation | undefined;
  /** The samples whose numbers the sentence says. */
  readonly said?: readonly number[] | undefined;
}

/** Counted from 0, the most important first. */
export function keptRows({ rows, isSorted, sample, stop, seen, said = [] }: Kept): readonly number[] {
  // Where another order has been asked for, the batch's first sample has not been chosen: the rows begin at the top.
  const isChosen = !isSorted || rows.find(({ row }) => row === 1)?.sample !== sample;
  const added = !isSorted && stop.phase === 'sum' ? stop.part : undefined;
  const at = (one: number): number => rows.findIndex((row) => row.sample === one);
  const named = [...namedSamples(seen), ...said].map(at);
  const first = added ? [added - 1] : [];
  return [...new Set([...first, ...(isChosen ? [at(sample)] : []), ...named])].filter((row) => row >= 0);
}

/** In the order in which the sentences name them. */
export function samplesSaid(sentences: readonly Filled[], network: Network): readonly number[] {
  return sentences
    .flatMap((sentence) => proseParts(sentence, network))
    .flatMap((part) => (part.type === 'number' && 'sample' in part.quantity ? [part.quantity.sample] : []));
}

function namedSamples(seen: Observation | undefined): readonly number[] {
  if (seen?.kind === 'cancelling') return seen.samples;
  return seen?.kind === 'zeroSample' ? [seen.sample] : [];
}

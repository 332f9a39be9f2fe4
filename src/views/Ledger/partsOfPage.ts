/** The ledger's columns on the page: the bars have the running totals at their ends, and their head puts the largest first. */
import { shownAt } from '../../kit/quantity/useStep';
import { formatNumber, headPower, messages } from '../../text';
import type { LedgerRow } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';
import type { LedgerParts } from './ledgerColumns';
import { ledgerHeads } from './ledgerHeads';
import { pageHead, sortedHead } from './pageHeads';
import type { WidestTexts } from './widestTexts';

interface PageParts extends Pick<LedgerParts, 'model' | 'step'> {
  readonly rows: readonly LedgerRow[];
  readonly widest: WidestTexts;
  readonly bars: AddingUp;
  readonly isSorted: boolean;
  readonly onSort: () => void;
}

/** The bars start from zero, and from Sum on where the one above ends; in the batch's own order they have its running totals. */
export function partsOfPage({
  model,
  step,
  rows,
  widest,
  bars,
  ...sorted
}: PageParts): Omit<LedgerParts, 'onChooseSample'> {
  const { trace, stop } = step;
  const words = messages.ledger;
  const isAdding = stop.phase === 'sum' || stop.phase === 'update';
  const hasBars = isAdding || stop.phase === 'per-sample';
  const added = stop.phase === 'sum' && stop.part !== undefined ? stop.part : rows.length;
  const inOrder = !sorted.isSorted;
  const last = rows.at(-1)?.runningTotal;
  const coversTotals = last !== undefined && stop.covers?.(last, trace) === true;
  const { exponent } = model.formats.product;
  const detail =
    stop.phase === 'per-sample' || coversTotals
      ? words.fromZeroDetail
      : inOrder
        ? words.addingUpDetail
        : words.inOrderDetail;
  const heads = ledgerHeads(model, step);
  return {
    model,
    step,
    domain: bars.domain,
    barOf({ row, sample, product }) {
      // While a step is told, some products come later than their phase.
      if (!hasBars || stop.later?.(product, trace)) return undefined;
      return bars[isAdding && row <= added ? 'stacked' : 'fromZero'].get(sample);
    },
    totalOf(row) {
      const total = isAdding && inOrder ? shownAt(row.runningTotal, step) : 'pending';
      return total === 'pending' ? undefined : formatNumber(total, model.formats.product);
    },
    medium: {
      heads,
      head: pageHead,
      addingHead: sortedHead(
        {
          id: 'size',
          title: words.addingUp,
          detail: isAdding && inOrder && exponent !== 0 ? headPower(exponent) : detail,
          exponent: 0,
        },
        sorted,
      ),
      widest,
    },
  };
}

/** The story of a view with a row for each sample: the ledger's beats of these rows, as far as the view shows them. */
import type { LedgerTotal } from '../ledger/ledgerRows';
import { sumBeats } from './stepBeats';
import { rowBeats, ruleBeats, totalBeats, type ViewStory } from './telling';

interface RowsShown {
  /** Absent: the products come row by row. */
  readonly products?: 'whole';
  /** Whether the products are added row by row, or their sum and its division come at once, or all in one press. */
  readonly sum: 'rows' | 'totals' | 'whole';
  /** The lines of the rule that it shows. */
  readonly rule?: readonly LedgerTotal['name'][];
}

export function rowStory({ products, sum, rule = [] }: RowsShown): ViewStory {
  return {
    beats: (telling) => [
      ...(products === 'whole' ? [{ phase: 'per-sample', name: 'stop' } as const] : rowBeats(telling)),
      ...(sum === 'rows' ? sumBeats(telling.trace, telling.place).filter(({ name }) => name === 'row') : []),
      ...(sum === 'whole' ? [{ phase: 'sum', name: 'stop' } as const] : totalBeats(telling)),
      ...(telling.trace.updates ? ruleBeats(telling, rule) : []),
    ],
  };
}

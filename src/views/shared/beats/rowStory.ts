/** The story of a view that shows rows of the ledger: its beats of these rows. */
import type { LedgerTotal } from '../ledger/ledgerRows';
import type { ToldBeat } from './beat';
import { sumBeats } from './stepBeats';
import { rowBeats, ruleBeats, type Telling, totalBeats, type ViewStory } from './telling';

interface RowsShown {
  /** Absent: the products come row by row. */
  readonly products?: 'whole' | 'none';
  /** Whether the products are added row by row, or their sum and its division come at once, or all in one press. */
  readonly sum: 'rows' | 'totals' | 'whole';
  /** The lines of the rule that it shows. */
  readonly rule?: readonly LedgerTotal['name'][];
}

/** Where the products came at once, from zero, the first row alone stands where it stood. */
function addedRows({ trace, place }: Telling, isOneByOne: boolean): readonly ToldBeat[] {
  return sumBeats(trace, place).filter(({ name, count }) => name === 'row' && (isOneByOne || count !== 1));
}

const wholeProducts: Readonly<Record<'whole' | 'none', readonly ToldBeat[]>> = {
  whole: [{ phase: 'per-sample', name: 'stop' }],
  none: [],
};

export function rowStory({ products, sum, rule = [] }: RowsShown): ViewStory {
  return {
    beats: (telling) => [
      ...(products ? wholeProducts[products] : rowBeats(telling)),
      ...(sum === 'rows' ? addedRows(telling, products === undefined) : []),
      ...(sum === 'whole' ? [{ phase: 'sum', name: 'stop' } as const] : totalBeats(telling)),
      ...(telling.trace.updates ? ruleBeats(telling, rule) : []),
    ],
  };
}

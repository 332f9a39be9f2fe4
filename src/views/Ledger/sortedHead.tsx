/** A column's head on the page: its symbol, the arrow of its sorting, and a few words. */
import { Tex } from '../../kit/quantity/Tex';
import type { Column } from '../../kit/table/column';
import { headPower, messages } from '../../text';
import type { LedgerHead } from './ledgerHeads';
import type { Sorting, SortKey } from './sorting';

interface Sorted {
  readonly sorting: Sorting;
  readonly onSort: (key: SortKey) => void;
}

/** The head of a column that sorts the rows. */
export function sortedHead(
  head: LedgerHead,
  { sorting, onSort }: Sorted,
): Pick<Column<never>, 'head' | 'title' | 'sort'> {
  const { id } = head;
  const words = messages.ledger;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return {
    head: <SymbolAndWords {...head} isDescending={sorting.descending} />,
    title: `${words.sortBy(words.sortColumns[id])}.`,
    sort: { direction: sorting.key === id ? direction : 'none', onSort: () => onSort(id) },
  };
}

function SymbolAndWords({
  id,
  tex,
  title,
  ink = '',
  exponent,
  detail,
  isDescending,
}: LedgerHead & { readonly isDescending: boolean }) {
  return (
    <>
      <span className={`unbroken ledger-symbol ${ink && `ink-${ink}`}`} data-words={`column.${id}`}>
        {tex === undefined ? title : <Tex tex={tex} />}
        {exponent !== 0 && <span className="small ledger-exponent"> {headPower(exponent)}</span>}
        <span aria-hidden="true" className="sort-arrow">
          {isDescending ? '▼' : '▲'}
        </span>
      </span>
      <span className="soft ledger-detail">{detail}</span>
    </>
  );
}

/** The heads of columns on the page: a symbol and a few words; that of the bars puts the largest first. */
import { Tex } from '../../kit/quantity/Tex';
import type { Column } from '../../kit/table/column';
import { headPower, messages } from '../../text';
import type { LedgerHead } from './ledgerHeads';

export function pageHead(head: LedgerHead): Pick<Column<never>, 'head'> {
  return { head: <SymbolAndWords {...head} /> };
}

/** The head of the bars. */
export function sortedHead(
  head: LedgerHead,
  sort: NonNullable<Column<never>['sort']>,
): Pick<Column<never>, 'head' | 'title' | 'sort'> {
  const { largestFirst, batchOrder } = messages.ledger;
  return {
    head: <SymbolAndWords {...head} hasArrow />,
    title: `${sort.isSorted ? batchOrder : largestFirst}.`,
    sort,
  };
}

function SymbolAndWords({
  id,
  tex,
  title,
  ink = '',
  exponent,
  detail,
  heard,
  hasArrow = false,
}: LedgerHead & { readonly hasArrow?: boolean }) {
  return (
    <>
      <span className={`unbroken ledger-symbol ${ink && `ink-${ink}`}`} data-words={`column.${id}`}>
        {tex === undefined ? title : <Tex tex={tex} />}
        {exponent !== 0 && <span className="small ledger-exponent"> {headPower(exponent)}</span>}
        {hasArrow && (
          <span aria-hidden="true" className="sort-arrow">
            ▼
          </span>
        )}
      </span>
      <span className="soft ledger-detail" aria-hidden={heard !== undefined}>
        {detail}
      </span>
      {heard && <span className="visually-hidden">{heard}</span>}
    </>
  );
}

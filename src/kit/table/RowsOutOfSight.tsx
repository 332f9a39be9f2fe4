/** The line between the rows in sight and the totals: how many rows there are besides. `useWholeRows` writes it. */
import type { RefObject } from 'react';
import './rowsOutOfSight.css';

interface RowsOutOfSightProps {
  readonly row: RefObject<HTMLTableRowElement | null>;
  /** How many columns the table has. */
  readonly width: number;
}

export function RowsOutOfSight({ row, width }: RowsOutOfSightProps) {
  return (
    // A screen reader counts the rows by itself.
    <tr className="rows-out-of-sight" aria-hidden hidden ref={row}>
      <td className="rows-out-of-sight-count" colSpan={width} />
    </tr>
  );
}

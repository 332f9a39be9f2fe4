/** The line between the rows in sight and the totals: how many rows there are besides. `useWholeRows` writes it. */
import type { RefObject } from 'react';
import { gridRole } from './gridRole';
import './rowsOutOfSight.css';

interface RowsOutOfSightProps {
  readonly row: RefObject<HTMLTableRowElement | null>;
  /** How many columns the table has. */
  readonly width: number;
}

export function RowsOutOfSight({ row, width }: RowsOutOfSightProps) {
  return (
    // No row of the table: a screen reader counts the rows by itself.
    <tr className="rows-out-of-sight" {...gridRole.none} aria-hidden hidden ref={row}>
      <td className="rows-out-of-sight-count" {...gridRole.none} colSpan={width} />
    </tr>
  );
}

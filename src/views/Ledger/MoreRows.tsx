/**
 * Marks hidden rows with a fade and their number; without it, a cut list above Σ would look complete and not add up.
 */

import { gridRole } from '../../kit/table/gridRole';
import { messages } from '../../text';

interface MoreRowsProps {
  readonly count: number;
  readonly side: 'above' | 'below';
  /** The number of columns of the table. */
  readonly width: number;
}

export function MoreRows({ count, side, width }: MoreRowsProps) {
  if (count === 0) return null;
  return (
    <tr {...gridRole.none} className={`ledger-more ledger-more-${side}`}>
      <td {...gridRole.none} colSpan={width}>
        <span aria-hidden="true">
          {(side === 'above' ? messages.ledger.rowsAbove : messages.ledger.rowsBelow)(count)}
        </span>
      </td>
    </tr>
  );
}

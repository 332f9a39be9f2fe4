/** Where rows are out of sight: a fade, and how many. Without it a list cut above Σ looks complete, and does not add up. */
import { messages } from '../../text';
import { gridRole } from '../shared/grid/gridRole';

interface MoreRowsProps {
  readonly count: number;
  readonly side: 'above' | 'below';
  /** How many columns the table has. */
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

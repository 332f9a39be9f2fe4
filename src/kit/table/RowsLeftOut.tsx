/** The last row of a printed table that is too long for paper: how many of its rows there are. */
import { messages } from '../../text';
import type { RowWindow } from './useRowWindow';

interface RowsLeftOutProps {
  readonly window: RowWindow;
  /** How many columns the table has. */
  readonly width: number;
}

export function RowsLeftOut({ window: { last, leftOut }, width }: RowsLeftOutProps) {
  if (leftOut === 0) return null;
  return (
    <tr>
      <td colSpan={width}>{messages.print.rowsLeftOut(last, last + leftOut)}</td>
    </tr>
  );
}

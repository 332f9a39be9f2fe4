/** The last row of a printed table that is too long for paper: how many of its rows there are, and what the others add up to. */
import { messages } from '../../text';
import type { RestCells } from './RowsOutOfSight';
import type { RowWindow } from './useRowWindow';

interface RowsLeftOutProps {
  readonly window: RowWindow;
  /** How many columns the table has. */
  readonly width: number;
  readonly rest?: RestCells | undefined;
}

export function RowsLeftOut({ window: { last, leftOut }, width, rest }: RowsLeftOutProps) {
  if (leftOut === 0) return null;
  const added = rest?.([[last, last + leftOut]]);
  return (
    <tr>
      <td colSpan={added ? added.before : width}>{messages.paper.rowsLeftOut(last, last + leftOut)}</td>
      {added?.cells}
    </tr>
  );
}

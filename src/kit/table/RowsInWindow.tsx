/**
 * The rows of a long table that are rendered, between the places of those that are not; see `useRowWindow`. In a printed table that is too long for
 * paper the last row says how many rows there are, and what the others add up to.
 */
import type { ReactNode } from 'react';
import { messages } from '../../text';
import type { RestCells } from './RowsOutOfSight';
import type { RowWindow } from './useRowWindow';

interface RowsInWindowProps {
  readonly window: RowWindow;
  /** How many columns the table has. */
  readonly width: number;
  readonly row: (index: number) => ReactNode;
  readonly rest?: RestCells | undefined;
}

export function RowsInWindow({ window, width, row, rest }: RowsInWindowProps) {
  const { first, last, above, below, leftOut } = window;
  const added = leftOut > 0 ? rest?.([[last, last + leftOut]]) : undefined;
  return (
    <>
      <Spacer height={above} width={width} />
      {Array.from({ length: last - first }, (_, offset) => row(first + offset))}
      <Spacer height={below} width={width} />
      {leftOut > 0 && (
        <tr>
          <td colSpan={added ? added.before : width}>{messages.paper.rowsLeftOut(last, last + leftOut)}</td>
          {added?.cells}
        </tr>
      )}
    </>
  );
}

/** `height` in pixels. */
function Spacer({ height, width }: { readonly height: number; readonly width: number }) {
  return height > 0 ? (
    <tr aria-hidden style={{ height }}>
      <td colSpan={width} />
    </tr>
  ) : null;
}

/** The line between the rows in sight and the totals: how many rows there are besides, and what they add up to. `useWholeRows` writes it. */
import { type ReactNode, type RefObject, useImperativeHandle, useState } from 'react';
import { gridRole } from './gridRole';
import type { Stretch } from './hiddenRows';
import './rowsOutOfSight.css';

/** The rows in sight: how many are above them, and where they end. Totals that scroll with them may follow. */
export interface RowsShown {
  readonly above: number;
  readonly last: number;
}

interface RowsOutOfSightProps {
  readonly row: RefObject<HTMLTableRowElement | null>;
  /** How many columns the table has. */
  readonly width: number;
  /** Hears which rows are in sight, after each scrolling. */
  readonly hears?: RefObject<((shown: RowsShown) => void) | null> | undefined;
  readonly rest?: RestCells | undefined;
}

/** The cells of what hidden rows add up to, and how many columns stand before the first of them. */
export type RestCells = (
  hidden: readonly Stretch[],
) => { readonly before: number; readonly cells: ReactNode } | undefined;

interface CountedProps extends RowsOutOfSightProps {
  /** The number of rows. */
  readonly count?: number;
}

export function RowsOutOfSight({ row, width, hears, rest, count = 0 }: CountedProps) {
  // Before it has been measured, as in the picture of a first visit, nothing is known to be out of sight.
  const [shown, setShown] = useState<RowsShown>();
  useImperativeHandle(
    hears,
    () => (next) => setShown((known) => (known?.above === next.above && known.last === next.last ? known : next)),
    [],
  );
  const [above, last] = [Math.min(shown?.above ?? 0, count), Math.min(shown?.last ?? count, count)];
  const added =
    above > 0 || last < count
      ? rest?.([
          [0, above],
          [last, count],
        ])
      : undefined;
  return (
    // No row of the table: a screen reader counts the rows by itself.
    <tr className="rows-out-of-sight" {...gridRole.none} aria-hidden hidden ref={row}>
      <td className="rows-out-of-sight-count" {...gridRole.none} colSpan={added ? added.before : width} />
      {added?.cells}
    </tr>
  );
}

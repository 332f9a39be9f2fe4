/** One of the two tables of a sheet: what is typed, what is given, and what is not asked for. */
import { type ReactNode, useRef } from 'react';
import { ColumnsOutOfSight } from '../../../kit/table/ColumnsOutOfSight';
import type { Network } from '../../../model';
import type { Verdict } from '../check';
import type { Cells } from '../draft/cells';
import type { Grid, GridRow } from './grids';
import type { Marks } from './marks';
import { SheetGrid } from './SheetGrid';
import { inkOf } from './SheetHeads';
import { useWholeColumns } from './useWholeColumns';
import { type CellActions, WorkCell } from './WorkCell';

/** What a table of the sheet shows. */
export interface SheetShown {
  readonly network: Network;
  readonly cells: Cells;
  /** Numbers that the exercise gives, as they are printed. */
  readonly given: Cells;
  readonly marks: Marks;
  readonly isAsked: (address: string) => boolean;
  /** The cells that the card speaks of; the first one first. */
  readonly spoken: readonly string[];
  /** The step's own numbers beside those that are not right; absent: they stay covered. */
  readonly answers?: Cells | undefined;
  readonly isReadOnly: boolean;
  readonly actions: CellActions;
}

interface SheetTableProps extends SheetShown {
  readonly grid: Grid;
  readonly name: string;
  readonly head: (row: GridRow) => ReactNode;
  readonly firstRow?: ReactNode;
}

export function SheetTable({ grid, name, head, firstRow, ...shown }: SheetTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  useWholeColumns(frame);
  return (
    <>
      <div className="work-table-frame" ref={frame}>
        <SheetGrid
          {...{ grid, name, head, firstRow }}
          network={shown.network}
          cell={(address, at, { of }) => {
            const column = grid.columns[at];
            const isWeight = 'total' in of && (of.total === 'update' || of.total === 'after');
            const ink = isWeight || !column ? 'ink-weight' : inkOf(column);
            return <SheetCell address={address} ink={ink} width={widthOf(grid, at, shown)} {...shown} />;
          }}
        />
      </div>
      <ColumnsOutOfSight scroller={frame} />
    </>
  );
}

interface SheetCellProps extends SheetShown {
  readonly address: string;
  readonly ink: string;
  readonly width: number;
}

function SheetCell({ address, ink, width, ...shown }: SheetCellProps) {
  const { network, cells, given, marks, isAsked, spoken, answers, isReadOnly, actions } = shown;
  const text = given[address];
  if (text !== undefined) {
    return (
      <td className={`work-cell is-given ${ink}`} data-quantity={address}>
        {text}
      </td>
    );
  }
  if (!isAsked(address)) return <td className="work-cell is-not-asked" />;
  const verdict = marks[address];
  return (
    <WorkCell
      address={address}
      ink={ink}
      network={network}
      text={cells[address] ?? ''}
      answer={needsAnswer(verdict) ? answers?.[address] : undefined}
      verdict={verdict}
      isSpokenOf={spoken.includes(address)}
      isFirst={spoken[0] === address}
      width={width}
      isReadOnly={isReadOnly}
      actions={actions}
    />
  );
}

function needsAnswer(verdict: Verdict | undefined): boolean {
  return verdict !== 'right';
}

/** As wide as the longest number in the column, so that blank columns leave their room to others. In characters. */
function widthOf({ rows }: Grid, at: number, { cells, given }: Pick<SheetShown, 'cells' | 'given'>): number {
  const widths = rows.map(({ cells: addresses }) => {
    const address = addresses[at] ?? '';
    const text = given[address] ?? cells[address] ?? '';
    // A point is half as wide as a digit.
    return text.length - (/[.,]/.test(text) ? 0.5 : 0);
  });
  return Math.min(14, Math.max(4, ...widths));
}

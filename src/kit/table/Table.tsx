/**
 * A table from columns as data. Its heads and totals stay visible, only the rows in sight are rendered; columns leave where the room is too
 * narrow, and rows that have been folded are counted.
 */
import type { CSSProperties, ReactNode } from 'react';
import { gapCount, type Slot } from '../fit/foldLayer';
import { ColumnsOutOfSight } from './ColumnsOutOfSight';
import { BodyCell, HeadCell } from './cells';
import type { Column, FootRow, RowLook } from './column';
import { gridRole } from './gridRole';
import type { RestOfRows } from './hiddenRows';
import { RowsInWindow } from './RowsInWindow';
import { type RestCells, RowsOutOfSight } from './RowsOutOfSight';
import { FootLine, GapRow, GroupHeads, TableRow } from './rows';
import { stopAt } from './stopAt';
import { useColumnsInRoom } from './useColumnsInRoom';
import type { RowGridState } from './useRowGrid';
import './table.css';

interface TableProps<Row> {
  readonly table: RowGridState;
  readonly name: string;
  readonly className: string;
  readonly columns: readonly Column<Row>[];
  readonly row: (index: number) => Row | undefined;
  readonly look: (row: Row, index: number) => RowLook;
  readonly foot?: readonly FootRow[];
  /** The heads of groups of columns, by their ids. */
  readonly groups?: Readonly<Record<string, ReactNode>>;
  /** A line below the rows. */
  readonly note?: ReactNode;
  /** The rows that are shown, counted from 1, and the gaps between them. Nothing is scrolled then, and no key is heard. */
  readonly fold?: readonly Slot[] | undefined;
  /** Rows that are scrolled to, counted from 0, the most important first; see `RowsOutOfSight`. */
  readonly keep?: readonly number[] | undefined;
  /** What rows that are not shown add up to, where a total stands below them. */
  readonly restOf?: RestOfRows | undefined;
  /** Its cells look as the owner's stylesheet says, and not as those of other tables. */
  readonly hasOwnLook?: boolean;
  readonly style?: CSSProperties;
}

export function Table<Row>(props: TableProps<Row>) {
  const { table, name, className, columns: all, row: rowOf, look, foot = [], groups, note, fold, keep, restOf } = props;
  const columns = useColumnsInRoom(table.scroller, all as readonly Column<unknown>[]);
  const width = columns.length;
  const isStill = fold !== undefined;
  const place = { heads: groups ? 2 : 1, isStill, firstStop: table.visitedHeads };
  const rest = restOf && restCells(restOf, columns);
  const counted = foot.filter(({ isAside }) => !isAside);
  const rowCount = table.count + counted.length;
  const keys = {
    ...gridRole.grid,
    'aria-rowcount': place.heads + rowCount,
    'data-rows': table.visitedHeads + rowCount,
    onKeyDown: table.onKeyDown,
  };
  const rowAt = (index: number): ReactNode => {
    const row = rowOf(index);
    if (row === undefined) return null;
    const { key, ...looks } = look(row, index);
    return <TableRow key={key} {...{ row, index, columns, ...place, ...looks }} />;
  };
  return (
    <>
      <div className={props.hasOwnLook ? className : `row-grid ${className}`} ref={table.scroller}>
        <table
          aria-label={name}
          data-left-out={width < all.length || undefined}
          ref={table.grid}
          style={props.style}
          // Arrows walk its cells.
          {...(!isStill && keys)}
        >
          <thead>
            {groups && (
              <tr>
                <GroupHeads columns={columns} heads={groups} />
              </tr>
            )}
            <tr {...gridRole.row} aria-rowindex={isStill ? undefined : place.heads}>
              {columns.map((column, at) => (
                <HeadCell key={column.id} column={column} stop={stopAt(0, at)} isStill={isStill} />
              ))}
            </tr>
          </thead>
          <tbody>
            {fold ? (
              fold.map((slot) =>
                slot.kind === 'gap' ? (
                  <GapRow
                    key={`gap ${slot.first}`}
                    count={gapCount(slot)}
                    width={width}
                    added={rest?.([[slot.first - 1, slot.last]])}
                  />
                ) : (
                  rowAt(slot.unit - 1)
                ),
              )
            ) : (
              <RowsInWindow window={table.window} width={width} row={rowAt} rest={rest} />
            )}
            {note && (
              <tr {...gridRole.none} className="row-note">
                <td {...gridRole.none} colSpan={width}>
                  {note}
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            {!isStill && (
              <RowsOutOfSight count={table.count} width={width} headings={table.headings} keep={keep} rest={rest} />
            )}
            {foot.map((line) => (
              <FootLine key={line.id} {...{ line, columns, ...place }} index={table.count + counted.indexOf(line)} />
            ))}
          </tfoot>
        </table>
      </div>
      {!isStill && <ColumnsOutOfSight scroller={table.scroller} />}
    </>
  );
}

/** A cell for each column from the first that has a sum. */
function restCells(restOf: RestOfRows, columns: readonly Column<unknown>[]): RestCells {
  return (hidden) => {
    const cells = restOf(hidden);
    const before = columns.findIndex(({ id }, at) => at > 0 && cells?.[id] !== undefined);
    if (!cells || before < 0) return undefined;
    return {
      before,
      cells: columns
        .slice(before)
        .map((column) => (
          <BodyCell
            key={column.id}
            cell={cells[column.id]}
            column={column}
            stop={stopAt(0, 0)}
            isName={false}
            isStill
          />
        )),
    };
  };
}

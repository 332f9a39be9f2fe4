/**
 * A table from columns as data. `RowGrid` scrolls it and renders the rows in sight; columns leave where the room is too narrow,
 * and rows that have been folded are counted.
 */
import { type CSSProperties, memo, type ReactNode } from 'react';
import { messages } from '../../text';
import { gapCount, type Slot } from '../fit/foldLayer';
import { BodyCell, HeadCell } from './cells';
import type { Column, FootRow, RowLook } from './column';
import { gridRole } from './gridRole';
import type { RestOfRows } from './hiddenRows';
import { RowGrid, type RowGridState } from './RowGrid';
import type { RestCells } from './RowsOutOfSight';
import { rowAt, stopAt } from './stopAt';
import { useColumnsInRoom } from './useColumnsInRoom';

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
  readonly hasOwnLook?: boolean;
  readonly style?: CSSProperties;
}

export function Table<Row>(props: TableProps<Row>) {
  const { table, columns: all, row: rowOf, look, foot = [], groups, fold, restOf, ...grid } = props;
  const columns = useColumnsInRoom(table.scroller, all as readonly Column<unknown>[]);
  const heads = groups ? 2 : 1;
  const isStill = fold !== undefined;
  const rest = restOf && restCells(restOf, columns);
  const counted = foot.filter(({ isAside }) => !isAside);
  return (
    <RowGrid
      {...grid}
      table={table}
      lines={fold?.length}
      width={columns.length}
      rest={rest}
      leavesOut={columns.length < all.length}
      groups={groups && <GroupHeads columns={columns} heads={groups} />}
      head={columns.map((column, at) => (
        <HeadCell key={column.id} column={column} stop={stopAt(0, at)} isStill={isStill} />
      ))}
      row={(line) => {
        const slot = fold?.[line];
        if (slot?.kind === 'gap') {
          const added = rest?.([[slot.first - 1, slot.last]]);
          return <GapRow key={`gap ${slot.first}`} count={gapCount(slot)} width={columns.length} added={added} />;
        }
        const index = slot ? slot.unit - 1 : line;
        const row = rowOf(index);
        if (row === undefined) return null;
        const { key, ...looks } = look(row, index);
        const place = { index, heads, isStill, firstStop: table.visitedHeads };
        return <TableRow key={key} {...{ row, columns, ...place, ...looks }} />;
      }}
      footRows={counted.length}
      foot={foot.map((line) => (
        <FootLine
          key={line.id}
          line={line}
          index={table.count + counted.indexOf(line)}
          heads={heads}
          isStill={isStill}
          firstStop={table.visitedHeads}
          columns={columns}
        />
      ))}
    />
  );
}

interface Placed<Row> {
  readonly column: Column<Row>;
  readonly at: number;
}

/** The columns that have a cell of their own; those that a cell before them reaches across have none. */
function unspanned<Row>(
  columns: readonly Column<Row>[],
  spanOf: (column: Column<Row>, at: number) => number | undefined,
  first = 0,
): readonly Placed<Row>[] {
  let next = first;
  return columns.flatMap((column, at) => {
    if (at < next) return [];
    next = at + (spanOf(column, at) ?? 1);
    return { column, at };
  });
}

interface GroupHeadsProps {
  readonly columns: readonly Pick<Column<never>, 'id' | 'group'>[];
  readonly heads: Readonly<Record<string, ReactNode>>;
}

function GroupHeads({ columns, heads }: GroupHeadsProps) {
  const starts = columns.filter(({ group }, at) => at === 0 || group !== columns[at - 1]?.group);
  return starts.map(({ id, group }) => {
    const span = columns.filter((one) => one.group === group).length;
    return group === undefined ? (
      <td key={id} colSpan={span} />
    ) : (
      <th key={id} scope="colgroup" colSpan={span} className={`is-${group}`}>
        {heads[group]}
      </th>
    );
  });
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

interface GapRowProps {
  readonly count: number;
  readonly width: number;
  readonly added: ReturnType<RestCells>;
}

/** In place of the rows that have no room. */
function GapRow({ count, width, added }: GapRowProps) {
  return (
    <tr className="row-gap">
      <td colSpan={added ? added.before : width}>{messages.stage.moreRows(count)}</td>
      {added?.cells}
    </tr>
  );
}

/** Where a row stands, and whether keys visit it. */
interface RowPlace {
  readonly index: number;
  readonly heads: number;
  /** The number of the first row among those that the arrow keys visit. */
  readonly firstStop: number;
  readonly isStill: boolean;
}

interface TableRowProps extends Omit<RowLook, 'key'>, RowPlace {
  readonly row: unknown;
  readonly columns: readonly Column<unknown>[];
}

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, heads, isStill, columns, selected = false, className, onClick, heading, isNow } = props;
  const attributes = {
    ...rowAt(index, { selected, className, heads, isStill }),
    'aria-current': isNow ? ('step' as const) : undefined,
  };
  const stop = (at: number) => stopAt(props.firstStop + index, at);
  if (heading !== undefined) {
    return (
      <tr {...attributes}>
        <th scope="rowgroup" colSpan={columns.length} {...stop(0)}>
          {heading}
        </th>
      </tr>
    );
  }
  const named = columns.findIndex(({ kind }) => kind === 'name');
  const cells = columns.map((column) => column.cell(row, index));
  return (
    <tr {...attributes} onClick={onClick}>
      {unspanned(columns, (_, at) => cells[at]?.span).map(({ column, at }) => (
        <BodyCell
          key={column.id}
          cell={cells[at]}
          column={column}
          stop={stop(at)}
          isName={at === named}
          isStill={isStill}
        />
      ))}
    </tr>
  );
});

interface FootLineProps extends RowPlace {
  readonly line: FootRow;
  readonly columns: readonly Column<unknown>[];
}

const FootLine = memo(function FootLine({ line, index, heads, firstStop, isStill, columns }: FootLineProps) {
  const { label, className, style, cells, isAside = false } = line;
  const first = columns.findIndex(({ id }, at) => at > 0 && cells[id] !== undefined);
  const span = first < 0 ? columns.length : first;
  const stop = (at: number) => stopAt(firstStop + index, at);
  const isSilent = isAside || isStill;
  const attributes = isAside
    ? { ...gridRole.none, className }
    : rowAt(index, { selected: false, className, heads, isStill });
  const names = { className: 'is-label', colSpan: span > 1 ? span : undefined };
  return (
    <tr {...attributes} style={style}>
      {isAside ? (
        <td {...gridRole.none} {...names}>
          {label}
        </td>
      ) : (
        <th {...(isStill ? { scope: 'row' } : { ...gridRole.rowHeader, ...stop(0) })} {...names}>
          {label}
        </th>
      )}
      {unspanned(columns, ({ id }) => cells[id]?.span, span).map(({ column, at }) => (
        <BodyCell
          key={column.id}
          cell={cells[column.id]}
          column={column}
          stop={stop(at)}
          isName={false}
          isStill={isSilent}
        />
      ))}
    </tr>
  );
});

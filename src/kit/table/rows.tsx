/** The rows of a table: heads of groups of columns, rows, gaps between folded rows, and totals. */
import { memo, type ReactNode } from 'react';
import { messages } from '../../text';
import { BodyCell } from './cells';
import type { Column, FootRow, RowLook } from './column';
import { gridRole } from './gridRole';
import type { RestCells } from './RowsOutOfSight';
import { stopAt } from './stopAt';

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

export function GroupHeads({ columns, heads }: GroupHeadsProps) {
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

interface GapRowProps {
  readonly count: number;
  readonly width: number;
  readonly added: ReturnType<RestCells>;
}

/** In place of the rows that have no room. */
export function GapRow({ count, width, added }: GapRowProps) {
  return (
    <tr className="row-gap">
      <td colSpan={added ? added.before : width}>{messages.ledger.moreRows(count)}</td>
      {added?.cells}
    </tr>
  );
}

/** Where a row stands, and whether keys visit it. */
interface RowPlace {
  readonly index: number;
  /** How many rows of heads are above the rows. */
  readonly heads: number;
  /** The number of the first row among those that the arrow keys visit. */
  readonly firstStop: number;
  readonly isStill: boolean;
}

interface RowAttributes extends Omit<RowPlace, 'firstStop'> {
  readonly selected: boolean;
  readonly className?: string | undefined;
}

function rowAttributes({ index, heads, isStill, selected, className = '' }: RowAttributes) {
  const classes = `${className} ${selected ? 'is-selected' : ''}`.trim();
  return {
    ...(!isStill && { ...gridRole.row, 'aria-rowindex': index + 1 + heads, 'aria-selected': selected }),
    className: classes === '' ? undefined : classes,
  };
}

interface TableRowProps extends Omit<RowLook, 'key'>, RowPlace {
  readonly row: unknown;
  readonly columns: readonly Column<unknown>[];
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, heads, isStill, columns, selected = false, className, onClick, heading, isNow } = props;
  const attributes = {
    ...rowAttributes({ index, heads, isStill, selected, className }),
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

export const FootLine = memo(function FootLine({ line, index, heads, firstStop, isStill, columns }: FootLineProps) {
  const { label, className, style, cells, isAside = false } = line;
  const first = columns.findIndex(({ id }, at) => at > 0 && cells[id] !== undefined);
  const span = first < 0 ? columns.length : first;
  const stop = (at: number) => stopAt(firstStop + index, at);
  const isSilent = isAside || isStill;
  const attributes = isAside
    ? { ...gridRole.none, className }
    : rowAttributes({ index, heads, isStill, selected: false, className });
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

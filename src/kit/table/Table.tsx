/** A table from columns as data. `RowGrid` scrolls it and renders the rows in sight; columns leave where the room is too narrow. */
import { type CSSProperties, type KeyboardEvent, memo, type ReactNode } from 'react';
import { addressOf } from '../../quantity';
import type { Cell, Column, FootRow, RowLook } from './column';
import { RowGrid, type RowGridState } from './RowGrid';
import { rowAt, type StopAttributes, stopAt } from './stopAt';
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
  readonly style?: CSSProperties;
}

export function Table<Row>({ table, columns: all, row: rowOf, look, foot = [], groups, ...grid }: TableProps<Row>) {
  const columns = useColumnsInRoom(table.scroller, all);
  const heads = groups ? 2 : 1;
  return (
    <RowGrid
      {...grid}
      table={table}
      width={columns.length}
      groups={groups && <GroupHeads columns={columns} heads={groups} />}
      head={columns.map((column) => (
        <th key={column.id} scope="col" title={column.title} className={classesOf(column)}>
          {column.head}
        </th>
      ))}
      row={(index) => {
        const row = rowOf(index);
        if (row === undefined) return null;
        const { key, ...looks } = look(row, index);
        const shown = columns as readonly Column<unknown>[];
        return <TableRow key={key} {...{ row, index, heads, ...looks }} columns={shown} />;
      }}
      footRows={foot.length}
      foot={foot.map((line, at) => <FootLine key={line.id} {...{ line, heads, columns }} index={table.count + at} />)}
    />
  );
}

/** `is-number is-gradient`: what is in the column, and to which group it belongs. */
function classesOf({ kind, group, className }: Column<never>, own?: string): string {
  return [`is-${kind}`, group && `is-${group}`, className, own].filter(Boolean).join(' ');
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

interface TableRowProps extends Omit<RowLook, 'key'> {
  readonly row: unknown;
  readonly index: number;
  readonly heads: number;
  readonly columns: readonly Column<unknown>[];
}

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, heads, columns, selected = false, className, onClick, heading } = props;
  const attributes = rowAt(index, selected, className, heads);
  if (heading !== undefined) {
    return (
      <tr {...attributes}>
        <th scope="rowgroup" colSpan={columns.length} {...stopAt(index, 0)}>
          {heading}
        </th>
      </tr>
    );
  }
  const named = columns.findIndex(({ kind }) => kind === 'name');
  return (
    <tr {...attributes} onClick={onClick}>
      {columns.map((column, at) => (
        <BodyCell
          key={column.id}
          cell={column.cell(row, index)}
          column={column}
          stop={stopAt(index, at)}
          isName={at === named}
        />
      ))}
    </tr>
  );
});

interface BodyCellProps {
  readonly cell: Cell | undefined;
  readonly column: Column<unknown>;
  readonly stop: StopAttributes;
  readonly isName: boolean;
}

function BodyCell({ cell, column, stop, isName }: BodyCellProps) {
  const className = classesOf(column, cell?.className);
  const children = typeof cell?.content === 'function' ? cell.content(stop) : cell?.content;
  if (column.kind === 'bar' && !cell?.isText) {
    return (
      <td className={className} aria-hidden>
        {children}
      </td>
    );
  }
  const isStop = cell !== undefined && typeof cell.content !== 'function';
  const { quantity, tint, label, onChoose } = cell ?? {};
  const common = {
    className,
    children,
    'aria-label': label,
    'data-quantity': quantity && addressOf(quantity),
    'data-sign': tint?.sign,
    style: tint && tint.share > 0 ? ({ '--share': `${tint.share}%` } as CSSProperties) : undefined,
    ...(onChoose && choosing(onChoose)),
  };
  if (isName) return <th scope="row" {...common} {...(isStop && stop)} />;
  return <td colSpan={cell?.span} {...(isStop && { role: 'gridcell', ...stop })} {...common} />;
}

function choosing(onChoose: () => void) {
  return {
    onClick: onChoose,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onChoose();
    },
  };
}

interface FootLineProps<Row> {
  readonly line: FootRow;
  readonly index: number;
  readonly heads: number;
  readonly columns: readonly Column<Row>[];
}

function FootLine<Row>({ line: { label, className, cells }, index, heads, columns }: FootLineProps<Row>) {
  const first = columns.findIndex(({ id }, at) => at > 0 && cells[id] !== undefined);
  const span = first < 0 ? columns.length : first;
  let next = span;
  const rest = columns.flatMap((column, at) => {
    if (at < next) return [];
    next = at + (cells[column.id]?.span ?? 1);
    return { column: column as Column<unknown>, at };
  });
  return (
    <tr {...rowAt(index, false, className, heads)}>
      <th scope="row" colSpan={span} {...stopAt(index, 0)}>
        {label}
      </th>
      {rest.map(({ column, at }) => (
        <BodyCell key={column.id} cell={cells[column.id]} column={column} stop={stopAt(index, at)} isName={false} />
      ))}
    </tr>
  );
}

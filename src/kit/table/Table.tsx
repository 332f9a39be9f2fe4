/** A table from columns as data. `RowGrid` scrolls it and renders the rows in sight; columns leave where the room is too narrow. */
import { type CSSProperties, memo, type ReactNode } from 'react';
import { addressOf } from '../../quantity';
import type { Cell, Column, FootRow, RowLook } from './column';
import { RowGrid, type RowGridState } from './RowGrid';
import { cellAt, rowAt, stopAt } from './stopAt';
import { useColumnsInRoom } from './useColumnsInRoom';

interface TableProps<Row> {
  readonly table: RowGridState;
  readonly name: string;
  readonly className: string;
  readonly columns: readonly Column<Row>[];
  readonly row: (index: number) => Row | undefined;
  readonly look: (row: Row, index: number) => RowLook;
  readonly foot?: readonly FootRow[];
  readonly style?: CSSProperties;
}

export function Table<Row>({
  table,
  name,
  className,
  columns: all,
  row: rowOf,
  look,
  foot = [],
  style,
}: TableProps<Row>) {
  const columns = useColumnsInRoom(table.scroller, all);
  return (
    <RowGrid
      table={table}
      name={name}
      className={className}
      width={columns.length}
      {...(style && { style })}
      head={columns.map(({ id, head, title, kind, className: own }) => (
        <th key={id} scope="col" title={title} className={classesOf(kind, own)}>
          {head}
        </th>
      ))}
      row={(index) => {
        const row = rowOf(index);
        if (row === undefined) return null;
        const { key, ...looks } = look(row, index);
        return <TableRow key={key} {...{ row, index, ...looks }} columns={columns as readonly Column<unknown>[]} />;
      }}
      footRows={foot.length}
      foot={foot.map((line, at) => <FootLine key={line.id} line={line} index={table.count + at} columns={columns} />)}
    />
  );
}

function classesOf(...classes: readonly (string | undefined)[]): string {
  return classes
    .map((one, at) => (at === 0 ? `is-${one}` : one))
    .filter(Boolean)
    .join(' ');
}

interface TableRowProps extends Omit<RowLook, 'key'> {
  readonly row: unknown;
  readonly index: number;
  readonly columns: readonly Column<unknown>[];
}

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, columns, selected = false, className, onClick, heading } = props;
  if (heading !== undefined) {
    return (
      <tr {...rowAt(index, false, className)}>
        <th scope="rowgroup" colSpan={columns.length} {...stopAt(index, 0)}>
          {heading}
        </th>
      </tr>
    );
  }
  const named = columns.findIndex(({ kind }) => kind === 'name');
  return (
    <tr {...rowAt(index, selected, className)} onClick={onClick}>
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
  readonly stop: ReturnType<typeof stopAt>;
  readonly isName: boolean;
}

function BodyCell({ cell, column: { kind, className }, stop, isName }: BodyCellProps) {
  const classes = classesOf(kind, className, cell?.className);
  if (kind === 'bar') {
    return (
      <td className={classes} aria-hidden>
        {contentOf(cell, stop)}
      </td>
    );
  }
  const hasOwnStop = typeof cell?.content === 'function';
  const common = {
    className: classes,
    'data-quantity': cell?.quantity && addressOf(cell.quantity),
    children: contentOf(cell, stop),
  };
  if (isName) return <th scope="row" {...common} {...(!hasOwnStop && stop)} />;
  return <td {...(!hasOwnStop && cell ? cellAt(stop['data-row'], stop['data-column']) : {})} {...common} />;
}

function contentOf(cell: Cell | undefined, stop: ReturnType<typeof stopAt>): ReactNode {
  return typeof cell?.content === 'function' ? cell.content(stop) : cell?.content;
}

interface FootLineProps<Row> {
  readonly line: FootRow;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
}

function FootLine<Row>({ line: { label, className, cells }, index, columns }: FootLineProps<Row>) {
  const first = columns.findIndex(({ id }, at) => at > 0 && cells[id] !== undefined);
  const span = first < 0 ? columns.length : first;
  return (
    <tr {...rowAt(index, false, className)}>
      <th scope="row" colSpan={span} {...stopAt(index, 0)}>
        {label}
      </th>
      {columns.slice(span).map((column, at) => (
        <BodyCell
          key={column.id}
          cell={cells[column.id]}
          column={column as Column<unknown>}
          stop={stopAt(index, span + at)}
          isName={false}
        />
      ))}
    </tr>
  );
}

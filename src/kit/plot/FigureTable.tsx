/** Numbers as a plain table, such as those of a picture. */
import { type Key, type ReactNode, useRef } from 'react';
import { RowsOutOfSight } from '../table/RowsOutOfSight';
import { useWholeRows } from '../table/useWholeRows';
import './figure.css';

export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `number` for plain numbers. */
  readonly className?: string;
}

interface TableProps<Row> {
  readonly name: string;
  /** A sentence above the table; absent: its name is for screen readers only. */
  readonly caption?: ReactNode;
  /** The first column names the rows. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Key;
  readonly classOf?: (row: Row) => string | undefined;
}

interface FigureTableProps<Row> extends TableProps<Row> {
  readonly className?: string;
  /** False if the table is always short. */
  readonly scrolls?: boolean;
}

/** In a box that scrolls if the table is long. */
export function FigureTable<Row>({ className = '', scrolls = true, ...table }: FigureTableProps<Row>) {
  const scroller = useRef<HTMLElement>(null);
  const outOfSight = useRef<HTMLTableRowElement>(null);
  useWholeRows(scroller, outOfSight);
  return (
    // A scrolling box must be focusable by keyboard.
    <section
      className={`figure-table ${className}`}
      aria-label={table.name}
      ref={scroller}
      tabIndex={scrolls ? 0 : undefined}
    >
      <ColumnTable
        {...table}
        foot={
          <tfoot>
            <RowsOutOfSight row={outOfSight} width={table.columns.length} />
          </tfoot>
        }
      />
    </section>
  );
}

/** The same inside a disclosure element. */
export function FigureDetails<Row>({ summary, ...table }: TableProps<Row> & { readonly summary: string }) {
  return (
    <details className="figure-details" data-not-on="stage">
      <summary>{summary}</summary>
      <FigureTable {...table} />
    </details>
  );
}

export function ColumnTable<Row>({
  name,
  caption,
  columns,
  rows,
  keyOf,
  classOf,
  className,
  foot,
}: TableProps<Row> & { readonly className?: string; readonly foot?: ReactNode }) {
  return (
    <table className={className}>
      <caption className={caption === undefined ? 'visually-hidden' : undefined}>{caption ?? name}</caption>
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={classOf?.(row)}>
            {columns.map(({ head, cell, className }, at) =>
              at === 0 ? (
                <th key={head} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} className={className}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  );
}

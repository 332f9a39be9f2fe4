/** A short table that is only read, from columns as data: without keys, scrolling or cells that wait for a phase. */
import type { Key, ReactNode } from 'react';

export interface ShortColumn<Row> {
  /** Names the column for React, if its head does not. */
  readonly id?: string;
  /** Absent in all columns: the table has no heads. */
  readonly head?: ReactNode;
  readonly headClass?: string;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** `number` for plain numbers. */
  readonly className?: string;
}

export interface ShortTableProps<Row> {
  /** For screen readers only; absent: the caption says it. */
  readonly name?: string;
  readonly caption?: ReactNode;
  readonly className?: string;
  readonly columns: readonly ShortColumn<Row>[];
  /** The column that names the rows; the first one if absent. */
  readonly named?: number;
  readonly rows: readonly Row[];
  /** Rows in the foot, below the others. */
  readonly totals?: readonly Row[];
  readonly keyOf: (row: Row, index: number) => Key;
  readonly classOf?: (row: Row) => string | undefined;
  /** A line of the foot, above the totals. */
  readonly footLine?: ReactNode;
}

export function ShortTable<Row>(props: ShortTableProps<Row>) {
  const { name, caption, className, columns, named = 0, rows, totals = [], keyOf, classOf, footLine } = props;
  const keyed = columns.map((column, at) => ({ ...column, key: column.id ?? `${column.head ?? at}` }));
  const line = (row: Row, index: number): ReactNode => (
    <tr key={keyOf(row, index)} className={classOf?.(row)}>
      {keyed.map(({ key, cell, className }, at) =>
        at === named ? (
          <th key={key} scope="row" className={className}>
            {cell(row, index)}
          </th>
        ) : (
          <td key={key} className={className}>
            {cell(row, index)}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <table className={className} aria-label={name}>
      {caption && <caption>{caption}</caption>}
      {columns.some(({ head }) => head !== undefined) && (
        <thead>
          <tr>
            {keyed.map(({ key, head, headClass }) => (
              <th key={key} scope="col" className={headClass}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>{rows.map(line)}</tbody>
      {(footLine !== undefined || totals.length > 0) && (
        <tfoot>
          {footLine}
          {totals.map((row, index) => line(row, rows.length + index))}
        </tfoot>
      )}
    </table>
  );
}

/** Numbers as a plain table, such as those of a picture. */
import { RowsOutOfSight } from '../table/RowsOutOfSight';
import { ShortTable, type ShortTableProps } from '../table/ShortTable';
import './figure.css';

interface FigureTableProps<Row> extends ShortTableProps<Row> {
  readonly name: string;
  /** False if the table is always short. */
  readonly scrolls?: boolean;
  /** Rows that stay in sight, counted from 0, the most important first. */
  readonly keep?: readonly number[] | undefined;
}

/** In a box that scrolls if the table is long. */
export function FigureTable<Row>({ className = '', scrolls = true, keep, ...table }: FigureTableProps<Row>) {
  return (
    // A scrolling box must be focusable by keyboard.
    <section className={`figure-table ${className}`} aria-label={table.name} tabIndex={scrolls ? 0 : undefined}>
      <ShortTable
        {...table}
        footLine={<RowsOutOfSight count={table.rows.length} width={table.columns.length} keep={keep} />}
      />
    </section>
  );
}

/** The same inside a disclosure element. */
export function FigureDetails<Row>({ summary, ...table }: FigureTableProps<Row> & { readonly summary: string }) {
  return (
    <details className="figure-details" data-not-on="stage">
      <summary className="aside">{summary}</summary>
      <FigureTable {...table} />
    </details>
  );
}

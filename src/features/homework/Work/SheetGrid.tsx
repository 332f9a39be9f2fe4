/**
 * The table of a sheet, in each of its forms: two rows of heads, a row for each sample, and the totals. It is not the kit's table: its
 * cells are boxes with keys of their own, its heads are formulas in two rows, and it is never so long that rows would have to be left out.
 */
import { Fragment, type ReactNode } from 'react';
import type { Network } from '../../../model';
import { messages } from '../../../text';
import type { Grid, GridRow } from './grids';
import { SheetHeads } from './SheetHeads';

/** Rows of a grid, or how many are left out in their place. */
export type GridLine = GridRow | { readonly gap: number; readonly from: number };

interface SheetGridProps {
  readonly grid: Grid;
  readonly network: Network;
  readonly name: string;
  /** The name stands above the table; otherwise it is for screen readers only. */
  readonly isNamed?: boolean;
  /** The columns are those of one block, which is named elsewhere. */
  readonly isBlock?: boolean;
  readonly className?: string;
  /** All rows if absent. */
  readonly lines?: readonly GridLine[];
  /** Above them: what is given for each column. */
  readonly firstRow?: ReactNode;
  readonly head: (row: GridRow) => ReactNode;
  /** A `td`. */
  readonly cell: (address: string, at: number, row: GridRow) => ReactNode;
}

/** With more columns, the type is smaller. */
const fewColumns = 10;

export function SheetGrid(props: SheetGridProps) {
  const { grid, network, name, isNamed = false, isBlock = false, className = '', head, cell } = props;
  const { columns, rows } = grid;
  const { lines = rows, firstRow } = props;
  return (
    <table
      className={`work-table ${className}`.trim()}
      aria-label={isNamed ? undefined : name}
      data-many={(!isNamed && !isBlock && columns.length > fewColumns) || undefined}
    >
      {isNamed && <caption>{name}</caption>}
      <SheetHeads
        columns={columns}
        network={network}
        isBlock={isBlock}
        hasSamples={rows.some(({ of }) => 'sample' in of)}
      />
      <tbody>
        {firstRow}
        {lines.map((line) =>
          'gap' in line ? (
            <tr key={`gap ${line.from}`} className="row-gap">
              <td colSpan={columns.length + 1}>⋮ {messages.stage.moreRows(line.gap)}</td>
            </tr>
          ) : (
            <tr key={line.key} data-total={'total' in line.of ? line.of.total : undefined}>
              <th scope="row" className="work-row-name">
                {head(line)}
              </th>
              {line.cells.map((address, at) => (
                <Fragment key={address}>{columns[at] && cell(address, at, line)}</Fragment>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

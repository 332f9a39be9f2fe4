/**
 * The table of a sheet, in each of its forms: two rows of heads, a row for each sample, and the totals. It is not the kit's table: its
 * cells are boxes with keys of their own, its heads are formulas in two rows, and it is never so long that rows would have to be left out.
 */
import { Fragment, type ReactNode } from 'react';
import type { StepTrace } from '../../../model';
import { addressOf } from '../../../quantity';
import { messages } from '../../../text';
import { type Grid, type GridRow, isUnitColumn } from '../exercise/sheet';
import { printed } from './givenCells';
import { inkOf, RowHead, SheetHeads } from './SheetHeads';

/** Rows of a grid, or how many are left out in their place. */
export type GridLine = GridRow | { readonly gap: number; readonly from: number };

export interface GridCell {
  readonly address: string;
  /** The column of the grid. */
  readonly at: number;
  readonly row: GridRow;
  readonly ink: string;
}

interface SheetGridProps {
  readonly grid: Grid;
  readonly trace: StepTrace;
  /** The columns are those of one block, which is named above them. */
  readonly block?: string;
  /** The name stands above the table; otherwise it is for screen readers only. */
  readonly isNamed?: boolean;
  /** All rows if absent. */
  readonly lines?: readonly GridLine[];
  /** Above the numbers of weights, those that the step starts from, with so many digits; absent: they are not there. */
  readonly weightDigits?: number;
  /** A `td`. */
  readonly cell: (cell: GridCell) => ReactNode;
}

/** With more columns, the type is smaller. */
const fewColumns = 10;

export function SheetGrid(props: SheetGridProps) {
  const { grid, trace, block, isNamed = false, lines = grid.rows, weightDigits, cell } = props;
  const { columns, rows } = grid;
  const name = block ?? messages.work.tables[grid.name];
  const isOfBlock = block !== undefined;
  return (
    <table
      className={isOfBlock ? 'work-table work-chips' : 'work-table'}
      aria-label={isNamed ? undefined : name}
      data-many={(!isNamed && !isOfBlock && columns.length > fewColumns) || undefined}
    >
      {isNamed && <caption>{name}</caption>}
      <SheetHeads
        columns={columns}
        network={trace.network}
        isBlock={isOfBlock}
        hasSamples={rows.some(({ of }) => 'sample' in of)}
      />
      <tbody>
        {weightDigits !== undefined && <WeightsRow grid={grid} trace={trace} digits={weightDigits} />}
        {lines.map((line) =>
          'gap' in line ? (
            <tr key={`gap ${line.from}`} className="row-gap">
              <td colSpan={columns.length + 1}>⋮ {messages.stage.moreRows(line.gap)}</td>
            </tr>
          ) : (
            <tr key={line.key} data-total={'total' in line.of ? line.of.total : undefined}>
              <th scope="row" className="work-row-name">
                <RowHead row={line} trace={trace} isFull={grid.name === 'samples' && !isOfBlock} />
              </th>
              {columns.map((column, at) => {
                const address = line.cells[at] ?? '';
                return <Fragment key={address}>{cell({ address, at, row: line, ink: inkOf(column, line) })}</Fragment>;
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** The weights that the step starts from, each under its symbol: they are given, and everything in the sheet is calculated with them. */
function WeightsRow({
  grid: { columns },
  trace,
  digits,
}: Pick<SheetGridProps, 'grid' | 'trace'> & { readonly digits: number }) {
  const addresses = columns.flatMap((column) =>
    isUnitColumn(column) ? [] : [addressOf({ kind: 'weight', ...column })],
  );
  if (addresses.length === 0) return null;
  return (
    <tr className="work-weights">
      <th scope="row" className="work-row-name">
        {messages.work.weight}
      </th>
      {addresses.map((address) => (
        <td key={address} className="work-cell is-given ink-weight" data-quantity={address}>
          {printed(trace, address, digits)}
        </td>
      ))}
    </tr>
  );
}

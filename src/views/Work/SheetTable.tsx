/** One of the two tables of a sheet: what is typed, what is given, and what is not asked for. */
import { Fragment, type ReactNode, useRef } from 'react';
import type { Verdict } from '../../check';
import { Tex } from '../../kit/quantity/Tex';
import { ColumnsOutOfSight } from '../../kit/table/ColumnsOutOfSight';
import type { Network } from '../../model';
import { layerNumber, nameOf, patternTex, symbolTex, unitName } from '../../quantity';
import { messages } from '../../text';
import { kindWords, layerWords } from '../shared/exercise/layerWords';
import type { Cells } from './draft';
import { type Grid, type GridColumn, type GridRow, isUnitColumn } from './grids';
import type { Marks } from './marks';
import { type CellActions, WorkCell } from './WorkCell';

/** What a table of the sheet shows. */
export interface SheetShown {
  readonly network: Network;
  readonly cells: Cells;
  /** Numbers that the exercise gives, as they are printed. */
  readonly given: Cells;
  readonly marks: Marks;
  readonly isAsked: (address: string) => boolean;
  /** The cells that the card speaks of; the first one first. */
  readonly spoken: readonly string[];
  /** The step's own numbers beside those that are not right; absent: they stay covered. */
  readonly answers?: Cells | undefined;
  readonly isReadOnly: boolean;
  readonly actions: CellActions;
}

interface SheetTableProps extends SheetShown {
  readonly grid: Grid;
  readonly name: string;
  readonly head: (row: GridRow) => ReactNode;
}

export function SheetTable({ grid, name, head, ...shown }: SheetTableProps) {
  const { columns, rows } = grid;
  const frame = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="work-table-frame" ref={frame}>
        <table className="work-table" data-many={columns.length > fewColumns || undefined}>
          <caption className="visually-hidden">{name}</caption>
          <SheetHeads columns={columns} network={shown.network} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} grid={grid} head={head} {...shown} />
            ))}
          </tbody>
        </table>
      </div>
      <ColumnsOutOfSight scroller={frame} />
    </>
  );
}

/** With more columns, the type is smaller. */
const fewColumns = 10;

interface SheetHeadsProps {
  readonly columns: readonly GridColumn[];
  readonly network: Network;
  /** The columns are those of one block, which is named elsewhere. */
  readonly isBlock?: boolean;
}

/** Two rows of heads: the kind and layer of a group of columns, and the symbol of each. */
export function SheetHeads({ columns, network, isBlock = false }: SheetHeadsProps) {
  return (
    <thead>
      {!isBlock && (
        <tr>
          <td />
          {groupsOf(columns).map(({ id, columns: own }) => (
            <th key={id} scope="colgroup" colSpan={own.length} className="work-group">
              <GroupHead column={own[0]} network={network} />
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col" className="work-row-name">
          {messages.work.sample}
        </th>
        {columns.map((column, at) => (
          <th key={keyOf(column)} scope="col" className={inkOf(column)} data-group={isGroupStart(columns, at)}>
            <span className="visually-hidden">{columnName(column, network)}</span>
            <span aria-hidden="true">
              <ColumnHead column={column} network={network} />
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps extends SheetShown, Pick<SheetTableProps, 'grid' | 'head'> {
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
}

function Row({ row, columns, grid, head, ...shown }: RowProps) {
  const kind = 'total' in row.of ? row.of.total : undefined;
  return (
    <tr data-total={kind}>
      <th scope="row" className="work-row-name">
        {head(row)}
      </th>
      {row.cells.map((address, at) => {
        const column = columns[at];
        return (
          <Fragment key={address}>
            {column && (
              <SheetCell
                address={address}
                ink={kind === 'update' || kind === 'after' ? 'is-weight' : inkOf(column)}
                width={widthOf(grid, at, shown)}
                {...shown}
              />
            )}
          </Fragment>
        );
      })}
    </tr>
  );
}

interface SheetCellProps extends SheetShown {
  readonly address: string;
  readonly ink: string;
  readonly width: number;
}

function SheetCell({ address, ink, width, ...shown }: SheetCellProps) {
  const { network, cells, given, marks, isAsked, spoken, answers, isReadOnly, actions } = shown;
  const text = given[address];
  if (text !== undefined) {
    return (
      <td className={`work-cell is-given ${ink}`} data-quantity={address}>
        {text}
      </td>
    );
  }
  if (!isAsked(address)) return <td className="work-cell is-not-asked" />;
  const verdict = marks[address];
  return (
    <WorkCell
      address={address}
      ink={ink}
      network={network}
      text={cells[address] ?? ''}
      answer={needsAnswer(verdict) ? answers?.[address] : undefined}
      verdict={verdict}
      isSpokenOf={spoken.includes(address)}
      isFirst={spoken[0] === address}
      width={width}
      isReadOnly={isReadOnly}
      actions={actions}
    />
  );
}

function needsAnswer(verdict: Verdict | undefined): boolean {
  return verdict !== 'right';
}

interface Group {
  readonly id: string;
  readonly columns: readonly GridColumn[];
}

/** Columns of one kind and layer. */
function groupsOf(columns: readonly GridColumn[]): readonly Group[] {
  const ids = [...new Set(columns.map(groupIdOf))];
  return ids.map((id) => ({ id, columns: columns.filter((column) => groupIdOf(column) === id) }));
}

function groupIdOf(column: GridColumn): string {
  return isUnitColumn(column) ? column.block : `weights ${column.layer}`;
}

function isGroupStart(columns: readonly GridColumn[], at: number): true | undefined {
  const [column, before] = [columns[at], columns[at - 1]];
  return column && before && groupIdOf(column) !== groupIdOf(before) ? true : undefined;
}

function keyOf(column: GridColumn): string {
  return isUnitColumn(column) ? `${column.block}.${column.unit}` : [column.layer, column.from, column.to].join('.');
}

export function inkOf(column: GridColumn): string {
  if (!isUnitColumn(column)) return 'is-gradient';
  return column.kind === 'delta' ? 'is-delta' : 'is-x';
}

function GroupHead({ column, network }: { readonly column: GridColumn | undefined; readonly network: Network }) {
  const words = messages.work;
  if (!column) return null;
  const layer = layerWords(network, column.layer);
  if (isUnitColumn(column)) {
    return (
      <>
        {layer}, <span className={inkOf(column)}>{kindWords(column, network)}</span>
      </>
    );
  }
  return words.weightsOf(layerNumber(column.layer), layerWords(network, column.layer - 1), layer);
}

function ColumnHead({ column, network }: { readonly column: GridColumn; readonly network: Network }) {
  const quantity = { s: 'preactivation', x: 'activation', delta: 'delta' } as const;
  const tex = isUnitColumn(column)
    ? patternTex(quantity[column.kind], { layer: column.layer, unit: column.unit, sample: 'k' }, network, plain)
    : symbolTex({ kind: 'weight', layer: column.layer, from: column.from, to: column.to }, network, plain);
  return <Tex tex={tex} />;
}

/** A formula alone is no name. */
function columnName(column: GridColumn, network: Network): string {
  if (!isUnitColumn(column)) return nameOf({ kind: 'weight', ...column }, network);
  return `${unitName(network, column.layer, column.unit)}, ${kindWords(column, network)}`;
}

const plain = { linked: false } as const;

/** As wide as the longest number in the column, so that blank columns leave their room to others. In characters. */
function widthOf({ rows }: Grid, at: number, { cells, given }: Pick<SheetShown, 'cells' | 'given'>): number {
  const widths = rows.map(({ cells: addresses }) => {
    const address = addresses[at] ?? '';
    const text = given[address] ?? cells[address] ?? '';
    // A point is half as wide as a digit.
    return text.length - (/[.,]/.test(text) ? 0.5 : 0);
  });
  return Math.min(14, Math.max(4, ...widths));
}
